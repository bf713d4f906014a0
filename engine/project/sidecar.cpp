// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/sidecar.h"

#include <algorithm>

#include "engine/json/pointer.h"
#include "engine/project/beside.h"
#include "engine/project/file_and_name.h"
#include "engine/tasks/mock_file.h"

namespace stepwright::project {

using debugger::Breakpoint;
using json::Member;
using json::Value;

namespace {

constexpr const char* hitNames[] = {"always", "=", ">=", "multiple"};

template <std::size_t N>
std::size_t indexOf(const char* const (&names)[N], std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return i;
  return 0;
}

/// Leaves out what has its default, so that the file stays small and its differences readable.
class Object {
 public:
  void add(const char* key, Value value) { members_.emplace_back(key, std::move(value)); }
  void addText(const char* key, const std::string& text) {
    if (!text.empty()) add(key, Value(text));
  }
  void addFlag(const char* key, bool flag, bool usual) {
    if (flag != usual) add(key, Value(flag));
  }
  [[nodiscard]] Value take() { return Value::object(std::move(members_)); }

 private:
  std::vector<Member> members_;
};

Value toJson(const debugger::Breakpoint& breakpoint) {
  Object object;
  object.add("state", Value(breakpoint.state));
  object.add("kind", Value(Breakpoint::kindIds[static_cast<std::size_t>(breakpoint.kind)]));
  object.addFlag("enabled", breakpoint.enabled, true);
  object.addFlag("once", breakpoint.once, false);
  object.addText("condition", breakpoint.condition);
  if (breakpoint.hitRule != debugger::Breakpoint::HitRule::Always) {
    object.add("hits", Value(hitNames[static_cast<std::size_t>(breakpoint.hitRule)]));
    object.add("count", Value(breakpoint.hitCount));
  }
  object.addText("log", breakpoint.logText);
  object.addFlag("stops", breakpoint.stops, true);
  if (breakpoint.item) object.add("item", Value(*breakpoint.item));
  return object.take();
}

debugger::Breakpoint breakpointFrom(const Value& value, std::uint32_t id) {
  const auto flag = [&](const char* key, bool usual) {
    const Value* found = value.find(key);
    return found ? found->boolean() : usual;
  };
  debugger::Breakpoint breakpoint;
  breakpoint.id = id;
  breakpoint.state = std::string(value["state"].string());
  breakpoint.kind =
      static_cast<debugger::Breakpoint::Kind>(indexOf(Breakpoint::kindIds, value["kind"].string()));
  breakpoint.enabled = flag("enabled", true);
  breakpoint.once = flag("once", false);
  breakpoint.condition = std::string(value["condition"].string());
  breakpoint.hitRule =
      static_cast<debugger::Breakpoint::HitRule>(indexOf(hitNames, value["hits"].string()));
  breakpoint.hitCount = static_cast<int>(value["count"].integer());
  breakpoint.logText = std::string(value["log"].string());
  breakpoint.stops = flag("stops", true);
  if (const Value* item = value.find("item")) breakpoint.item = static_cast<int>(item->integer());
  return breakpoint;
}

/// The mocks, or none where they cannot be read.
tasks::MockSet mocksAt(const Value& file, const std::string& place, std::optional<Error>* trouble) {
  const Value* found = json::resolve(file, place);
  if (!found) return {};
  auto mocks = tasks::mocksFrom(*found, place);
  if (mocks) return std::move(*mocks);
  if (trouble && !*trouble) *trouble = mocks.error();
  return {};
}

/// What could not be read is left as it stands, for as long as nothing comes in its place.
Value writtenOver(const Value& before, const tasks::MockSet& mocks) {
  return mocks.empty() && !tasks::mocksFrom(before, "") ? before : tasks::toJson(mocks);
}

Value toJson(const debugger::GlobalStops& stops) {
  return Value::object({{"uncaughtError", stops.uncaughtError},
                        {"anyError", stops.anyError},
                        {"anyRetry", stops.anyRetry},
                        {"end", stops.end}});
}

}  // namespace

void useMocks(Sidecar& sidecar, const std::string& name) {
  const auto found = std::find_if(sidecar.otherMocks.begin(), sidecar.otherMocks.end(),
                                  [&](const auto& each) { return each.first == name; });
  if (found == sidecar.otherMocks.end()) return;
  std::swap(found->first, sidecar.mockCase);
  std::swap(found->second, sidecar.mocks);
  if (found->first.empty() && found->second.empty()) sidecar.otherMocks.erase(found);
}

std::string addMocks(Sidecar& sidecar, std::string name, tasks::MockSet mocks) {
  const auto named = [&](const std::string& wanted) -> const tasks::MockSet* {
    if (!sidecar.mockCase.empty() && sidecar.mockCase == wanted) return &sidecar.mocks;
    for (const auto& [other, set] : sidecar.otherMocks)
      if (other == wanted) return &set;
    return nullptr;
  };
  const std::string wished = name;
  for (int number = 2;; ++number) {
    const tasks::MockSet* there = named(name);
    if (there && *there == mocks) return name;
    if (!there) break;
    name = wished + " (" + std::to_string(number) + ")";
  }
  sidecar.otherMocks.emplace_back(name, std::move(mocks));
  return name;
}

std::string sidecarPath(std::string_view path) {
  FileAndName place = fileAndName(std::string(path));
  std::replace(place.name.begin(), place.name.end(), '/', '_');
  const std::string_view file = place.file;
  const std::size_t slash = file.find_last_of('/');
  const std::size_t dot = file.find_last_of('.');
  const bool hasSuffix =
      dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash);
  return std::string(hasSuffix ? file.substr(0, dot) : file) +
         (place.name.empty() ? "" : "." + place.name) + ".stepwright.json";
}

Value toJson(const Sidecar& sidecar, const Value& base) {
  Value file = base.isObject() ? base : Value::object();
  const auto keep = [&](const char* key, Value value) {
    file = value.empty() ? file.without(key) : file.with(key, std::move(value));
  };
  std::vector<Value> breakpoints, watches;
  for (const debugger::Breakpoint& breakpoint : sidecar.breakpoints)
    breakpoints.push_back(toJson(breakpoint));
  for (const std::string& watch : sidecar.watches) watches.emplace_back(watch);
  std::vector<Member> inputs;
  for (const auto& [name, input] : sidecar.inputs) inputs.emplace_back(Value(name), input);
  keep("breakpoints", Value::array(std::move(breakpoints)));
  keep("stops", sidecar.stops == debugger::GlobalStops{} ? Value::object() : toJson(sidecar.stops));
  keep("mocks", writtenOver(file["mocks"], sidecar.mocks));
  std::vector<Member> others, answers;
  for (const auto& [name, mocks] : sidecar.otherMocks)
    others.emplace_back(Value(name), writtenOver(file["otherMocks"][name], mocks));
  for (const auto& [state, answer] : sidecar.answers)
    answers.emplace_back(Value(state), tasks::toJson(answer));
  file = sidecar.mockCase.empty() ? file.without("mockCase")
                                  : file.with("mockCase", Value(sidecar.mockCase));
  keep("otherMocks", Value::object(std::move(others)));
  keep("answers", Value::object(std::move(answers)));
  keep("watches", Value::array(std::move(watches)));
  keep("inputs", Value::object(std::move(inputs)));
  return sidecar.express ? file.with("type", Value("EXPRESS")) : file.without("type");
}

Sidecar sidecarFrom(const Value& file, std::optional<Error>* trouble) {
  Sidecar sidecar;
  std::uint32_t id = 0;
  for (const Value& each : file["breakpoints"].items())
    sidecar.breakpoints.push_back(breakpointFrom(each, ++id));
  if (const Value* stops = file.find("stops")) {
    sidecar.stops = {(*stops)["uncaughtError"].boolean(), (*stops)["anyError"].boolean(),
                     (*stops)["anyRetry"].boolean(), (*stops)["end"].boolean()};
  }
  sidecar.mocks = mocksAt(file, "/mocks", trouble);
  sidecar.mockCase = std::string(file["mockCase"].string());
  for (const Member& other : file["otherMocks"].members())
    sidecar.otherMocks.emplace_back(
        other.name(), mocksAt(file, json::pointerChild("/otherMocks", other.name()), trouble));
  for (const Member& answer : file["answers"].members())
    if (auto read =
            tasks::behaviourFrom(answer.value, json::pointerChild("/answers", answer.name())))
      sidecar.answers.emplace_back(answer.name(), std::move(*read));
  sidecar.express = file["type"].string() == "EXPRESS";
  for (const Value& watch : file["watches"].items()) sidecar.watches.emplace_back(watch.string());
  for (const Member& input : file["inputs"].members())
    sidecar.inputs.emplace_back(input.name(), input.value);
  return sidecar;
}

Result<Sidecar> readSidecar(const std::string& path) {
  const Beside file = readBeside(path);
  if (file.trouble) return *file.trouble;
  std::optional<Error> trouble;
  Sidecar sidecar = sidecarFrom(file.content, &trouble);
  if (trouble) return *trouble;
  return sidecar;
}

}  // namespace stepwright::project
