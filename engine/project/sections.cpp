// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/sections.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/project/breakpoint_json.h"
#include "engine/project/lint_settings.h"
#include "engine/project/refusals.h"
#include "engine/tasks/mocks/mock_file.h"
#include "engine/tasks/profile.h"

namespace stepwright::project {

using json::Member;
using json::Value;

namespace {

constexpr const char* versionsKey = "versions";

std::optional<Error> wrongKind(const Value& file, const char* key, json::Kind kind,
                               const Wording& why) {
  const Value* found = file.find(key);
  if (found == nullptr || found->isNull() || found->kind() == kind) return std::nullopt;
  return refuse(why, json::pointerTo({key}), {key});
}

/// An object of one key, or of none where the value is empty.
Value only(const char* key, Value value) {
  if (value.isContainer() && value.empty()) return Value::object();
  return Value::object({{Value(key), std::move(value)}});
}

Value listOfTexts(const std::vector<std::string>& texts) {
  std::vector<Value> items;
  for (const std::string& text : texts) items.emplace_back(text);
  return Value::array(std::move(items));
}

Result<std::vector<std::string>> textsIn(const Value& file, const char* key) {
  if (auto error = wrongKind(file, key, json::Kind::Array, refusals::wantsTexts)) return *error;
  std::vector<std::string> texts;
  for (const Value& each : file[key].items()) {
    if (!each.isString())
      return refuse(refusals::noText, json::pointerTo({key, std::to_string(texts.size())}), {key});
    texts.emplace_back(each.string());
  }
  return texts;
}

/// Takes what was read, or gives why it was not.
template <class T>
std::optional<Error> take(Result<T> read, T& into) {
  if (!read) return read.error();
  into = std::move(*read);
  return std::nullopt;
}

// --- The team's ---------------------------------------------------------------------------------

std::optional<Error> readMocks(const Value& file, Kept& into) {
  DebugSetup& setup = into.debug;
  if (auto error = take(tasks::mocksFrom(file["mocks"], "/mocks"), setup.mocks)) return error;
  if (auto error = wrongKind(file, "mockCase", json::Kind::String, refusals::wantsName))
    return error;
  setup.mockCase = std::string(file["mockCase"].string());
  if (auto error = wrongKind(file, "otherMocks", json::Kind::Object, refusals::wantsMocks))
    return error;
  for (const Member& other : file["otherMocks"].members()) {
    auto read = tasks::mocksFrom(other.value, json::pointerChild("/otherMocks", other.name()));
    if (!read) return read.error();
    setup.otherMocks.emplace_back(other.name(), std::move(*read));
  }
  return std::nullopt;
}

Value writeMocks(const Kept& kept) {
  const DebugSetup& setup = kept.debug;
  std::vector<Member> others;
  for (const auto& [name, mocks] : setup.otherMocks)
    others.emplace_back(Value(name), tasks::toJson(mocks));
  Value section = only("mocks", tasks::toJson(setup.mocks));
  if (!setup.mockCase.empty()) section = section.with("mockCase", Value(setup.mockCase));
  if (!others.empty()) section = section.with("otherMocks", Value::object(std::move(others)));
  return section;
}

std::optional<Error> readInputs(const Value& file, Kept& into) {
  if (auto error = wrongKind(file, "inputs", json::Kind::Object, refusals::wantsInputs))
    return error;
  for (const Member& input : file["inputs"].members())
    into.debug.inputs.emplace_back(input.name(), input.value);
  return std::nullopt;
}

Value writeInputs(const Kept& kept) {
  std::vector<Member> inputs;
  for (const auto& [name, input] : kept.debug.inputs) inputs.emplace_back(Value(name), input);
  return only("inputs", Value::object(std::move(inputs)));
}

std::optional<Error> readTests(const Value& file, Kept& into) {
  return take(analysis::testsFrom(file["tests"], "/tests"), into.debug.tests);
}

Value writeTests(const Kept& kept) { return only("tests", analysis::toJson(kept.debug.tests)); }

std::optional<Error> readValues(const Value& file, Kept& into) {
  if (auto error = wrongKind(file, "values", json::Kind::Object, refusals::wantsValues))
    return error;
  for (const Member& value : file["values"].members())
    into.debug.values.insert_or_assign(std::string(value.name()), value.value);
  return std::nullopt;
}

Value writeValues(const Kept& kept) {
  std::vector<Member> values;
  for (const auto& [name, value] : kept.debug.values) values.emplace_back(Value(name), value);
  return only("values", Value::object(std::move(values)));
}

std::optional<Error> readTasks(const Value& file, Kept& into) {
  // Only looked at: what it says of paths and templates is read when it is wanted.
  const auto profile = tasks::profileFrom(file["tasks"], "/tasks", "");
  if (!profile) return profile.error();
  into.debug.tasks = file["tasks"];
  return std::nullopt;
}

Value writeTasks(const Kept& kept) {
  return kept.debug.tasks.isNull() ? Value::object() : only("tasks", kept.debug.tasks);
}

std::optional<Error> readType(const Value& file, Kept& into) {
  const Value& type = file["type"];
  into.debug.express = type.string() == "EXPRESS";
  if (type.isNull() || into.debug.express || type.string() == "STANDARD") return std::nullopt;
  Error error = refuse(refusals::type, "/type");
  error.remedy = json::meantBy(type.string(), {"STANDARD", "EXPRESS"});
  return error;
}

Value writeType(const Kept& kept) {
  return kept.debug.express ? only("type", Value("EXPRESS")) : Value::object();
}

std::optional<Error> readCanvas(const Value& file, Kept& into) {
  return take(arrangementFrom(file["canvas"], "/canvas"), into.canvas);
}

Value writeCanvas(const Kept& kept) { return only("canvas", toJson(kept.canvas)); }

std::optional<Error> readLint(const Value& file, Kept& into) {
  return take(suppressionsFrom(file["lint"], "/lint"), into.suppressions);
}

Value writeLint(const Kept& kept) { return only("lint", toJson(kept.suppressions)); }

// --- One's own ----------------------------------------------------------------------------------

std::optional<Error> readBreakpoints(const Value& file, Kept& into) {
  DebugSetup& setup = into.debug;
  if (auto error = take(breakpointsFrom(file["breakpoints"], "/breakpoints"), setup.breakpoints))
    return error;
  return take(stopsFrom(file["stops"], "/stops"), setup.stops);
}

Value writeBreakpoints(const Kept& kept) {
  Value section = only("breakpoints", toJson(kept.debug.breakpoints));
  if (kept.debug.stops == debugger::GlobalStops{}) return section;
  return section.with("stops", toJson(kept.debug.stops));
}

std::optional<Error> readWatches(const Value& file, Kept& into) {
  if (auto error = take(textsIn(file, "watches"), into.debug.watches)) return error;
  if (auto error = wrongKind(file, "watchGroups", json::Kind::Object, refusals::wantsWatchGroups))
    return error;
  for (const Member& group : file["watchGroups"].members()) {
    auto expressions = textsIn(file["watchGroups"], std::string(group.name()).c_str());
    if (!expressions) return expressions.error();
    into.debug.watchGroups.push_back({std::string(group.name()), std::move(*expressions)});
  }
  return std::nullopt;
}

Value writeWatches(const Kept& kept) {
  Value section = only("watches", listOfTexts(kept.debug.watches));
  if (kept.debug.watchGroups.empty()) return section;
  std::vector<Member> groups;
  for (const WatchGroup& group : kept.debug.watchGroups)
    groups.emplace_back(Value(group.name), listOfTexts(group.expressions));
  return section.with("watchGroups", Value::object(std::move(groups)));
}

std::optional<Error> readPins(const Value& file, Kept& into) {
  if (auto error = wrongKind(file, "pins", json::Kind::Array, refusals::wantsPins)) return error;
  for (const Value& each : file["pins"].items()) {
    auto& pins = into.debug.pins;
    if (auto error =
            json::misfit(each, json::pointerChild("/pins", pins.size()), worded(refusals::thePin),
                         {{"place", json::Kind::String}, {"shows", json::Kind::String}}))
      return error;
    pins.push_back({std::string(each["place"].string()), std::string(each["shows"].string())});
  }
  return std::nullopt;
}

Value writePins(const Kept& kept) {
  std::vector<Value> items;
  for (const Pin& pin : kept.debug.pins)
    items.push_back(Value::object({{"place", Value(pin.place)}, {"shows", Value(pin.shows)}}));
  return only("pins", Value::array(std::move(items)));
}

std::optional<Error> readAnswers(const Value& file, Kept& into) {
  if (auto error = wrongKind(file, "answers", json::Kind::Object, refusals::wantsAnswers))
    return error;
  for (const Member& answer : file["answers"].members()) {
    auto read = tasks::behaviourFrom(answer.value, json::pointerChild("/answers", answer.name()));
    if (!read) return read.error();
    into.debug.answers.emplace_back(answer.name(), std::move(*read));
  }
  return std::nullopt;
}

Value writeAnswers(const Kept& kept) {
  std::vector<Member> answers;
  for (const auto& [state, answer] : kept.debug.answers)
    answers.emplace_back(Value(state), tasks::toJson(answer));
  return only("answers", Value::object(std::move(answers)));
}

std::optional<Error> readLastInputs(const Value& file, Kept& into) {
  if (auto error = wrongKind(file, "lastInputs", json::Kind::Array, refusals::wantsLastInputs))
    return error;
  for (const Value& each : file["lastInputs"].items()) {
    auto& inputs = into.debug.lastInputs;
    if (auto error =
            json::misfit(each, json::pointerChild("/lastInputs", inputs.size()),
                         worded(refusals::theInput), {{"name", json::Kind::String}, {"value"}}))
      return error;
    LastInput& input = inputs.emplace_back();
    input.name = std::string(each["name"].string());
    if (const Value* value = each.find("value")) input.value = *value;
  }
  return std::nullopt;
}

Value writeLastInputs(const Kept& kept) {
  std::vector<Value> items;
  for (const LastInput& input : kept.debug.lastInputs) {
    std::vector<Member> members{{Value("name"), Value(input.name)}};
    if (input.value) members.emplace_back("value", *input.value);
    items.push_back(Value::object(std::move(members)));
  }
  return only("lastInputs", Value::array(std::move(items)));
}

std::optional<Error> readCovered(const Value& file, Kept& into) {
  if (auto error = wrongKind(file, "covered", json::Kind::Array, refusals::wantsCovered))
    return error;
  for (const Value& each : file["covered"].items()) {
    auto& covered = into.debug.covered;
    if (auto error = json::misfit(each, json::pointerChild("/covered", covered.size()),
                                  worded(refusals::theCovered),
                                  {{"percent", json::Kind::Number}, {"test", json::Kind::String}}))
      return error;
    covered.push_back(
        {static_cast<int>(each["percent"].integer()), std::string(each["test"].string())});
  }
  return std::nullopt;
}

Value writeCovered(const Kept& kept) {
  std::vector<Value> items;
  for (const Covered& each : kept.debug.covered)
    items.push_back(Value::object(
        {{"percent", Value(std::int64_t{each.percent})}, {"test", Value(each.test)}}));
  return only("covered", Value::array(std::move(items)));
}

std::optional<Error> readFolded(const Value& file, Kept& into) {
  return take(textsIn(file, "folded"), into.folded);
}

Value writeFolded(const Kept& kept) { return only("folded", listOfTexts(kept.folded)); }

}  // namespace

const std::vector<Section>& sections() {
  static const std::vector<Section> all{
      {"mocks", Part::Shared, 1, {"mocks", "mockCase", "otherMocks"}, readMocks, writeMocks},
      {"inputs", Part::Shared, 1, {"inputs"}, readInputs, writeInputs},
      {"tests", Part::Shared, 1, {"tests"}, readTests, writeTests},
      {"values", Part::Shared, 1, {"values"}, readValues, writeValues},
      {"tasks", Part::Shared, 1, {"tasks"}, readTasks, writeTasks},
      {"type", Part::Shared, 1, {"type"}, readType, writeType},
      {"canvas", Part::Shared, 1, {"canvas"}, readCanvas, writeCanvas},
      {"lint", Part::Shared, 1, {"lint"}, readLint, writeLint},
      {"breakpoints", Part::Own, 1, {"breakpoints", "stops"}, readBreakpoints, writeBreakpoints},
      {"watches", Part::Own, 1, {"watches", "watchGroups"}, readWatches, writeWatches},
      {"pins", Part::Own, 1, {"pins"}, readPins, writePins},
      {"answers", Part::Own, 1, {"answers"}, readAnswers, writeAnswers},
      {"lastInputs", Part::Own, 1, {"lastInputs"}, readLastInputs, writeLastInputs},
      {"covered", Part::Own, 1, {"covered"}, readCovered, writeCovered},
      {"folded", Part::Own, 1, {"folded"}, readFolded, writeFolded}};
  return all;
}

bool Section::standsIn(const Value& file) const {
  return std::any_of(keys.begin(), keys.end(),
                     [&](std::string_view key) { return file.contains(key); });
}

Value Section::in(const Value& file) const {
  std::vector<Member> members;
  for (const std::string_view key : keys)
    if (const Value* found = file.find(key)) members.emplace_back(Value(key), *found);
  return Value::object(std::move(members));
}

Value Section::putInto(Value file, const Value& content) const {
  for (const std::string_view key : keys) {
    const Value* found = content.find(key);
    file = found ? std::move(file).with(key, *found) : file.without(key);
  }
  return file;
}

std::optional<Error> Section::misfit(const Value& file) const {
  if (!standsIn(file)) return std::nullopt;
  const Value* written = file[versionsKey].find(name);
  if (written != nullptr && (!written->isInteger() || written->integer() > version))
    return refuse(refusals::newer, json::pointerTo({versionsKey, std::string(name)}), {name});
  Kept scratch;
  return read(file, scratch);
}

}  // namespace stepwright::project
