// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/driver.h"

#include <algorithm>

#include "engine/runtime/inbox.h"

namespace stepwright::runtime {

using interpreter::Command;
using interpreter::Execution;
using interpreter::FiberId;
using interpreter::FiberStatus;
using interpreter::Input;
using interpreter::Journal;
using interpreter::TaskBackend;
using interpreter::TaskId;
using interpreter::TaskReport;
using interpreter::TaskRequest;

namespace {

/// Turns between two looks at the inbox, where nothing asks for a look each turn.
constexpr std::uint64_t turnsAtOnce = 4096;

bool isSet(const std::atomic<bool>* flag) {
  return flag != nullptr && flag->load(std::memory_order_relaxed);
}

class Collector final : public interpreter::Sink {
 public:
  explicit Collector(const Driver::Options& options)
      : Sink(options.keepDecisions), options_(options) {}
  std::vector<history::Event> events;
  std::vector<Command> commands;
  std::vector<interpreter::Decision> decisions;

  void add(history::Event event) override {
    if (isSet(options_.cancelled)) return;  // the step may have been broken off
    if (options_.onEvent) return options_.onEvent(event);
    if (options_.keepHistory) events.push_back(std::move(event));
  }
  void add(Command command) override { commands.push_back(std::move(command)); }
  void decided(interpreter::Decision decision) override {
    decisions.push_back(std::move(decision));
  }

 private:
  const Driver::Options& options_;
};

/// A report that is due at a moment of the run's clock.
struct Due {
  Timestamp at;
  std::uint64_t order = 0;  ///< those of one moment come in the order in which they were reported
  TaskReport report;
  bool operator<(const Due& other) const {
    return at != other.at ? at < other.at : order < other.order;
  }
};

}  // namespace

struct Driver::Content {
  Content(TaskBackend& backend, Options given) : backend(backend), options(std::move(given)) {}

  TaskBackend& backend;
  Options options;
  std::shared_ptr<Inbox> inbox = std::make_shared<Inbox>();
  Collector sink{options};
  Execution execution;
  Journal journal;
  std::vector<TaskRequest> questions;
  std::vector<TaskId> underWay;  ///< the backend will report
  std::vector<Due> due;          ///< sorted
  std::uint64_t reports = 0;

  void put(const Input& input) {
    if (options.keepJournal) journal.add(input);
    execution = interpreter::step(std::move(execution), input, sink);
    perform();
  }

  void forget(TaskId task) {
    std::erase(underWay, task);
    std::erase_if(questions, [&](const TaskRequest& one) { return one.id == task; });
    std::erase_if(due, [&](const Due& one) { return one.report.task == task; });
  }

  void start(const TaskRequest& request) {
    const auto to = inbox;
    underWay.push_back(request.id);
    const auto reply = backend.start(
        request, [to, era = to->era()](TaskReport report) { to->add(std::move(report), era); });
    if (reply == TaskBackend::Reply::NeverAnswers) std::erase(underWay, request.id);
    if (reply != TaskBackend::Reply::NeedsAnswer) return;
    std::erase(underWay, request.id);
    questions.push_back(request);
  }

  void perform() {
    while (!sink.commands.empty()) {
      const auto commands = std::move(sink.commands);
      sink.commands.clear();
      for (const auto& command : commands) {
        if (command.kind == Command::Kind::StartTask) {
          start(command.task);
        } else {
          backend.cancel(command.task.id);
          forget(command.task.id);
        }
      }
    }
    takeReports();
  }

  /// From the inbox to the list of what is due; at once where it is due now.
  void takeReports() {
    auto arrived = inbox->take();
    for (auto& report : arrived) {
      const Timestamp at = execution.now + std::max<std::int64_t>(0, report.afterMs);
      const Due entry{at, ++reports, std::move(report)};
      due.insert(std::upper_bound(due.begin(), due.end(), entry), entry);
    }
    while (!due.empty() && due.front().at <= execution.now) {
      const TaskReport report = std::move(due.front().report);
      due.erase(due.begin());
      if (report.outcome.ends()) forget(report.task);
      const Input input = interpreter::input::Task{report.task, report.outcome};
      if (options.keepJournal) journal.add(input);
      execution = interpreter::step(std::move(execution), input, sink);
    }
  }

  /// The next moment at which something happens by itself.
  [[nodiscard]] std::optional<Timestamp> nextMoment() const {
    auto moment = interpreter::nextTimer(execution);
    if (!due.empty() && (!moment || due.front().at < *moment)) moment = due.front().at;
    return moment;
  }

  /// Waits until a fiber can be stepped or the execution is over. Anything else is the reason to
  /// come back.
  [[nodiscard]] std::optional<Halt> waitUntilReady() {
    for (;;) {
      takeReports();
      if (isSet(options.cancelled)) return Halt::Cancelled;
      if (!execution.running()) return Halt::Ended;
      if (interpreter::canStep(execution)) return std::nullopt;
      if (inbox->takeInterrupt()) return Halt::Stopped;
      const auto moment = nextMoment();
      if (!questions.empty()) return Halt::NeedsAnswer;
      if (!moment && underWay.empty()) return Halt::Stuck;
      if (!pass(moment)) continue;
      put(interpreter::input::Clock{*moment});
    }
  }

  /// Lets time go by up to that moment; false where news came before.
  bool pass(const std::optional<Timestamp>& moment) {
    // What a real backend does takes real time, on the virtual clock too: it stands still
    // meanwhile.
    const bool realWorkOpen = std::any_of(underWay.begin(), underWay.end(), [&](TaskId id) {
      return std::none_of(due.begin(), due.end(),
                          [&](const Due& one) { return one.report.task == id; });
    });
    if (options.clock == ClockMode::Virtual && !realWorkOpen) return true;
    if (options.clock == ClockMode::Virtual || !moment) {
      inbox->wait(std::nullopt);
      return false;
    }
    return !inbox->wait(*moment - execution.now);
  }

  void advance(std::uint64_t turns) {
    const auto taken = interpreter::advance(execution, turns, sink);
    if (options.keepJournal) journal.turns += taken;
    if (!sink.commands.empty())
      perform();
    else if (inbox->hasNews())
      takeReports();
  }
};

Driver::Driver(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
               TaskBackend& backend, Options options)
    : content_(std::make_unique<Content>(backend, std::move(options))) {
  content_->execution =
      interpreter::start(std::move(program), std::move(input), std::move(identity), content_->sink);
  content_->execution.interruption = content_->options.cancelled;
}

Driver::Driver(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
               TaskBackend& backend)
    : Driver(std::move(program), std::move(input), std::move(identity), backend, Options{}) {}

Driver::~Driver() = default;

Halt Driver::run(const StopCondition& stop) {
  auto& own = *content_;
  for (;;) {
    if (const auto halt = own.waitUntilReady()) return *halt;
    if (own.inbox->takeInterrupt()) return Halt::Stopped;
    if (stop && stop(own.execution)) return Halt::Stopped;
    own.advance(stop ? 1 : turnsAtOnce);
  }
}

Halt Driver::stepOnce(FiberId fiber) {
  auto& own = *content_;
  if (const auto halt = own.waitUntilReady()) return *halt;
  own.put(interpreter::input::Step{fiber});
  return own.execution.running() ? Halt::Stopped : Halt::Ended;
}

void Driver::put(Input input) { content_->put(input); }

void Driver::answer(TaskId task, interpreter::TaskOutcome outcome) {
  if (outcome.ends()) content_->forget(task);
  content_->put(interpreter::input::Task{task, std::move(outcome)});
}

void Driver::adopt(Execution execution, std::vector<history::Event> events, Journal journal) {
  auto& own = *content_;
  own.execution = std::move(execution);
  own.execution.interruption = own.options.cancelled;
  own.sink.events = std::move(events);
  own.sink.decisions.clear();
  own.journal = std::move(journal);
  // Of the moment that was left, nothing may reach the new one: its tasks have the same ids.
  for (const TaskId task : own.underWay) own.backend.cancel(task);
  own.inbox->beginEra();
  own.underWay.clear();
  own.questions.clear();
  own.due.clear();
  for (const auto& request : interpreter::openTasks(own.execution)) own.start(request);
  own.takeReports();
}

void Driver::interrupt() { content_->inbox->interrupt(); }

const Execution& Driver::execution() const { return content_->execution; }
const std::vector<history::Event>& Driver::events() const { return content_->sink.events; }
std::vector<history::Event> Driver::takeEvents() {
  return std::exchange(content_->sink.events, {});
}
const std::vector<interpreter::Decision>& Driver::decisions() const {
  return content_->sink.decisions;
}
const Journal& Driver::journal() const { return content_->journal; }
const std::vector<TaskRequest>& Driver::questions() const { return content_->questions; }

}  // namespace stepwright::runtime
