// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "engine/json/keys.h"
#include "engine/json/own_json.h"
#include "engine/json/pointer.h"
#include "engine/query/jsonata/expression.h"
#include "engine/tasks/mocks/mock_config.h"
#include "engine/tasks/refusals.h"
#include "engine/text/place.h"

namespace stepwright::tasks {

using json::Member;
using json::misfit;
using json::unknownKey;
using json::Value;

namespace {

using Kind = MockBehaviour::Kind;

constexpr std::array<std::string_view, 3> kindNames = {"result", "error", "never"};
constexpr int mostCalls = 1'000'000;  // of one state; nobody mocks more

// --- One answer, as it stands beside a document ---------------------------------------------

std::optional<Error> readWhole(const Value& object, const char* key, std::string_view place,
                               std::int64_t most, std::int64_t& into) {
  const Value* found = object.find(key);
  if (!found) return std::nullopt;
  if (!found->isInteger() || found->integer() < 0 || found->integer() > most)
    return refuse(refusals::notWhole, json::pointerChild(place, key), {key});
  into = found->integer();
  return std::nullopt;
}

std::optional<Error> readCalls(const Value& value, std::string_view place,
                               MockBehaviour& behaviour) {
  std::int64_t first = 0, last = -1;
  if (auto error = readWhole(value, "from", place, mostCalls, first)) return error;
  if (auto error = readWhole(value, "to", place, mostCalls, last)) return error;
  if (last >= 0 && last < first)
    return refuse(refusals::backwards, json::pointerChild(place, "to"));
  behaviour.firstAttempt = static_cast<int>(first);
  behaviour.lastAttempt = static_cast<int>(last);
  return readWhole(value, "delayMs", place, INT64_MAX, behaviour.delayMs);
}

std::optional<Error> readItem(const Value& value, std::string_view place,
                              MockBehaviour& behaviour) {
  const Value& item = value["item"];
  const std::string here = json::pointerChild(place, "item");
  if (!item.isNull() && !item.isObject()) return refuse(refusals::item, here);
  for (const Member& map : item.members()) {
    const std::string name(map.name());
    std::int64_t index = 0;
    if (auto error = readWhole(item, name.c_str(), here, INT64_MAX, index)) return error;
    behaviour.item.push_back({name, index});
  }
  return std::nullopt;
}

std::optional<Error> readCondition(const Value& value, std::string_view place,
                                   MockBehaviour& behaviour) {
  const Value* when = value.find("when");
  if (!when) return std::nullopt;
  const std::string here = json::pointerChild(place, "when");
  behaviour.condition = std::string(when->string());
  const auto problem = problemOfCondition(behaviour.condition);
  if (when->isString() && !problem) return std::nullopt;
  if (when->isString()) return refuse(refusals::noCondition, here, {*problem});
  return refuse(refusals::conditionNoText, here);
}

// --- The short form ---------------------------------------------------------------------------

std::optional<Error> readShort(const Value& answer, std::string_view place,
                               MockBehaviour& behaviour) {
  if (auto error = unknownKey(answer, place, worded(refusals::theAnswer),
                              {"output", "error", "cause", "never", "afterSeconds"}))
    return error;
  behaviour.delayMs = std::llround(answer["afterSeconds"].number() * 1000);
  behaviour.error = std::string(answer["error"].string());
  behaviour.cause = std::string(answer["cause"].string());
  if (answer["never"].boolean()) {
    behaviour.kind = Kind::NeverAnswers;
  } else if (const Value* output = answer.find("output")) {
    behaviour.result = *output;
  } else if (answer.contains("error")) {
    behaviour.kind = Kind::Error;
  } else {
    return refuse(refusals::empty, std::string(place));
  }
  return std::nullopt;
}

/// An answer for every call, one after another, or a cycle of them.
Result<StateMocks> shortState(const Member& member, std::string place) {
  StateMocks mocks{std::string(member.name()), true, {}};
  const Value* cycle = member.value.find("cycle");
  if (cycle) {
    if (auto error = unknownKey(member.value, place, worded(refusals::theCycle), {"cycle"}))
      return *error;
    place = json::pointerChild(place, "cycle");
  }
  const Value& list = cycle ? *cycle : member.value;
  if (!list.isArray()) {
    mocks.behaviours.emplace_back();
    if (auto error = readShort(list, place, mocks.behaviours.back())) return *error;
    return mocks;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    MockBehaviour& made = mocks.behaviours.emplace_back();
    made.firstAttempt = made.lastAttempt = static_cast<int>(i);
    if (auto error = readShort(list.items()[i], json::pointerChild(place, i), made)) return *error;
  }
  if (cycle) mocks.cycle = static_cast<int>(list.size());
  return mocks;
}

Result<StateMocks> namedShortState(const Member& member, std::string_view place) {
  auto state = shortState(member, json::pointerChild(place, member.name()));
  if (state) return state;
  Error error = state.error();
  error.message = worded(refusals::inMock, {member.name(), error.message});
  return error;
}

// --- The file beside a document ---------------------------------------------------------------

bool isBeside(const Value& file) {
  if (file["otherMocks"].isObject() || file["mockCase"].isString()) return true;
  const Value& mocks = file["mocks"];
  if (!mocks.isObject()) return false;
  const auto& states = mocks.members();
  return std::all_of(states.begin(), states.end(),
                     [](const Member& state) { return state.value.contains("answers"); });
}

Result<StateMocks> stateFrom(const Member& member, std::string_view place) {
  const Value& value = member.value;
  const Phrase what = worded(refusals::theMock, {member.name()});
  if (auto error =
          misfit(value, place, what, {{"enabled", json::Kind::Boolean}, {"answers"}, {"cycle"}}))
    return *error;
  const Value& answers = value["answers"];
  if (!answers.isArray()) return refuse(refusals::noAnswers, std::string(place), {member.name()});
  StateMocks mocks{std::string(member.name()), true, {}};
  if (const Value* enabled = value.find("enabled")) mocks.enabled = enabled->boolean();
  std::int64_t cycle = 0;
  if (auto error = readWhole(value, "cycle", place, mostCalls, cycle)) return *error;
  mocks.cycle = static_cast<int>(cycle);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string here = json::pointerChild(json::pointerChild(place, "answers"), i);
    auto read = behaviourFrom(answers.items()[i], here);
    if (!read) return read.error();
    mocks.behaviours.push_back(std::move(*read));
  }
  return mocks;
}

/// Each state in its own of the two forms.
Result<MockSet> stateByState(const Value& mocks, std::string_view place) {
  MockSet all;
  for (const Member& member : mocks.members()) {
    auto state = member.value.contains("answers")
                     ? stateFrom(member, json::pointerChild(place, member.name()))
                     : namedShortState(member, place);
    if (!state) return state.error();
    all.push_back(std::move(*state));
  }
  return all;
}

// --- Choosing a test case ---------------------------------------------------------------------

/// The names of all test cases, in the order of the file.
std::vector<MockCase> namesIn(const Value& file) {
  std::vector<MockCase> names;
  if (isMockConfig(file)) {
    for (const Member& machine : file["StateMachines"].members())
      for (const Member& test : machine.value["TestCases"].members())
        names.push_back({std::string(machine.name()), std::string(test.name()), {}});
  } else if (isBeside(file)) {
    names.push_back(caseNamed(file["mockCase"].string()));
    for (const Member& other : file["otherMocks"].members())
      names.push_back(caseNamed(other.name()));
  } else {
    names.emplace_back();
  }
  return names;
}

Result<MockCase> readCase(const Value& file, MockCase name) {
  if (isMockConfig(file)) return readMockCase(file, name.machine, name.name);
  if (!isBeside(file)) {
    auto read = stateByState(file, "");
    if (!read) return read.error();
    name.mocks = std::move(*read);
    return name;
  }
  const std::string whole = name.machine.empty() ? name.name : name.machine + " # " + name.name;
  const bool current = file["mockCase"].string() == whole;
  auto read = current
                  ? mocksFrom(file["mocks"], "/mocks")
                  : mocksFrom(file["otherMocks"][whole], json::pointerChild("/otherMocks", whole));
  if (!read) return read.error();
  name.mocks = std::move(*read);
  return name;
}

std::string wordsFor(const std::vector<MockCase>& names) {
  std::string words;
  for (const MockCase& each : names) {
    const std::string name = each.name.empty() ? "(no name)" : each.name;
    words +=
        (words.empty() ? "" : ", ") + (each.machine.empty() ? name : each.machine + "#" + name);
  }
  return words;
}

}  // namespace

std::optional<std::string> problemOfCondition(const std::string& text) {
  using namespace query::jsonata;
  if (text.empty()) return std::nullopt;
  const auto parsed = Expression::parse(text, Dialect::Reference);
  return parsed ? std::nullopt : std::optional(parsed.failure->message);
}

Result<MockBehaviour> behaviourFrom(const Value& value, std::string_view place) {
  if (auto error = misfit(value, place, worded(refusals::theAnswer),
                          {{"kind"},
                           {"from"},
                           {"to"},
                           {"item"},
                           {"when"},
                           {"result"},
                           {"error", json::Kind::String},
                           {"cause", json::Kind::String},
                           {"delayMs"}}))
    return *error;
  MockBehaviour behaviour;
  const auto kind = std::find(kindNames.begin(), kindNames.end(), value["kind"].string());
  if (kind == kindNames.end()) return refuse(refusals::noKind, std::string(place));
  behaviour.kind = static_cast<Kind>(kind - kindNames.begin());
  behaviour.result = value["result"];
  behaviour.error = std::string(value["error"].string());
  behaviour.cause = std::string(value["cause"].string());
  if (auto error = readCalls(value, place, behaviour)) return *error;
  if (auto error = readItem(value, place, behaviour)) return *error;
  if (auto error = readCondition(value, place, behaviour)) return *error;
  return behaviour;
}

Value toJson(const MockBehaviour& behaviour) {
  std::vector<Member> members;
  const auto add = [&](const char* key, Value value) {
    members.emplace_back(key, std::move(value));
  };
  add("kind", Value(kindNames[static_cast<std::size_t>(behaviour.kind)]));
  if (behaviour.firstAttempt != 0) add("from", Value(behaviour.firstAttempt));
  if (behaviour.lastAttempt >= 0) add("to", Value(behaviour.lastAttempt));
  if (!behaviour.item.empty()) {
    std::vector<Member> item;
    for (const auto& step : behaviour.item) item.emplace_back(Value(step.map), Value(step.index));
    add("item", Value::object(std::move(item)));
  }
  if (!behaviour.condition.empty()) add("when", Value(behaviour.condition));
  if (behaviour.kind == Kind::Result) add("result", behaviour.result);
  if (!behaviour.error.empty()) add("error", Value(behaviour.error));
  if (!behaviour.cause.empty()) add("cause", Value(behaviour.cause));
  if (behaviour.delayMs != 0) add("delayMs", Value(behaviour.delayMs));
  return Value::object(std::move(members));
}

Result<MockSet> mocksFrom(const Value& value, std::string_view place) {
  if (!value.isNull() && !value.isObject())
    return refuse(refusals::mocksNoObject, std::string(place));
  MockSet all;
  for (const Member& member : value.members()) {
    auto state = stateFrom(member, json::pointerChild(place, member.name()));
    if (!state) return state.error();
    all.push_back(std::move(*state));
  }
  return all;
}

Result<MockSet> mocksOfAnyForm(const Value& value, std::string_view place) {
  if (!isMockConfig(value)) return stateByState(value, place);
  const auto inPlace = [&](Error error) {
    error.pointer = std::string(place) + error.pointer;
    return error;
  };
  if (auto error = brokenFrame(value)) return inPlace(std::move(*error));
  const std::vector<MockCase> names = namesIn(value);
  if (names.size() != 1)
    return refuse(refusals::notOneCase, std::string(place),
                  {std::to_string(names.size()), wordsFor(names)});
  auto read = readCase(value, names.front());
  if (!read) return inPlace(read.error());
  return std::move(read->mocks);
}

Value toJson(const MockSet& mocks) {
  std::vector<Member> members;
  for (const StateMocks& state : mocks) {
    std::vector<Member> content;
    if (!state.enabled) content.emplace_back("enabled", Value(false));
    std::vector<Value> answers;
    for (const MockBehaviour& behaviour : state.behaviours) answers.push_back(toJson(behaviour));
    content.emplace_back("answers", Value::array(std::move(answers)));
    if (state.cycle > 0) content.emplace_back("cycle", Value(state.cycle));
    members.emplace_back(Value(state.state), Value::object(std::move(content)));
  }
  return Value::object(std::move(members));
}

Result<MockFile> MockFile::read(std::string text) {
  auto content = json::readOwn(text);
  if (!content) return content.error();
  if (!content->isObject()) return refuse(refusals::fileNoObject);
  MockFile file(std::move(text), std::move(*content));
  if (isMockConfig(file.content_))
    if (auto error = brokenFrame(file.content_)) return file.placed(std::move(*error));
  return file;
}

Error MockFile::placed(Error error) const { return text::placedIn(text_, std::move(error)); }

Result<std::vector<MockCase>> MockFile::cases() const {
  std::vector<MockCase> all;
  for (const MockCase& name : namesIn(content_)) {
    auto read = readCase(content_, name);
    if (!read) return placed(read.error());
    all.push_back(std::move(*read));
  }
  return all;
}

Result<MockSet> MockFile::named(std::string_view name) const {
  const auto hash = name.find('#');
  const std::string_view machine = hash == name.npos ? std::string_view() : name.substr(0, hash);
  const std::string_view test = hash == name.npos ? name : name.substr(hash + 1);
  const std::vector<MockCase> names = namesIn(content_);
  std::vector<MockCase> found;
  for (const MockCase& each : names)
    if ((machine.empty() || each.machine == machine) && (test.empty() || each.name == test))
      found.push_back(each);
  // Beside a document one set is in use, and the others wait.
  if (name.empty() && isBeside(content_)) found = {names.front()};
  if (found.size() == 1) {
    auto read = readCase(content_, found.front());
    if (!read) return placed(read.error());
    return std::move(read->mocks);
  }
  const Wording& why = found.empty()  ? refusals::noCase
                       : name.empty() ? refusals::severalCases
                                      : refusals::sameCases;
  return refuse(why, "", {name, wordsFor(found.empty() ? names : found)});
}

}  // namespace stepwright::tasks
