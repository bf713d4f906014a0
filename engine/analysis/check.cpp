// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/check.h"

#include <algorithm>
#include <array>

#include "engine/analysis/refusals.h"
#include "engine/analysis/value_diff.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::analysis {

using interpreter::Decision;
using json::Member;
using json::Value;

namespace {

Value namesAsJson(const std::vector<std::string>& names) {
  return Value::array({names.begin(), names.end()});
}

Check compared(Check::Kind kind, Value expected, std::optional<Value> got) {
  Check check{.kind = kind, .expected = std::move(expected), .got = std::move(got)};
  check.passed = check.got && *check.got == *check.expected;
  return check;
}

std::optional<Value> asJson(const std::optional<std::string>& text) {
  return text ? std::optional(Value(*text)) : std::nullopt;
}

// --- Assertions ---------------------------------------------------------------------------------

/// What assertions see of a run.
Value viewOf(const WorkflowTest& test, const Outcome& outcome) {
  std::vector<Member> members{{Value("input"), test.input}};
  const auto add = [&](const char* name, std::optional<Value> value) {
    if (value) members.emplace_back(name, std::move(*value));
  };
  add("output", outcome.output);
  add("status", Value(outcome.status));
  add("error", asJson(outcome.error));
  add("cause", asJson(outcome.cause));
  add("path", namesAsJson(pathOf(outcome, {})));
  add("states", statesOf(outcome));
  add("variables", outcome.variables);
  return Value::object(std::move(members));
}

/// `$states` has the run's own input and output as in a workflow, where no state is called so.
Value withOwnData(const Value& view) {
  Value states = view["states"];
  for (const char* key : {"input", "output"})
    if (const Value* data = view.find(key); data != nullptr && !states.contains(key))
      states = std::move(states).with(key, *data);
  return view.with("states", std::move(states));
}

Check asserted(const std::string& assertion, const Value& view,
               const query::jsonata::Bindings& bindings) {
  using namespace query::jsonata;
  Check check{.kind = Check::Kind::Assertion, .passed = false, .text = assertion};
  const auto text = expressionIn(assertion);
  const auto parsed = Expression::parse(text.value_or(assertion), Dialect::Reference);
  if (!parsed) {
    check.note = parsed.failure->message;
    return check;
  }
  const auto came = parsed.expression->evaluate({.input = &view, .bindings = &bindings});
  check.got = came.value;
  check.passed = came.ok() && came.value && came.value->boolean();
  if (came.failure)
    check.note = worded(refusals::assertionFails, {came.failure->message});
  else if (!came.value)
    check.note = worded(refusals::assertionIsNothing);
  else if (!check.passed)
    check.note = worded(refusals::assertionIs, {brief(*came.value)});
  return check;
}

void addAssertions(const WorkflowTest& test, const Outcome& outcome, std::vector<Check>& checks) {
  if (test.assertions.empty()) return;
  const Value view = viewOf(test, outcome);
  const query::jsonata::ObjectBindings bindings(withOwnData(view));
  for (const std::string& each : test.assertions) checks.push_back(asserted(each, view, bindings));
}

// --- Why ----------------------------------------------------------------------------------------

const Check* failedOf(const std::vector<Check>& checks, Check::Kind kind) {
  const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check& check) {
    return check.kind == kind && !check.passed;
  });
  return found == checks.end() ? nullptr : &*found;
}

Phrase errorWords(const Decision& failed) {
  Phrase error = failed.error ? Phrase(failed.error->string()) : worded(refusals::anError);
  if (!failed.cause || failed.cause->string().empty()) return error;
  return worded(refusals::errorAndCause, {error, shortened(failed.cause->string(), 300)});
}

/// How a state was left.
Phrase wayWords(const Decision& left, const Decision* failed) {
  const std::string which = std::to_string(left.which + 1);
  switch (left.way) {
    case Decision::Way::Rule:
      return worded(refusals::ruleHeld, {which});
    case Decision::Way::Default:
      return worded(refusals::noRuleHeld);
    case Decision::Way::Catch:
      return worded(refusals::caught,
                    {which, failed ? errorWords(*failed) : worded(refusals::anError)});
    case Decision::Way::End:
      return worded(refusals::lastState);
    case Decision::Way::Next:
      break;
  }
  return worded(refusals::wentOn);
}

/// What the execution itself did in its steps, one after another.
struct Turn {
  std::string state;
  Phrase words;
};
std::vector<Turn> turnsOf(const Outcome& outcome) {
  std::vector<Turn> turns;
  const Decision* failed = nullptr;
  for (const Decision& decision : outcome.decisions) {
    if (decision.fiber != 1 || decision.state == nullptr) continue;
    if (decision.kind == Decision::Kind::Entered) turns.push_back({decision.state->name, ""});
    if (turns.empty()) continue;
    if (decision.kind == Decision::Kind::Failed) {
      failed = &decision;
      if (decision.taker == Decision::Taker::Nobody)
        turns.back().words = worded(refusals::failedWith, {errorWords(decision)});
    }
    if (decision.kind == Decision::Kind::Left) turns.back().words = wayWords(decision, failed);
  }
  return turns;
}

Phrase nameAt(const std::vector<Value>& names, std::size_t index) {
  return index < names.size() ? worded(refusals::stateNamed, {names[index].string()})
                              : worded(refusals::theEnd);
}

/// When the state of that name was entered as often, or last where it was less often.
Reason atVisit(Reason reason, const Outcome& outcome, int visit) {
  int entered = 0;
  for (const Decision& decision : outcome.decisions) {
    const bool enters = decision.kind == Decision::Kind::Entered && decision.state != nullptr &&
                        decision.state->name == reason.state;
    if (!enters || entered == visit) continue;
    reason.id = decision.state->id;
    reason.visit = ++entered;
  }
  return reason;
}

/// The first state after which the run went elsewhere.
Reason departure(const Check& path, const Outcome& outcome) {
  const auto& expected = path.expected->items();
  const auto& got = path.got->items();
  const auto [one, other] = std::mismatch(expected.begin(), expected.end(), got.begin(), got.end());
  const auto at = static_cast<std::size_t>(one - expected.begin());
  const Phrase wanted = nameAt(expected, at), came = nameAt(got, at);
  if (at == 0) return {"", worded(refusals::beginsElsewhere, {wanted, came})};
  const std::string last(expected[at - 1].string());
  const auto visits = static_cast<int>(
      std::count(got.begin(), got.begin() + (one - expected.begin()), expected[at - 1]));
  const auto turns = turnsOf(outcome);
  const bool known =
      at <= turns.size() && turns[at - 1].state == last && !turns[at - 1].words.empty();
  Reason reason{
      last, known ? worded(refusals::wentElsewhereSince, {last, wanted, came, turns[at - 1].words})
                  : worded(refusals::wentElsewhere, {last, wanted, came})};
  reason.brief = worded(refusals::insteadOf, {wanted, came});
  return atVisit(std::move(reason), outcome, visits);
}

/// The state whose error ended the run: the innermost one, where a Map or Parallel fell with it.
Reason failure(const Outcome& outcome) {
  const Decision* ended = nullptr;
  for (const Decision& decision : outcome.decisions) {
    const bool falls = decision.kind == Decision::Kind::Failed &&
                       decision.taker == Decision::Taker::Nobody && decision.state != nullptr;
    if (falls && (ended == nullptr || !decision.state->isContainer())) ended = &decision;
  }
  if (ended != nullptr) {
    const auto visits =
        std::count_if(outcome.decisions.begin(), outcome.decisions.end(), [&](const Decision& one) {
          return &one <= ended && one.kind == Decision::Kind::Entered && one.state == ended->state;
        });
    return atVisit({ended->state->name,
                    worded(refusals::stateFailed, {ended->state->name, errorWords(*ended)})},
                   outcome, static_cast<int>(visits));
  }
  const Phrase error = outcome.error ? Phrase(*outcome.error) : worded(refusals::anError);
  return {"", worded(refusals::ended, {outcome.status, error})};
}

/// What is to be said of the state that the run entered last, %1 of the wording.
Reason ofLastState(const Outcome& outcome, const Wording& wording, const Phrase& more = {}) {
  const auto turns = turnsOf(outcome);
  const std::string state = turns.empty() ? "" : turns.back().state;
  return atVisit({state, worded(wording, {state, more})}, outcome,
                 static_cast<int>(outcome.decisions.size()));
}

}  // namespace

std::string_view toString(Check::Kind kind) {
  constexpr std::array<std::string_view, 7> words = {"end",  "segment", "status",   "error",
                                                     "path", "output",  "assertion"};
  return words[static_cast<std::size_t>(kind)];
}

std::vector<Check> checksOf(const WorkflowTest& test, const Outcome& outcome) {
  std::vector<Check> checks;
  const Expectation& expect = test.expect;
  if (!outcome.halted.empty())
    checks.push_back({.kind = Check::Kind::Ends, .passed = false, .note = outcome.halted});
  else if (!test.to.empty() && !outcome.reachedTo)
    checks.push_back({.kind = Check::Kind::Reaches,
                      .passed = false,
                      .note = worded(refusals::notReached, {test.to})});
  if (!expect.status.empty())
    checks.push_back(compared(Check::Kind::Status, Value(expect.status), Value(outcome.status)));
  if (expect.error)
    checks.push_back(compared(Check::Kind::Error, Value(*expect.error), asJson(outcome.error)));
  if (expect.path)
    checks.push_back(compared(Check::Kind::Path, namesAsJson(*expect.path),
                              namesAsJson(pathOf(outcome, *expect.path))));
  if (expect.output)
    checks.push_back(compared(Check::Kind::Output, *expect.output, outcome.output));
  addAssertions(test, outcome, checks);
  return checks;
}

WorkflowTest accepted(WorkflowTest test, const std::vector<Check>& checks) {
  Expectation& expect = test.expect;
  for (const Check& check : checks) {
    if (check.passed) continue;
    const std::string words = check.got ? std::string(check.got->string()) : std::string();
    switch (check.kind) {
      case Check::Kind::Status:
        expect.status = words;
        break;
      case Check::Kind::Error:
        expect.error = words.empty() ? std::nullopt : std::optional(words);
        break;
      case Check::Kind::Path:
        expect.path.emplace();
        for (const Value& name : check.got->items()) expect.path->emplace_back(name.string());
        break;
      case Check::Kind::Output:
        expect.output = check.got;
        break;
      default:
        break;
    }
  }
  return test;
}

void expectOutcome(WorkflowTest& test, const Outcome& outcome) {
  test.expect = {};
  test.expect.status = outcome.status;
  test.expect.output = outcome.output;
  test.expect.error = outcome.error;
  test.expect.path = pathOf(outcome, {});
}

Reason reasonOf(const std::vector<Check>& checks, const Outcome& outcome) {
  if (const Check* path = failedOf(checks, Check::Kind::Path)) return departure(*path, outcome);
  if (failedOf(checks, Check::Kind::Ends)) return ofLastState(outcome, refusals::cameAsFarAs);
  const bool failed = outcome.status != "SUCCEEDED";
  const bool passed =
      std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.passed; });
  if (passed) return {};
  if (failed) return failure(outcome);
  if (const Check* output = failedOf(checks, Check::Kind::Output)) {
    const std::string where = firstDifference(*output->expected, *output->got);
    Reason reason = ofLastState(outcome, refusals::outputOf, where);
    reason.brief = worded(refusals::outputDiffers, {where});
    return reason;
  }
  if (failedOf(checks, Check::Kind::Assertion)) return {};
  return ofLastState(outcome, refusals::succeededIn);
}

}  // namespace stepwright::analysis
