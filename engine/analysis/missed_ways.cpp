// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/missed_ways.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "engine/analysis/solved_way.h"
#include "engine/analysis/way_words.h"
#include "engine/asl/bind.h"
#include "engine/asl/rule_words.h"
#include "engine/json/pointer.h"

namespace stepwright::analysis {

using Kind = Coverage::Kind;
using tasks::MockBehaviour;

namespace {

/// "…/Choices/2": 2.
std::size_t indexIn(const std::string& pointer) {
  const std::size_t at = pointer.rfind('/') + 1;
  std::size_t index = 0;
  std::from_chars(pointer.data() + at, pointer.data() + pointer.size(), index);
  return index;
}

const std::vector<std::string>& errorsOf(const asl::State& state, const Coverage::Part& part) {
  const std::size_t index = indexIn(part.pointer);
  return part.kind == Kind::Retrier ? state.retry[index].errorEquals
                                    : state.catchers[index].errorEquals;
}

Phrase errorWords(const std::vector<std::string>& errors) {
  std::string words;
  for (const std::string& each : errors) {
    if (each == "States.ALL") return worded(words::anyError);
    words += (words.empty() ? "" : ", ") + each;
  }
  return words;
}

/// The state that an edge from a start stands in; "" where that is the execution itself.
asl::StateId containerOf(const Coverage::Part& start, const Coverage& coverage) {
  for (std::string at = json::pointerParent(start.pointer); !at.empty();
       at = json::pointerParent(at)) {
    const Coverage::Part* part = coverage.find(at);
    if (part != nullptr && part->kind == Kind::State) return at;
  }
  return {};
}

/// The edges of rules and catchers are told of as these.
bool isOwnWay(const Coverage::Part& edge, const Coverage& coverage) {
  return coverage.find(json::pointerParent(edge.pointer)) == nullptr ||
         coverage.find(json::pointerParent(edge.pointer))->kind == Kind::State;
}

std::optional<MissedWay> wayOf(const Coverage::Part& part, const asl::State& state) {
  const std::string number = std::to_string(indexIn(part.pointer) + 1);
  switch (part.kind) {
    case Kind::State:
      return std::nullopt;
    case Kind::Rule: {
      const asl::ChoiceRule& rule = state.choices[indexIn(part.pointer)];
      return MissedWay{part, worded(words::ruleOf, {number, state.name}),
                       asl::ruleInWords(rule.fields, state.language)};
    }
    case Kind::Retrier:
      return MissedWay{part, worded(words::retrierOf, {state.name}),
                       worded(words::byRetrier, {number, errorWords(errorsOf(state, part))})};
    case Kind::Catcher:
      return MissedWay{part, worded(words::catcherOf, {state.name}),
                       worded(words::byCatcher, {number, errorWords(errorsOf(state, part))})};
    case Kind::Edge:
      break;
  }
  if (part.state.empty()) return MissedWay{part, worded(words::insideOf, {state.name}), part.words};
  if (part.pointer.ends_with("/Default"))
    return MissedWay{part, worded(words::defaultOf, {state.name}), worded(words::noRuleHolds)};
  return MissedWay{part, worded(words::goesOn, {state.name}), part.words};
}

/// One that is caught or retried under these names, and by none that comes before.
std::string errorFor(const asl::State& state, const Coverage::Part& part) {
  for (const std::string& name : errorsOf(state, part))
    if (name != "States.ALL" && name != "States.TaskFailed") return name;
  return "Error";
}

/// The state's Task fails on its first call, or on all of them.
tasks::MockSet failing(tasks::MockSet mocks, const asl::State& state, const Coverage::Part& part) {
  MockBehaviour fails;
  fails.kind = MockBehaviour::Kind::Error;
  fails.error = errorFor(state, part);
  fails.lastAttempt = part.kind == Kind::Retrier ? 0 : -1;
  auto found = std::find_if(mocks.begin(), mocks.end(), [&](const tasks::StateMocks& each) {
    return each.state == state.name;
  });
  if (found == mocks.end()) found = mocks.insert(mocks.end(), {state.name, true, {}});
  found->enabled = true;
  auto& answers = found->behaviours;
  if (part.kind == Kind::Catcher) answers.clear();
  // What it answered first it answers when it is tried again.
  for (MockBehaviour& each : answers)
    if (each.reaches(0)) each.lastAttempt = -1;
  answers.insert(answers.begin(), std::move(fails));
  return mocks;
}

/// One that comes to the state: best of the whole workflow, and one that passed.
const TriedTest* baseFor(const asl::StateId& state, const std::vector<TriedTest>& tried) {
  const auto rank = [](const TriedTest& each) {
    return std::pair(!each.test->isSegment(), each.result->passed);
  };
  const TriedTest* base = nullptr;
  for (const TriedTest& each : tried)
    if (each.result->reached.contains(state) && (base == nullptr || rank(each) > rank(*base)))
      base = &each;
  return base;
}

}  // namespace

std::vector<MissedWay> missedWays(const Coverage& coverage, const asl::Machine& machine) {
  std::vector<MissedWay> ways;
  for (const Coverage::Part& part : coverage.parts()) {
    if (part.runs > 0 || (part.kind == Kind::Edge && !isOwnWay(part, coverage))) continue;
    const asl::StateId id = part.state.empty() ? containerOf(part, coverage) : part.state;
    const Coverage::Part* owner = id.empty() ? nullptr : coverage.find(id);
    const asl::State* state = id.empty() ? nullptr : asl::findState(machine, id);
    if (owner == nullptr || owner->runs == 0 || state == nullptr) continue;
    if (auto way = wayOf(part, *state)) ways.push_back(std::move(*way));
  }
  return ways;
}

WayTest testOf(const MissedWay& way, const std::vector<TriedTest>& tried, const Subject& subject) {
  const asl::StateId& id = way.part.state;
  const asl::State* state = id.empty() ? nullptr : asl::findState(*subject.machine, id);
  const TriedTest* base = baseFor(id, tried);
  WayTest made;
  if (base != nullptr) made.test = *base->test;
  made.test.name = way.what;
  made.test.mocks = made.test.mocks.value_or(subject.mocks);
  made.test.assertions.clear();
  made.test.expect = {};
  made.test.expect.status = "SUCCEEDED";
  made.asked = true;
  if (state != nullptr && state->type == asl::StateType::Choice && base != nullptr)
    if (auto test = solvedTest(way.part.pointer, *state, made.test, base->result->outcome, subject))
      return {std::move(*test), false};
  const bool fails = way.part.kind == Kind::Retrier || way.part.kind == Kind::Catcher;
  if (state == nullptr || state->type != asl::StateType::Task || !fails) return made;
  WorkflowTest test = made.test;
  test.mocks = failing(*test.mocks, *state, way.part);
  auto taking = takingTest(std::move(test), way.part.pointer, state->name, subject);
  return taking ? WayTest{std::move(*taking), false} : made;
}

}  // namespace stepwright::analysis
