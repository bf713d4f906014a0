// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/breakpoint_json.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/project/refusals.h"

namespace stepwright::project {

using debugger::Breakpoint;
using debugger::GlobalStops;
using interpreter::Phase;
using json::Kind;
using json::Member;
using json::Value;

namespace {

const std::vector<std::string_view> hitNames{"always", "=", ">=", "multiple"};

/// The phases that one can wait for, as they are written: those between entry and exit.
const std::vector<std::string_view>& phaseNames() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> made;
    for (auto phase = debugger::firstPhase; phase <= debugger::lastPhase;
         phase = static_cast<Phase>(static_cast<int>(phase) + 1))
      made.push_back(interpreter::toString(phase));
    return made;
  }();
  return names;
}

const std::vector<std::string_view>& kindNames() {
  static const std::vector<std::string_view> names(std::begin(Breakpoint::kindIds),
                                                   std::end(Breakpoint::kindIds));
  return names;
}

/// Which of the names a member has; the first where there is none.
Result<std::size_t> oneOf(const std::vector<std::string_view>& names, const Value& value,
                          const char* key, std::string_view place) {
  const Value* found = value.find(key);
  if (found == nullptr) return std::size_t{0};
  const auto at = std::find(names.begin(), names.end(), found->string());
  if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
  Error error =
      refuse(refusals::unknownWord, json::pointerChild(place, key), {key, found->string()});
  error.remedy = json::meantBy(found->string(), names);
  return error;
}

bool isWhole(const Value& value) {
  constexpr std::int64_t most = 1'000'000'000;
  return value.isInteger() && value.integer() >= 0 && value.integer() <= most;
}

std::optional<Error> notWhole(const Value& value, const char* key, std::string_view place) {
  const Value* found = value.find(key);
  if (found == nullptr || isWhole(*found)) return std::nullopt;
  return refuse(refusals::notWhole, json::pointerChild(place, key), {key});
}

std::optional<Error> misfitOf(const Value& value, std::string_view place) {
  if (auto error = json::misfit(value, place, worded(refusals::theBreakpoint),
                                {{"state", Kind::String},
                                 {"kind", Kind::String},
                                 {"edge", Kind::String},
                                 {"error", Kind::String},
                                 {"variable", Kind::String},
                                 {"phase", Kind::String},
                                 {"expression", Kind::String},
                                 {"group", Kind::String},
                                 {"armedBy"},
                                 {"enabled", Kind::Boolean},
                                 {"once", Kind::Boolean},
                                 {"condition", Kind::String},
                                 {"hits", Kind::String},
                                 {"count"},
                                 {"log", Kind::String},
                                 {"stops", Kind::Boolean},
                                 {"item"}}))
    return error;
  if (auto error = notWhole(value, "count", place)) return error;
  if (auto error = notWhole(value, "armedBy", place)) return error;
  const Value& items = value["item"];
  const bool list =
      items.isArray() && std::all_of(items.items().begin(), items.items().end(), isWhole);
  return list ? std::nullopt : notWhole(value, "item", place);
}

Result<Breakpoint> breakpointFrom(const Value& value, std::string_view place) {
  if (auto error = misfitOf(value, place)) return *error;
  const auto kind = oneOf(kindNames(), value, "kind", place);
  if (!kind) return kind.error();
  const auto hits = oneOf(hitNames, value, "hits", place);
  if (!hits) return hits.error();
  const auto phase = oneOf(phaseNames(), value, "phase", place);
  if (!phase) return phase.error();
  const auto flag = [&](const char* key, bool usual) {
    const Value* found = value.find(key);
    return found ? found->boolean() : usual;
  };
  Breakpoint breakpoint;
  breakpoint.state = std::string(value["state"].string());
  breakpoint.kind = static_cast<Breakpoint::Kind>(*kind);
  breakpoint.edge = std::string(value["edge"].string());
  breakpoint.errorName = std::string(value["error"].string());
  breakpoint.variable = std::string(value["variable"].string());
  if (value.contains("phase"))
    breakpoint.phase = static_cast<Phase>(static_cast<std::size_t>(debugger::firstPhase) + *phase);
  breakpoint.expression = std::string(value["expression"].string());
  breakpoint.group = std::string(value["group"].string());
  breakpoint.armedBy = static_cast<std::uint32_t>(value["armedBy"].integer());
  breakpoint.enabled = flag("enabled", true);
  breakpoint.once = flag("once", false);
  breakpoint.condition = std::string(value["condition"].string());
  breakpoint.hitRule = static_cast<Breakpoint::HitRule>(*hits);
  breakpoint.hitCount = static_cast<int>(value["count"].integer());
  breakpoint.logText = std::string(value["log"].string());
  breakpoint.stops = flag("stops", true);
  if (const Value* item = value.find("item")) {
    if (!item->isArray()) breakpoint.items.push_back(static_cast<int>(item->integer()));
    for (const Value& each : item->items())
      breakpoint.items.push_back(static_cast<int>(each.integer()));
  }
  return breakpoint;
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

/// The place in the list of the one that arms it, counted from 1; 0 where there is none.
int armerOf(const Breakpoint& breakpoint, const std::vector<Breakpoint>& all) {
  if (breakpoint.armedBy == 0) return 0;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Breakpoint& each) {
    return each.id == breakpoint.armedBy;
  });
  return found == all.end() ? 0 : static_cast<int>(found - all.begin()) + 1;
}

Value written(const Breakpoint& breakpoint, const std::vector<Breakpoint>& all) {
  Object object;
  object.addText("state", breakpoint.state);
  object.add("kind", Value(Breakpoint::kindIds[static_cast<std::size_t>(breakpoint.kind)]));
  object.addText("edge", breakpoint.edge);
  object.addText("error", breakpoint.errorName);
  object.addText("variable", breakpoint.variable);
  if (breakpoint.kind == Breakpoint::Kind::Phase)
    object.addText("phase", std::string(interpreter::toString(breakpoint.phase)));
  object.addText("expression", breakpoint.expression);
  object.addText("group", breakpoint.group);
  if (const int armer = armerOf(breakpoint, all); armer > 0) object.add("armedBy", Value(armer));
  object.addFlag("enabled", breakpoint.enabled, true);
  object.addFlag("once", breakpoint.once, false);
  object.addText("condition", breakpoint.condition);
  if (breakpoint.hitRule != Breakpoint::HitRule::Always) {
    object.add("hits", Value(hitNames[static_cast<std::size_t>(breakpoint.hitRule)]));
    object.add("count", Value(breakpoint.hitCount));
  }
  object.addText("log", breakpoint.logText);
  object.addFlag("stops", breakpoint.stops, true);
  if (breakpoint.items.size() == 1) object.add("item", Value(breakpoint.items.front()));
  if (breakpoint.items.size() > 1) {
    std::vector<Value> items(breakpoint.items.begin(), breakpoint.items.end());
    object.add("item", Value::array(std::move(items)));
  }
  return object.take();
}

}  // namespace

Result<std::vector<Breakpoint>> breakpointsFrom(const Value& value, std::string_view place) {
  if (!value.isNull() && !value.isArray())
    return refuse(refusals::noBreakpoints, std::string(place));
  std::vector<Breakpoint> all;
  for (const Value& each : value.items()) {
    auto read = breakpointFrom(each, json::pointerChild(place, all.size()));
    if (!read) return read.error();
    read->id = static_cast<std::uint32_t>(all.size()) + 1;
    all.push_back(std::move(*read));
  }
  // Their ids are their places: one that there is not arms nothing.
  for (Breakpoint& each : all)
    if (each.armedBy > all.size() || each.armedBy == each.id) each.armedBy = 0;
  return all;
}

Value toJson(const std::vector<Breakpoint>& breakpoints) {
  std::vector<Value> items;
  for (const Breakpoint& each : breakpoints) items.push_back(written(each, breakpoints));
  return Value::array(std::move(items));
}

Result<GlobalStops> stopsFrom(const Value& value, std::string_view place) {
  if (value.isNull()) return GlobalStops{};
  if (auto error = json::misfit(value, place, worded(refusals::theStops),
                                {{"uncaughtError", Kind::Boolean},
                                 {"anyError", Kind::Boolean},
                                 {"anyRetry", Kind::Boolean},
                                 {"end", Kind::Boolean},
                                 {"leavesMachine", Kind::Boolean}}))
    return *error;
  return GlobalStops{value["uncaughtError"].boolean(), value["anyError"].boolean(),
                     value["anyRetry"].boolean(), value["end"].boolean(),
                     value["leavesMachine"].boolean()};
}

Value toJson(const GlobalStops& stops) {
  return Value::object({{"uncaughtError", stops.uncaughtError},
                        {"anyError", stops.anyError},
                        {"anyRetry", stops.anyRetry},
                        {"end", stops.end},
                        {"leavesMachine", stops.leavesMachine}});
}

}  // namespace stepwright::project
