// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/solved_way.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/choice_data.h"
#include "engine/analysis/made_test.h"
#include "engine/analysis/trail.h"
#include "engine/analysis/trail_words.h"
#include "engine/history/event_log.h"

namespace stepwright::analysis {

using tasks::MockBehaviour;

namespace {

/// Which rule it is, by its place; as many as there are: Default.
std::size_t ruleOf(const std::string& way, const asl::State& choice) {
  if (way.ends_with("/Default")) return choice.choices.size();
  std::size_t rule = 0;
  std::from_chars(way.data() + way.rfind('/') + 1, way.data() + way.size(), rule);
  return rule;
}

/// Looks for a test that takes the way, beginning with what a tried one did.
class WaySolver {
 public:
  WaySolver(const std::string& way, const asl::State& choice, WorkflowTest base,
            const Outcome& known, const Subject& subject)
      : way_(way),
        choice_(choice),
        subject_(subject),
        base_(std::move(base)),
        visits_(visitsIn(known.decisions)) {
    for (const auto& event : known.events) log_.append(event);
    base_.mocks = base_.mocks.value_or(subject.mocks);
    base_.to.clear();
  }

  std::optional<WorkflowTest> solve() {
    const auto there =
        segmentFrom(log_, subject_.machine, *base_.mocks, choice_.name, choice_.name);
    if (!there) return std::nullopt;
    const auto solved = dataFor(choice_, ruleOf(way_, choice_), {there->input, there->variables});
    if (!solved) return std::nullopt;
    if (auto whole = withSources(solved->changes))
      if (auto test = takingTest(std::move(*whole), way_, choice_.name, subject_)) return test;
    WorkflowTest segment = base_;
    segment.from = choice_.name;
    segment.input = solved->data.input;
    segment.variables = solved->data.variables;
    return takingTest(std::move(segment), way_, choice_.name, subject_);
  }

 private:
  /// The test as it is with those values where they come from; nothing where that is not known.
  std::optional<WorkflowTest> withSources(const std::vector<PlacedValue>& changes) const {
    WorkflowTest test = base_;
    const auto at = std::find_if(visits_.begin(), visits_.end(), [this](const RunVisit& visit) {
      return visit.state == choice_.id;
    });
    if (at == visits_.end()) return std::nullopt;
    for (const PlacedValue& change : changes) {
      TrailStart start;
      start.visit = static_cast<std::size_t>(at - visits_.begin());
      start.slot = change.variable.empty() ? TrailStart::Slot::Input : TrailStart::Slot::Variable;
      start.variable = change.variable;
      start.path = change.path;
      const auto steps = trailOf({*subject_.machine, visits_, log_}, start);
      const bool put = std::any_of(steps.begin(), steps.end(), [&](const TrailStep& step) {
        return putAt(step, change.value, test);
      });
      if (!put) return std::nullopt;
    }
    return test;
  }

  /// Where that step is a source of values that a test gives: its input, or the answer of a Task.
  static bool putAt(const TrailStep& step, const std::optional<json::Value>& value,
                    WorkflowTest& test) {
    const auto places = sourcesIn(step.place, asl::QueryLanguage::JsonPath);
    if (places.size() != 1) return false;
    const ValuePath& path = places.front().path;
    if (!step.visit && step.words == worded(words::executionInput)) {
      test.input = withValueAt(test.input, path, value);
      return true;
    }
    if (!step.visit || step.field != "Task") return false;
    bool put = false;
    for (tasks::StateMocks& mocks : *test.mocks) {
      if (mocks.state != step.visit->name) continue;
      for (MockBehaviour& each : mocks.behaviours) {
        if (each.kind != MockBehaviour::Kind::Result) continue;
        each.result = withValueAt(each.result, path, value);
        put = true;
      }
    }
    return put;
  }

  const std::string& way_;
  const asl::State& choice_;
  const Subject& subject_;
  WorkflowTest base_;
  std::vector<RunVisit> visits_;
  history::EventLog log_;
};

}  // namespace

std::optional<WorkflowTest> takingTest(WorkflowTest test, const std::string& way,
                                       const std::string& state, const Subject& subject) {
  for (const std::string& to : {std::string(), state}) {
    test.to = to;
    const TestResult result = runTest(test, subject);
    if (result.refused || !result.reached.contains(way)) return std::nullopt;
    if (!result.outcome.halted.empty()) continue;
    expectOutcome(test, result.outcome);
    return test;
  }
  return std::nullopt;
}

std::optional<WorkflowTest> solvedTest(const std::string& way, const asl::State& choice,
                                       WorkflowTest base, const Outcome& known,
                                       const Subject& subject) {
  return WaySolver(way, choice, std::move(base), known, subject).solve();
}

}  // namespace stepwright::analysis
