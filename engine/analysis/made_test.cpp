// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/made_test.h"

#include <algorithm>
#include <map>

#include "engine/json/keys.h"
#include "engine/replay/history_threads.h"

namespace stepwright::analysis {

using history::Event;
using history::EventType;
using json::Value;
using replay::EventSense;
using tasks::MockBehaviour;

namespace {

bool timedOut(EventType type) {
  return type == EventType::TaskTimedOut || type == EventType::LambdaFunctionTimedOut ||
         type == EventType::ActivityTimedOut;
}

std::string textIn(const std::optional<Value>& value) {
  return value ? std::string(value->string()) : std::string();
}

/// Gathers what the tasks of a history answered.
class Answers {
 public:
  explicit Answers(const asl::MachinePtr& machine) : threads_(machine) {}

  /// Gives the event's thread. What came before the segment began is not counted.
  std::int32_t add(const Event& event, std::size_t index) {
    threads_.add(event);
    open_.resize(threads_.size());
    const auto number = threads_.threadOf(index);
    Open& open = open_[static_cast<std::size_t>(number)];
    switch (replay::senseOf(event.type)) {
      case EventSense::Entered:
        open = {std::string(event.name.string()), 0, std::nullopt};
        break;
      case EventSense::Scheduled:
        if (!isWithin(number)) break;
        open.scheduled = event.time;
        open.call = callOf(open.state, itemOf(number));
        break;
      case EventSense::Succeeded:
      case EventSense::Failed:
        if (open.scheduled) answered(event, open, itemOf(number));
        break;
      default:
        break;
    }
    return number;
  }

  /// Nothing counts until then; from then on what that thread does, and what is within it.
  void waitForSegment() { root_ = waiting; }
  void beginSegment(std::int32_t thread) { root_ = thread; }
  [[nodiscard]] bool isWithin(std::int32_t number) const {
    while (number > root_ && number >= 0) number = threads_.thread(number).parent;
    return number == root_;
  }
  [[nodiscard]] std::int32_t parentOf(std::int32_t number) const {
    return threads_.thread(number).parent;
  }
  /// The state that a thread stands in.
  [[nodiscard]] const std::string& stateOf(std::int32_t number) const {
    return open_[static_cast<std::size_t>(number)].state;
  }

  [[nodiscard]] tasks::MockSet take() {
    for (tasks::StateMocks& state : mocks_) simplify(state.behaviours);
    return std::move(mocks_);
  }

 private:
  using Item = std::vector<interpreter::MapStep>;
  /// The state that a thread stands in.
  struct Open {
    std::string state;
    int call = 0;
    std::optional<Timestamp> scheduled;
  };

  [[nodiscard]] Item itemOf(std::int32_t number) const {
    Item item;
    for (; number >= 0 && number != root_; number = threads_.thread(number).parent) {
      const replay::HistoryThread& thread = threads_.thread(number);
      if (thread.isItem && thread.container != nullptr)
        item.insert(item.begin(), {thread.container->name, thread.index});
    }
    return item;
  }

  int callOf(const std::string& state, const Item& item) {
    std::string place = state;
    for (const auto& step : item) place += '\n' + step.map + '\n' + std::to_string(step.index);
    return calls_[place]++;
  }

  void answered(const Event& event, const Open& open, Item item) {
    MockBehaviour answer;
    answer.firstAttempt = answer.lastAttempt = open.call;
    answer.item = std::move(item);
    answer.delayMs = event.time - *open.scheduled;
    if (replay::senseOf(event.type) == EventSense::Succeeded) {
      answer.result = event.data.value_or(Value());
    } else if (timedOut(event.type)) {
      answer.kind = MockBehaviour::Kind::NeverAnswers;
      answer.delayMs = 0;
    } else {
      answer.kind = MockBehaviour::Kind::Error;
      answer.error = event.extra ? textIn(event.extra->error) : "";
      answer.cause = event.extra ? textIn(event.extra->cause) : "";
    }
    const auto known = std::find_if(mocks_.begin(), mocks_.end(),
                                    [&](const auto& each) { return each.state == open.state; });
    auto& state =
        known == mocks_.end() ? mocks_.emplace_back(tasks::StateMocks{open.state}) : *known;
    state.behaviours.push_back(std::move(answer));
  }

  /// One answer for every call says it as well, where all are the same.
  static void simplify(std::vector<MockBehaviour>& behaviours) {
    MockBehaviour one = behaviours.front();
    one.firstAttempt = 0;
    one.lastAttempt = -1;
    one.item.clear();
    const bool same = std::all_of(behaviours.begin(), behaviours.end(), [&](MockBehaviour each) {
      each.firstAttempt = 0;
      each.lastAttempt = -1;
      each.item.clear();
      return each == one;
    });
    if (same) behaviours = {one};
  }

  static constexpr std::int32_t waiting = -2;
  std::int32_t root_ = 0;  ///< the thread that the test is of
  replay::HistoryThreads threads_;
  std::vector<Open> open_;
  std::map<std::string, int> calls_;
  tasks::MockSet mocks_;
};

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
    test_.mocks = answers_.take();
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

  Answers answers_;
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
  const std::string where = last.empty() ? "" : " in " + json::quoted(last);
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
  Answers answers(machine);
  auto& path = test.expect.path.emplace();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events.at(i);
    const bool own = answers.add(event, i) == 0;
    if (own && replay::senseOf(event.type) == EventSense::Entered)
      path.emplace_back(event.name.string());
  }
  test.input = events.at(0).data.value_or(Value::object());
  test.mocks = answers.take();
  if (hasDistributedMap(*machine)) addKnown(known, *test.mocks);
  test.expect.status = statusOf(end.type);
  if (end.type == EventType::ExecutionSucceeded) test.expect.output = end.data;
  if (end.extra && end.extra->error) test.expect.error = textIn(end.extra->error);
  test.name = nameOf(test.expect);
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
  test.name = "From " + (from.empty() ? "the beginning" : json::quoted(from)) + " to " +
              (to.empty() ? "the end" : json::quoted(to));
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
