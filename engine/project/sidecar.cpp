// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/sidecar.h"

#include <algorithm>

#include "engine/project/beside.h"

namespace stepwright::project {

using debugger::Breakpoint;
using json::Member;
using json::Value;

namespace {

constexpr const char* hitNames[] = {"always", "=", ">=", "multiple"};
constexpr const char* mockNames[] = {"result", "error", "never"};

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

Value toJson(const MockBehaviour& behaviour) {
  Object object;
  object.add("kind", Value(mockNames[static_cast<std::size_t>(behaviour.kind)]));
  if (behaviour.firstAttempt != 0) object.add("from", Value(behaviour.firstAttempt));
  if (behaviour.lastAttempt >= 0) object.add("to", Value(behaviour.lastAttempt));
  if (behaviour.kind == MockBehaviour::Kind::Result) object.add("result", behaviour.result);
  object.addText("error", behaviour.error);
  object.addText("cause", behaviour.cause);
  if (behaviour.delayMs != 0) object.add("delayMs", Value(behaviour.delayMs));
  return object.take();
}

MockBehaviour behaviourFrom(const Value& value) {
  MockBehaviour behaviour;
  behaviour.kind = static_cast<MockBehaviour::Kind>(indexOf(mockNames, value["kind"].string()));
  behaviour.firstAttempt = static_cast<int>(value["from"].integer());
  if (const Value* last = value.find("to"))
    behaviour.lastAttempt = static_cast<int>(last->integer());
  behaviour.result = value["result"];
  behaviour.error = std::string(value["error"].string());
  behaviour.cause = std::string(value["cause"].string());
  behaviour.delayMs = value["delayMs"].integer();
  return behaviour;
}

Value toJson(const MockSet& mocks) {
  std::vector<Member> members;
  for (const StateMocks& state : mocks) {
    Object object;
    object.addFlag("enabled", state.enabled, true);
    std::vector<Value> list;
    for (const MockBehaviour& behaviour : state.behaviours) list.push_back(toJson(behaviour));
    object.add("answers", Value::array(std::move(list)));
    members.emplace_back(Value(state.state), object.take());
  }
  return Value::object(std::move(members));
}

MockSet mocksFrom(const Value& value) {
  MockSet all;
  for (const Member& state : value.members()) {
    StateMocks mocks;
    mocks.state = std::string(state.name());
    const Value* enabled = state.value.find("enabled");
    mocks.enabled = !enabled || enabled->boolean();
    for (const Value& each : state.value["answers"].items())
      mocks.behaviours.push_back(behaviourFrom(each));
    all.push_back(std::move(mocks));
  }
  return all;
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

std::string addMocks(Sidecar& sidecar, std::string name, MockSet mocks) {
  const auto named = [&](const std::string& wanted) -> const MockSet* {
    if (!sidecar.mockCase.empty() && sidecar.mockCase == wanted) return &sidecar.mocks;
    for (const auto& [other, set] : sidecar.otherMocks)
      if (other == wanted) return &set;
    return nullptr;
  };
  const std::string wished = name;
  for (int number = 2;; ++number) {
    const MockSet* there = named(name);
    if (there && *there == mocks) return name;
    if (!there) break;
    name = wished + " (" + std::to_string(number) + ")";
  }
  sidecar.otherMocks.emplace_back(name, std::move(mocks));
  return name;
}

std::string sidecarPath(std::string_view documentPath) {
  const std::size_t slash = documentPath.find_last_of('/');
  const std::size_t dot = documentPath.find_last_of('.');
  const bool hasSuffix =
      dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash);
  return std::string(hasSuffix ? documentPath.substr(0, dot) : documentPath) + ".stepwright.json";
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
  keep("mocks", toJson(sidecar.mocks));
  std::vector<Member> others, answers;
  for (const auto& [name, mocks] : sidecar.otherMocks)
    others.emplace_back(Value(name), toJson(mocks));
  for (const auto& [state, answer] : sidecar.answers)
    answers.emplace_back(Value(state), toJson(answer));
  file = sidecar.mockCase.empty() ? file.without("mockCase")
                                  : file.with("mockCase", Value(sidecar.mockCase));
  keep("otherMocks", Value::object(std::move(others)));
  keep("answers", Value::object(std::move(answers)));
  keep("watches", Value::array(std::move(watches)));
  keep("inputs", Value::object(std::move(inputs)));
  return sidecar.express ? file.with("type", Value("EXPRESS")) : file.without("type");
}

Sidecar sidecarFrom(const Value& file) {
  Sidecar sidecar;
  std::uint32_t id = 0;
  for (const Value& each : file["breakpoints"].items())
    sidecar.breakpoints.push_back(breakpointFrom(each, ++id));
  if (const Value* stops = file.find("stops")) {
    sidecar.stops = {(*stops)["uncaughtError"].boolean(), (*stops)["anyError"].boolean(),
                     (*stops)["anyRetry"].boolean(), (*stops)["end"].boolean()};
  }
  sidecar.mocks = mocksFrom(file["mocks"]);
  sidecar.mockCase = std::string(file["mockCase"].string());
  for (const Member& other : file["otherMocks"].members())
    sidecar.otherMocks.emplace_back(other.name(), mocksFrom(other.value));
  for (const Member& answer : file["answers"].members())
    sidecar.answers.emplace_back(answer.name(), behaviourFrom(answer.value));
  sidecar.express = file["type"].string() == "EXPRESS";
  for (const Value& watch : file["watches"].items()) sidecar.watches.emplace_back(watch.string());
  for (const Member& input : file["inputs"].members())
    sidecar.inputs.emplace_back(input.name(), input.value);
  return sidecar;
}

Result<Sidecar> readSidecar(const std::string& path) {
  const Beside file = readBeside(path);
  if (file.trouble) return *file.trouble;
  return sidecarFrom(file.content);
}

}  // namespace stepwright::project
