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

  /// Gives the event's thread.
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
    for (; number >= 0; number = threads_.thread(number).parent) {
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

  replay::HistoryThreads threads_;
  std::vector<Open> open_;
  std::map<std::string, int> calls_;
  tasks::MockSet mocks_;
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
