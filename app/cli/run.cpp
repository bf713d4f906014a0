// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include <pthread.h>

#include <algorithm>
#include <iostream>
#include <new>
#include <optional>

#include "app/cli/answerers.h"
#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/given.h"
#include "app/cli/input.h"
#include "app/cli/interruption.h"
#include "app/cli/memory_ceiling.h"
#include "app/cli/output.h"
#include "app/cli/report.h"
#include "engine/asl/diagnostic_codes.h"
#include "engine/asl/use.h"
#include "engine/base/log.h"
#include "engine/history/log_event.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/replay/shown.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/runtime/nested_runs.h"
#include "engine/session/machines.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/mock_backend.h"
#include "engine/tasks/real_tasks.h"
#include "engine/tasks/s3_folder.h"
#include "engine/text/tree.h"
#include "engine/text/utf8.h"

namespace stepwright::cli {
namespace {

using interpreter::Execution;
using interpreter::Status;

/// When the run starts on its virtual clock: as asked for, or now, so that moments in the past are
/// past.
std::optional<Timestamp> startOf(const RunOptions& options) {
  if (!options.start.empty()) return parseRfc3339(options.start);
  return runtime::wallClock();
}

/// How time passes, from `start` on.
std::optional<runtime::Clock> clockOf(const RunOptions& options, Timestamp start) {
  auto clock = runtime::Clock::fromWord(options.clock);
  if (clock) clock->set(start);
  return clock;
}

bool isExpress(const asl::Document& document) {
  return document.type() == asl::WorkflowType::Express;
}

interpreter::Identity identityFor(const RunOptions& options, const Definition& definition,
                                  Timestamp start, bool real) {
  const bool express = isExpress(definition.content);
  interpreter::Naming naming;
  naming.machine = definition.machineName();
  naming.execution = "run";
  naming.express = naming.synchronous = express;
  naming.seed = options.seed;
  if (real) naming.tokenSeed = interpreter::newTokenSeed();
  naming.start = start;
  if (options.noQuotas) naming.quotas = interpreter::Quotas::off();
  return interpreter::Identity::of(naming);
}

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

/// The state or field that an error names.
Error withPlace(Error error) {
  if (!error.pointer.empty()) error.message = error.pointer + ": " + error.message;
  return error;
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

/// What CreateStateMachine would refuse is not started; its errors say why. What cannot be read at
/// all is not started by force either.
bool isRefused(const Definition& definition, const RunOptions& options) {
  const asl::Document& document = definition.content;
  // No force gives a machine where there is none, or a value where a placeholder stands.
  const bool sound = document.wellFormed() && document.tree().errors().empty();
  const auto why = asl::refusalToRun(document);
  if (why && (sound || !document.foreign().empty()))
    return complain(inFile(*why, definition.file)), true;
  const bool readable = document.wellFormed() && text::invalidUtf8(document.text()).length() == 0;
  if (readable && options.force) return false;
  const auto& problems = document.problems();
  if (std::none_of(problems.begin(), problems.end(), asl::isRefused)) return !readable;
  for (const auto& problem : problems)
    if (asl::isRefused(problem)) std::cerr << problemLine(definition.file, problem) << '\n';
  complain(
      {"definition.refused",
       definition.label() + (readable ? ": AWS would refuse to create this workflow" +
                                            std::string(isExpress(document) ? " as EXPRESS" : "")
                                      : std::string(" cannot be read")),
       "", readable ? "Mend it, or run it all the same with --force." : ""});
  return true;
}

bool hasState(const interpreter::Program& program, const std::string& name) {
  for (std::size_t i = 0; i < program.stateCount(); ++i)
    if (program.state(static_cast<interpreter::StateIndex>(i)).name == name) return true;
  return false;
}

/// The state to stop before must be one of the definition's.
bool knowsState(const interpreter::Program& program, const RunOptions& options) {
  if (options.until.empty()) return true;
  std::string names;
  for (std::size_t i = 0; i < program.stateCount(); ++i) {
    const auto& name = program.state(static_cast<interpreter::StateIndex>(i)).name;
    if (name == options.until) return true;
    if (i < 20) names += (names.empty() ? "" : ", ") + name;
  }
  if (program.stateCount() > 20) names += ", …";
  complain({"usage.until", "--until: there is no state \"" + options.until + "\"", "",
            "The states are: " + names});
  return false;
}

/// How far a run came; nothing where it wanted more memory than it may have.
using Reached = std::optional<runtime::Halt>;

Reached drive(runtime::Driver& driver, const RunOptions& options) try {
  const MemoryCeiling ceiling(options.memoryMib << 20U);
  return driver.run(stopBefore(options.until), &Interruption::flag());
} catch (const std::bad_alloc&) {
  return std::nullopt;
}

/// What is said of a run that did not get to its end by itself.
Ending endingOf(Reached reached, const Execution& execution, const RunOptions& options) {
  const auto events = " after " + std::to_string(execution.usage.events) + " events";
  if (!reached) return {"INTERRUPTED", events + ", out of memory", false};
  switch (*reached) {
    case runtime::Halt::Stopped:
      return {"PAUSED", " before " + options.until, false};
    case runtime::Halt::Cancelled:
      return {"INTERRUPTED", events, false};
    default:
      return {std::string(toString(execution.status)), "", *reached == runtime::Halt::Ended};
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

int exitCodeOf(Reached reached, const runtime::Driver& driver, const RunOptions& options,
               const std::string& document) {
  if (!reached) return memoryMissing(options);
  switch (*reached) {
    case runtime::Halt::NeedsAnswer:
      return answerMissing(driver, options, document);
    case runtime::Halt::Stuck:
      return answerNeverComes();
    case runtime::Halt::Cancelled:
      return exitInterrupted;
    case runtime::Halt::Stopped:
      return exitGood;
    default:
      break;
  }
  return driver.execution().status == Status::Succeeded ? exitGood : exitBad;
}

/// All that a run is made of, read and found good.
struct Ready {
  interpreter::ProgramPtr program;
  Given given;
  tasks::Profile profile;
  std::string document;  ///< by what the file beside it is found
  interpreter::Identity identity;
  runtime::Clock clock;
};

std::optional<Ready> prepare(const RunOptions& options) {
  const auto refuse = [](const Error& error) { return complain(error), std::nullopt; };
  if (options.shown && options.format == "table")
    return refuse({"usage.shown", "--shown has no place in a table", "", "Add --format json."});
  log::info(log::Area::Run, [&] {
    return options.file + ": run with seed " + std::to_string(options.seed) +
           (options.mocks.empty() ? "" : ", mocks " + options.mocks);
  });
  if (!options.s3.empty() && !std::filesystem::is_directory(options.s3))
    return refuse({"usage.s3", "--s3: " + options.s3 + " is no folder", "",
                   "Name a folder that holds a folder for each bucket."});
  auto definition = readDefinition(options.file, options.type);
  if (!definition) return refuse(definition.error());
  auto filled = filledIn(*definition, options.values);
  if (!filled) return refuse(filled.error());
  // By force a text is run as it stands.
  const auto missing = options.force ? std::nullopt : missingValue(*definition, filled->open);
  if (missing) return refuse(*missing);
  definition->content = std::move(filled->document);
  if (isRefused(*definition, options)) return std::nullopt;
  auto given = readGiven(options, definition->document);
  if (!given) return refuse(given.error());
  const auto start = startOf(options);
  if (!start)
    return refuse(
        {"usage.start", options.start + " is no moment", "", "Write it as 2026-12-24T18:00:00Z."});
  const auto clock = clockOf(options, *start);
  if (!clock)
    return refuse({"usage.clock", options.clock + " is no clock", "",
                   "Write virtual, real, or how many times as fast as the real one: 60x."});
  auto program = interpreter::compile(definition->content.machine());
  if (!program) return refuse(withPlace(program.error()));
  if (!knowsState(**program, options)) return std::nullopt;
  const auto isState = [&](const std::string& name) { return hasState(**program, name); };
  auto profile = namedProfile(options, isState, given->mocks);
  if (!profile) return refuse(profile.error());
  const bool real = !profile->empty();
  return Ready{std::move(*program),
               std::move(*given),
               std::move(*profile),
               definition->document,
               identityFor(options, *definition, *start, real),
               *clock};
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

/// Who answers for real, with the executions that Tasks start, which `s3` (null: none) serves
/// too; null where nobody is named.
std::shared_ptr<runtime::NestedRuns> realTasks(tasks::Profile profile,
                                               const interpreter::Identity& identity,
                                               const runtime::Clock& clock,
                                               interpreter::TaskBackend* s3) {
  if (profile.empty()) return nullptr;
  makeThreadsSmall();
  auto machines = session::machinesOf(profile);
  if (!machines) machines = [](const std::string&) { return std::nullopt; };
  runtime::NestedRuns::Options options;
  options.clock = clock;
  options.quotas = identity.quotas;
  options.account = identity.account;
  options.seed = identity.seed;
  options.uniqueTokens = true;
  options.hear = printTaskLine;
  const auto functions = std::make_shared<tasks::RealTasks>(std::move(profile), printTaskLine);
  std::vector<interpreter::TaskBackend*> all{functions.get()};
  if (s3 != nullptr) all.push_back(s3);
  const std::shared_ptr<interpreter::TaskBackend> rest(
      new tasks::BackendChain(std::move(all)),
      [functions](tasks::BackendChain* chain) { delete chain; });
  return std::make_shared<runtime::NestedRuns>(std::move(machines), rest, std::move(options));
}

int run(Ready&& ready, const RunOptions& options) {
  const auto report = makeReport(options.format, *ready.program);
  const Interruption interruption;
  tasks::MockBackend mocks(std::move(ready.given.mocks));
  tasks::S3Folder s3(options.s3);
  std::vector<interpreter::TaskBackend*> backends{&mocks};
  const auto real = realTasks(std::move(ready.profile), ready.identity, ready.clock,
                              options.s3.empty() ? nullptr : &s3);
  if (real) backends.push_back(real.get());
  if (!options.s3.empty()) backends.push_back(&s3);
  tasks::BackendChain backend(std::move(backends));
  const auto print = [&](const history::Event& event) {
    history::logEvent(event);
    report->event(event);
    if (!std::cout) Interruption::request();  // nobody can read on
  };
  runtime::Keeper keeper(ready.program, std::move(ready.given.input), std::move(ready.identity),
                         {.journal = false, .decisions = options.shown, .onEvent = print});
  runtime::Driver driver(keeper, backend, ready.clock);
  const auto reached = drive(driver, options);
  if (real) real->finish(Interruption::flag());
  Ending ending = endingOf(reached, driver.execution(), options);
  log::info(log::Area::Run, [&] {
    return options.file + ": " + ending.status + " after " +
           std::to_string(driver.execution().usage.events) + " events";
  });
  if (options.shown) ending.shown = replay::shownOf(keeper.decisions());
  report->end(ending, driver.execution());
  if (options.stats)
    printStats(options.format == "table" ? std::cout : std::cerr, driver.execution());
  if (const auto lost = outputError()) return complain(*lost), exitUsage;
  return exitCodeOf(reached, driver, options, ready.document);
}

}  // namespace

int runDefinition(const RunOptions& options) {
  auto ready = prepare(options);
  return ready ? run(std::move(*ready), options) : exitUsage;
}

}  // namespace stepwright::cli
