// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/outcome.h"

#include <algorithm>
#include <map>

#include "engine/replay/history_threads.h"

namespace stepwright::analysis {

using interpreter::Decision;
using json::Value;
using replay::EventSense;

namespace {

constexpr std::uint32_t ownFiber = 1;

struct Visits {
  std::optional<Value> input, output;
  std::int64_t visits = 0, attempts = 0;
};

/// By the states' names, in the order in which they were entered first.
class VisitsByName {
 public:
  Visits& of(std::string_view name) {
    const auto [found, isNew] = places_.try_emplace(std::string(name), visits_.size());
    if (isNew) visits_.emplace_back(name, Visits());
    return visits_[found->second].second;
  }
  [[nodiscard]] const std::vector<std::pair<std::string, Visits>>& all() const { return visits_; }

 private:
  std::map<std::string, std::size_t> places_;
  std::vector<std::pair<std::string, Visits>> visits_;
};

Value toJson(const Visits& visits) {
  std::vector<json::Member> members;
  if (visits.input) members.emplace_back("input", *visits.input);
  if (visits.output) members.emplace_back("output", *visits.output);
  members.emplace_back("visits", Value(visits.visits));
  if (visits.attempts > 0) members.emplace_back("attempts", Value(visits.attempts));
  return Value::object(std::move(members));
}

}  // namespace

std::vector<Step> stepsOf(const Outcome& outcome) {
  std::vector<Step> steps;
  for (const history::Event& event : outcome.events)
    if (replay::senseOf(event.type) == EventSense::Entered)
      steps.push_back({std::string(event.name.string()), event.fiber == ownFiber});
  return steps;
}

std::vector<std::string> pathOf(const Outcome& outcome, const std::vector<std::string>& wanted) {
  const bool all = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
    return outcome.program->source().find(name) == nullptr;
  });
  std::vector<std::string> path;
  for (Step& step : stepsOf(outcome))
    if (all || step.own) path.push_back(std::move(step.name));
  return path;
}

Value statesOf(const Outcome& outcome) {
  VisitsByName states;
  for (const Decision& decision : outcome.decisions) {
    if (decision.kind == Decision::Kind::Entered) ++states.of(decision.state->name).visits;
    if (decision.kind == Decision::Kind::Acts) ++states.of(decision.state->name).attempts;
  }
  for (const history::Event& event : outcome.events) {
    const EventSense sense = replay::senseOf(event.type);
    if (sense != EventSense::Entered && sense != EventSense::Exited) continue;
    Visits& visits = states.of(event.name.string());
    if (sense == EventSense::Entered) visits.output.reset();
    (sense == EventSense::Entered ? visits.input : visits.output) = event.data;
  }
  std::vector<json::Member> members;
  for (const auto& [name, visits] : states.all()) members.emplace_back(Value(name), toJson(visits));
  return Value::object(std::move(members));
}

}  // namespace stepwright::analysis
