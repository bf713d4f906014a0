// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/made_test.h"

#include <algorithm>

#include "engine/analysis/run_answers.h"
#include "engine/analysis/segment.h"

namespace stepwright::analysis {

using history::Event;
using history::EventType;
using json::Value;
using replay::EventSense;

namespace {

std::string textIn(const std::optional<Value>& value) {
  return value ? std::string(value->string()) : std::string();
}

/// Goes through a history and keeps what belongs to the segment.
class SegmentReader {
 public:
  SegmentReader(const asl::MachinePtr& machine, const std::string& from, const std::string& to)
      : answers_(machine), from_(from), to_(to) {
    test_.from = from;
    test_.to = to;
    test_.expect.path.emplace();
    answers_.waitForSegment();
  }

  /// True once the segment is over.
  bool add(const Event& event, std::size_t index) {
    const std::int32_t number = answers_.add(event, index);
    const EventSense sense = replay::senseOf(event.type);
    learn(event, number, sense);
    const bool begins =
        from_.empty() ? index == 0 : sense == EventSense::Entered && event.name.string() == from_;
    if (!thread_ && begins) begin(event, number);
    if (thread_ != number) return false;
    if (sense == EventSense::Entered) test_.expect.path->emplace_back(event.name.string());
    if (sense != EventSense::Exited) return false;
    test_.expect.output = event.data;
    return !to_.empty() && answers_.stateOf(number) == to_;
  }

  [[nodiscard]] bool hasBegun() const { return thread_.has_value(); }
  /// Whether the execution itself is what the segment stands in, and not a branch or item.
  [[nodiscard]] bool isOwn() const { return thread_ == 0; }
  [[nodiscard]] WorkflowTest take() {
    test_.mocks = mocksOf(answers_.take());
    return std::move(test_);
  }

 private:
  /// What the thread knows: a new one what that one knows which it belongs to.
  void learn(const Event& event, std::int32_t number, EventSense sense) {
    const auto at = static_cast<std::size_t>(number);
    while (variables_.size() <= at) {
      const std::int32_t above = answers_.parentOf(static_cast<std::int32_t>(variables_.size()));
      variables_.push_back(above < 0 ? Value::object()
                                     : variables_[static_cast<std::size_t>(above)]);
    }
    if (sense != EventSense::Exited) return;
    for (const auto& [name, value] : event.assigned.members())
      variables_[at] = std::move(variables_[at]).with(name.string(), value);
  }

  void begin(const Event& event, std::int32_t number) {
    thread_ = number;
    test_.input = event.data.value_or(Value::object());
    test_.variables = variables_[static_cast<std::size_t>(number)];
    answers_.beginSegment(number);
  }

  RunAnswers answers_;
  std::string from_, to_;
  std::optional<std::int32_t> thread_;
  std::vector<Value> variables_;  ///< by thread
  WorkflowTest test_;
};

std::string_view statusOf(EventType end) {
  switch (end) {
    case EventType::ExecutionSucceeded:
      return "SUCCEEDED";
    case EventType::ExecutionTimedOut:
      return "TIMED_OUT";
    case EventType::ExecutionAborted:
      return "ABORTED";
    default:
      return "FAILED";
  }
}

std::string nameOf(const Expectation& expect) {
  const std::string last = expect.path->empty() ? "" : expect.path->back();
  const std::string where = last.empty() ? "" : " in " + last;
  if (expect.status == "SUCCEEDED") return "Succeeds" + where;
  return expect.error ? "Fails with " + *expect.error + where : "Ends as " + expect.status + where;
}

/// Tasks of which nothing is known are answered as before.
void addKnown(const tasks::MockSet& known, tasks::MockSet& mocks) {
  for (const tasks::StateMocks& state : known) {
    const bool there = std::any_of(mocks.begin(), mocks.end(),
                                   [&](const auto& each) { return each.state == state.state; });
    if (!there) mocks.push_back(state);
  }
}

bool hasDistributedMap(const asl::Machine& machine) {
  return std::any_of(machine.states.begin(), machine.states.end(), [](const asl::State& state) {
    return state.distributed ||
           std::any_of(state.machines.begin(), state.machines.end(),
                       [](const asl::MachinePtr& inner) { return hasDistributedMap(*inner); });
  });
}

}  // namespace

std::optional<WorkflowTest> testFrom(const history::EventLog& events,
                                     const asl::MachinePtr& machine, const tasks::MockSet& known) {
  if (events.empty() || !machine) return std::nullopt;
  const Event& end = events.back();
  if (replay::senseOf(end.type) != EventSense::ExecutionEnded) return std::nullopt;
  WorkflowTest test;
  RunAnswers answers(machine);
  auto& path = test.expect.path.emplace();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events.at(i);
    const bool own = answers.add(event, i) == 0;
    if (own && replay::senseOf(event.type) == EventSense::Entered)
      path.emplace_back(event.name.string());
  }
  test.input = events.at(0).data.value_or(Value::object());
  test.mocks = mocksOf(answers.take());
  if (hasDistributedMap(*machine)) addKnown(known, *test.mocks);
  test.expect.status = statusOf(end.type);
  if (end.type == EventType::ExecutionSucceeded) test.expect.output = end.data;
  if (end.extra && end.extra->error) test.expect.error = textIn(end.extra->error);
  test.name = nameOf(test.expect);
  return test;
}

std::optional<WorkflowTest> childTestFrom(const history::EventLog& events,
                                          const asl::MachinePtr& machine,
                                          const tasks::MockSet& known) {
  std::string first;
  for (std::size_t i = 0; i < events.size() && first.empty(); ++i)
    if (replay::senseOf(events.at(i).type) == EventSense::Entered)
      first = events.at(i).name.string();
  const asl::MachinePtr holder = machine && !first.empty() ? holderOf(first, machine) : nullptr;
  auto test = testFrom(events, holder, known);
  if (test) test->from = first;
  return test;
}

std::optional<WorkflowTest> segmentFrom(const history::EventLog& events,
                                        const asl::MachinePtr& machine, const tasks::MockSet& known,
                                        const std::string& from, const std::string& to) {
  if (events.empty() || !machine) return std::nullopt;
  SegmentReader reader(machine, from, to);
  bool over = false;
  for (std::size_t i = 0; i < events.size() && !over; ++i) over = reader.add(events.at(i), i);
  if (!reader.hasBegun() || (!to.empty() && !over)) return std::nullopt;
  const Event& end = events.back();
  const bool ended = replay::senseOf(end.type) == EventSense::ExecutionEnded;
  if (!over && !ended) return std::nullopt;
  WorkflowTest test = reader.take();
  if (hasDistributedMap(*machine)) addKnown(known, *test.mocks);
  test.expect.status = "SUCCEEDED";
  if (!over && reader.isOwn()) {
    test.expect.status = statusOf(end.type);
    if (end.type != EventType::ExecutionSucceeded) test.expect.output.reset();
    if (end.extra && end.extra->error) test.expect.error = textIn(end.extra->error);
  }
  test.name =
      "From " + (from.empty() ? "the beginning" : from) + " to " + (to.empty() ? "the end" : to);
  return test;
}

std::string freeName(const std::string& name, const std::vector<WorkflowTest>& tests) {
  const auto taken = [&](const std::string& wanted) {
    return std::any_of(tests.begin(), tests.end(),
                       [&](const WorkflowTest& test) { return test.name == wanted; });
  };
  std::string free = name;
  for (int number = 2; taken(free); ++number) free = name + " (" + std::to_string(number) + ")";
  return free;
}

}  // namespace stepwright::analysis
