// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/perform.h"

#include <pthread.h>

#include <functional>
#include <iostream>
#include <memory>
#include <mutex>
#include <new>
#include <optional>

#include "app/cli/answerers.h"
#include "app/cli/exit_code.h"
#include "app/cli/interruption.h"
#include "app/cli/memory_ceiling.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/report.h"
#include "app/cli/terminal_text.h"
#include "engine/base/log.h"
#include "engine/history/log_event.h"
#include "engine/interpreter/execution.h"
#include "engine/replay/shown.h"
#include "engine/runtime/called_once.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/durable.h"
#include "engine/runtime/keeper.h"
#include "engine/runtime/nested_runs.h"
#include "engine/session/machines.h"
#include "engine/store/failure.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/real_tasks.h"
#include "engine/tasks/s3/s3_place.h"

namespace stepwright::cli {
namespace {

using interpreter::Execution;
using interpreter::Status;

/// Holds the run before a state of that name is entered.
runtime::Driver::StopCondition stopBefore(const std::string& name) {
  if (name.empty()) return {};
  return [name](const Execution& execution) {
    const auto* fiber = execution.fiber(interpreter::nextFiber(execution));
    return fiber != nullptr && fiber->frame.phase == interpreter::Phase::Enter &&
           execution.program->state(fiber->frame.state).name == name;
  };
}

void printStats(std::ostream& out, const Execution& execution) {
  const auto& usage = execution.usage;
  const auto percent = [](double part, double whole) {
    return std::to_string(static_cast<int>(100 * part / whole));
  };
  out << "events   " << usage.events << " of 25000 ("
      << percent(static_cast<double>(usage.events), 25000) << " %)\n"
      << "payload  " << usage.peakPayloadBytes << " of 262144 bytes at most ("
      << percent(static_cast<double>(usage.peakPayloadBytes), 262144) << " %)\n"
      << "states   " << usage.transitions << " entered\n"
      << "clock    " << (execution.now - execution.identity->start) / 1000.0
      << " s of the run's time\n";
}

/// A Task of an execution that the run started, which nobody answers.
struct Unanswered {
  interpreter::TaskRequest task;
  std::string machine, document;
};

int answerMissing(const Unanswered& missing) {
  complain({"task.unanswered",
            "the Task \"" + missing.task.stateName + "\" (" + missing.task.resource + ") of " +
                missing.machine +
                ", an execution that the run started, has no mock, and nobody is "
                "named who answers it for real",
            missing.task.stateId,
            "Keep a mock for it beside " + missing.document +
                ", or name the function or program that answers it in the profile of the run."});
  return exitUnanswered;
}

int answerMissing(const runtime::Driver& driver, const RunOptions& options,
                  const std::string& document) {
  const auto& question = driver.questions().front();
  if (const auto found = onlyFound(question, document)) return complain(*found), exitUsage;
  complain({"task.unanswered",
            "the Task \"" + question.stateName + "\" (" + question.resource +
                ") has no mock, and nobody is named who answers it for real",
            question.stateId,
            "Say what it answers: stepwright run " + options.file +
                " --mocks FILE, where FILE holds {\"" + question.stateName +
                "\": {\"output\": {}}} or is a mock file of Step Functions Local (FILE#CASE); or "
                "run its code: --functions TEMPLATE, or -t '" +
                question.stateName + "=COMMAND'."});
  return exitUnanswered;
}

int answerNeverComes() {
  complain({"run.stuck", "the run waits for a task that never answers and has no timeout", "",
            "Give the Task a TimeoutSeconds, or its mock an answer."});
  return exitUnanswered;
}

/// How far a run came.
struct Reached {
  runtime::Halt halt = runtime::Halt::Cancelled;
  bool memory = false;        ///< it wanted more than it may have
  std::optional<Error> lost;  ///< why its journal could not be kept
  std::optional<Unanswered> unanswered = std::nullopt;
};

Reached drive(runtime::Driver& driver, const RunOptions& options) try {
  const MemoryCeiling ceiling(options.memoryMib << 20U);
  return {driver.run(stopBefore(options.until), &Interruption::flag()), false, std::nullopt};
} catch (const std::bad_alloc&) {
  return {runtime::Halt::Cancelled, true, std::nullopt};
} catch (const store::Failure& failure) {
  return {runtime::Halt::Cancelled, false, failure.error()};
}

/// What is said of a run that did not get to its end by itself.
Ending endingOf(const Reached& reached, const Execution& execution, const RunOptions& options) {
  const auto events = " after " + std::to_string(execution.usage.events) + " events";
  if (reached.memory) return {"INTERRUPTED", events + ", out of memory", false};
  switch (reached.halt) {
    case runtime::Halt::Stopped:
      return {"PAUSED", " before " + options.until, false};
    case runtime::Halt::Cancelled:
      return {"INTERRUPTED", events, false};
    default:
      return {std::string(toString(execution.status)), "", reached.halt == runtime::Halt::Ended};
  }
}

int memoryMissing(const RunOptions& options) {
  complain({"run.memory",
            "the run wanted more than " + std::to_string(options.memoryMib) +
                " MiB of memory and was ended",
            "",
            options.noQuotas ? "AWS's quotas would have ended it before: run it without "
                               "--no-quotas, or raise --max-memory."
                             : "Give it more with --max-memory MIB."});
  return exitBad;
}

int exitCodeOf(const Reached& reached, const runtime::Driver& driver, const RunOptions& options,
               const std::string& document) {
  if (reached.memory) return memoryMissing(options);
  if (reached.lost) return complain(*reached.lost), exitUsage;
  if (reached.unanswered) return answerMissing(*reached.unanswered);
  switch (reached.halt) {
    case runtime::Halt::NeedsAnswer:
      return answerMissing(driver, options, document);
    case runtime::Halt::Stuck:
      return answerNeverComes();
    case runtime::Halt::Cancelled:
      return Interruption::exitCode();
    case runtime::Halt::Stopped:
      return exitGood;
    default:
      break;
  }
  return driver.execution().status == Status::Succeeded ? exitGood : exitBad;
}

/// Functions have threads that speak to them, whose stacks count as memory that the run has.
void makeThreadsSmall() {
  constexpr std::size_t stack = 1U << 20U;
  pthread_attr_t attributes;
  if (::pthread_attr_init(&attributes) != 0) return;
  ::pthread_attr_setstacksize(&attributes, stack);
  ::pthread_setattr_default_np(&attributes);
  ::pthread_attr_destroy(&attributes);
}

/// How a durable run is named in a call.
std::string callFor(const char* command, const Kept& kept) {
  std::string call = "stepwright " + std::string(command) + ' ' + kept.journal.row().name;
  return kept.folder.empty() ? call : call + " --store " + kept.folder;
}

void say(const std::string& text) { std::cerr << terminalText("stepwright: " + text) << '\n'; }

/// What can be done with a run that this program leaves.
void sayHowOn(const Execution& execution, const Kept& kept) {
  const std::string run = "the run \"" + kept.journal.row().name + "\" ";
  if (execution.running())
    return say(run + "is kept as it stands; " + callFor("resume", kept) + " goes on with it");
  if (execution.status != Status::Succeeded && !execution.identity->express)
    say(run + "is kept; " + callFor("redrive", kept) + " goes on where it failed");
}

/// Who answers: what is typed, mocks, programs, executions that Tasks start, what lies in a folder.
/// What a durable run sends out goes through its journal.
class Answerers {
 public:
  Answerers(Ready& ready, const RunOptions& options, runtime::Durable* durable)
      : mocks_(std::move(ready.given.mocks)) {
    // What is typed goes before what a profile says.
    s3_ = tasks::s3At(options.s3.empty() ? ready.profile.s3 : options.s3);
    std::vector<interpreter::TaskBackend*> backends{&mocks_};
    if (!ready.profile.empty() || durable != nullptr) {
      makeThreadsSmall();
      makeReal(ready);
      backends.push_back(nested_.get());
    }
    if (durable != nullptr) backends.back() = &once_.emplace(*durable, *nested_);
    if (s3_) backends.push_back(s3_.get());
    chain_.emplace(std::move(backends));
    if (durable != nullptr) again_.emplace(*durable, *chain_, ready.clock);
  }

  [[nodiscard]] interpreter::TaskBackend& backend() {
    if (again_) return *again_;
    return *chain_;
  }
  /// Waits for executions that nobody waited for.
  void finish() {
    if (nested_ && !unanswered()) nested_->finish(Interruption::flag());
  }
  [[nodiscard]] std::optional<Unanswered> unanswered() {
    const std::lock_guard lock(mutex_);
    return unanswered_;
  }
  /// What is done once a started execution cannot go on, from whatever thread; at once if one
  /// cannot already.
  void onUnanswered(std::function<void()> tell) {
    const std::lock_guard lock(mutex_);
    tell_ = std::move(tell);
    if (tell_ && unanswered_) tell_();
  }

 private:
  void hearUnanswered(const interpreter::TaskRequest& task, const runtime::Startable& of) {
    const std::lock_guard lock(mutex_);
    if (!unanswered_) unanswered_ = {task, of.name, of.document};
    if (tell_) tell_();
  }

  /// Those who answer for real answer the executions, too, that Tasks start.
  void makeReal(Ready& ready) {
    const auto identity = interpreter::Identity::of(ready.naming);
    auto machines = session::machinesOf(ready.profile);
    if (!machines) machines = [](const std::string&) { return std::nullopt; };
    runtime::NestedRuns::Options options;
    options.clock = ready.clock;
    options.quotas = identity.quotas;
    options.account = identity.account;
    options.seed = identity.seed;
    options.uniqueTokens = true;
    options.hear = printTaskLine;
    options.unanswered = [this](const auto& task, const auto& of) { hearUnanswered(task, of); };
    real_ = std::make_shared<tasks::RealTasks>(std::move(ready.profile), printTaskLine);
    nested_ = std::make_shared<runtime::NestedRuns>(
        std::move(machines), tasks::chainOf({real_, s3_}), std::move(options));
  }

  std::mutex mutex_;  ///< executions that Tasks start have a thread of their own
  std::optional<Unanswered> unanswered_;
  std::function<void()> tell_;
  tasks::MockBackend mocks_;
  std::shared_ptr<interpreter::TaskBackend> s3_;
  std::shared_ptr<tasks::RealTasks> real_;
  std::shared_ptr<runtime::NestedRuns> nested_;
  std::optional<runtime::CalledOnce> once_;
  std::optional<tasks::BackendChain> chain_;
  std::optional<runtime::AskedAgain> again_;
};

/// Brings a run that is taken up to where it stood.
void takeUp(runtime::Durable& durable, const Kept& kept, const runtime::Clock& clock) {
  durable.replay();
  if (kept.why == Kept::Why::Begins) return;
  const bool express = durable.head().identity->express;
  if (const std::size_t lost = durable.giveUp(); lost > 0)
    say(std::to_string(lost) + (lost == 1 ? " task was" : " tasks were") + " under way; " +
        (express ? "an EXPRESS run is taken up at least once: it calls what was again"
                 : "a STANDARD run is told that it failed: States.TaskFailed, interrupted"));
  if (kept.why != Kept::Why::Redriven) return;
  durable.playOut();
  runtime::Commands none;
  durable.take(interpreter::input::Redrive{clock.now(durable.head().now)}, none, nullptr);
  durable.settle();
}

/// A run with all that it needs, in the order in which it stands on the other.
class Performance {
 public:
  Performance(Ready&& ready, const RunOptions& options, const Kept* kept)
      : options_(options),
        kept_(kept),
        document_(ready.document),
        report_(makeReport(options.format, *ready.program)),
        interruption_(kept != nullptr),
        keeper_(ready.program, std::move(ready.given.input),
                interpreter::Identity::of(ready.naming),
                {.journal = false,
                 .decisions = options.shown,
                 .onEvent = [this](const history::Event& event) { print(event); },
                 .onChild = [this](const interpreter::EndedChild& child) { progress_.add(child); },
                 .onMapRun = [this](const interpreter::EndedMapRun& run) { progress_.end(run); }}) {
    if (kept != nullptr) durable_.emplace(keeper_, kept->journal);
    if (durable_) takeUp(*durable_, *kept, ready.clock);
    answerers_.emplace(ready, options, durable_ ? &*durable_ : nullptr);
    runtime::Recorder& recorder = durable_ ? static_cast<runtime::Recorder&>(*durable_) : keeper_;
    driver_.emplace(recorder, answerers_->backend(), ready.clock);
    // The time that passed while no program had the run has passed for it, too.
    if (durable_ && !ready.clock.isVirtual() && kept->why != Kept::Why::Begins) driver_->catchUp();
  }

  int run() {
    answerers_->onUnanswered([this] { driver_->interrupt(); });
    Reached reached = drive(*driver_, options_);
    progress_.clear();
    answerers_->finish();
    answerers_->onUnanswered({});
    reached.unanswered = answerers_->unanswered();
    if (reached.unanswered && reached.halt == runtime::Halt::Stopped)
      reached.halt = runtime::Halt::NeedsAnswer;
    const Execution& execution = driver_->execution();
    if (durable_ && !reached.lost) reached.lost = settled();
    Ending ending = endingOf(reached, execution, options_);
    log::info(log::Area::Run, [&] {
      return options_.file + ": " + ending.status + " after " +
             std::to_string(execution.usage.events) + " events";
    });
    if (options_.shown) ending.shown = replay::shownOf(keeper_.decisions());
    report_->end(ending, execution);
    if (options_.stats) printStats(options_.format == "table" ? std::cout : std::cerr, execution);
    if (const auto lost = outputError()) return complain(*lost), exitUsage;
    const int code = exitCodeOf(reached, *driver_, options_, document_);
    if (kept_ != nullptr && !reached.lost) sayHowOn(execution, *kept_);
    return code;
  }

 private:
  void print(const history::Event& event) {
    progress_.clear();
    history::logEvent(event);
    report_->event(event);
    if (!std::cout) Interruption::request();  // nobody can read on
  }

  /// Why what came of it could not be kept.
  std::optional<Error> settled() try {
    durable_->settle();
    return std::nullopt;
  } catch (const store::Failure& failure) {
    return failure.error();
  }

  const RunOptions& options_;
  const Kept* kept_;
  const std::string document_;
  const std::unique_ptr<Report> report_;
  const Interruption interruption_;
  Progress progress_;
  runtime::Keeper keeper_;
  std::optional<runtime::Durable> durable_;
  std::optional<Answerers> answerers_;
  std::optional<runtime::Driver> driver_;
};

}  // namespace

int perform(Ready&& ready, const RunOptions& options, const Kept* kept) try {
  return Performance(std::move(ready), options, kept).run();
} catch (const store::Failure& failure) {
  complain(failure.error());
  return exitUsage;
}

}  // namespace stepwright::cli
