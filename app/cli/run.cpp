// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include <chrono>
#include <filesystem>
#include <iostream>
#include <optional>

#include "app/cli/cli.h"
#include "app/cli/history_table.h"
#include "app/cli/input.h"
#include "engine/interpreter/execution.h"
#include "engine/json/print.h"
#include "engine/runtime/driver.h"
#include "engine/tasks/mock.h"

namespace stepwright::cli {
namespace {

using interpreter::Execution;
using interpreter::Status;
using json::Value;

/// "order" from "some/order.asl.json": what the file's name says up to its first dot.
std::string machineName(const std::string& file) {
  const std::string name = std::filesystem::path(file).filename().string();
  return name.substr(0, name.find('.'));
}

/// FILE, or FILE#TESTCASE of the machine of that name.
Result<tasks::MockSet> readMocks(const std::string& argument, const std::string& machine) {
  if (argument.empty()) return tasks::MockSet();
  const auto hash = argument.find('#');
  const std::string file = argument.substr(0, hash);
  auto value = readJson("@" + file);
  if (!value) return value.error();
  const std::string test = hash == std::string::npos ? "" : argument.substr(hash + 1);
  auto mocks = tasks::MockSet::read(*value, machine + "#" + test);
  if (mocks) return mocks;
  Error error = mocks.error();
  error.message = file + ": " + error.message;
  return error;
}

/// When the run starts on its virtual clock: as asked for, or now, so that moments in the past are
/// past.
std::optional<Timestamp> startOf(const RunOptions& options) {
  if (!options.start.empty()) return parseRfc3339(options.start);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return Timestamp{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

interpreter::Identity identityFor(const RunOptions& options, Timestamp start) {
  auto identity = interpreter::Identity::named(machineName(options.file), "run");
  if (options.type == "EXPRESS") identity.makeExpress(true);
  identity.start = start;
  identity.seed = options.seed;
  if (options.noQuotas)
    identity.quotas = {.payloadBytes = 0, .events = 0, .expressSeconds = 0, .liveIterations = 0};
  return identity;
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

Value resultAsJson(const runtime::Driver& driver, bool stopped) {
  const auto& execution = driver.execution();
  std::vector<json::Member> members;
  members.emplace_back("status",
                       stopped ? std::string("PAUSED") : std::string(toString(execution.status)));
  if (execution.status == Status::Succeeded) members.emplace_back("output", execution.output);
  if (execution.error) members.emplace_back("error", *execution.error);
  if (execution.cause) members.emplace_back("cause", *execution.cause);
  std::vector<Value> events;
  events.reserve(driver.events().size());
  for (const auto& event : driver.events()) events.push_back(history::toJson(event));
  members.emplace_back("events", Value::array(std::move(events)));
  return Value::object(std::move(members));
}

void printEnd(const Execution& execution, const std::string& until, bool stopped) {
  if (stopped) {
    std::cout << "PAUSED before " << until << '\n';
    return;
  }
  std::cout << toString(execution.status) << '\n';
  if (execution.status == Status::Succeeded)
    std::cout << "output  " << json::print(execution.output) << '\n';
  if (execution.error) std::cout << "error   " << execution.error->string() << '\n';
  if (execution.cause) std::cout << "cause   " << execution.cause->string() << '\n';
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
      << " s of virtual time\n";
}

int answerMissing(const runtime::Driver& driver, const RunOptions& options) {
  const auto& question = driver.questions().front();
  complain(
      {"task.unanswered",
       "the Task \"" + question.stateName + "\" (" + question.resource +
           ") has no mock, and nothing is called for real",
       question.stateId,
       "Say what it answers: stepwright run " + options.file +
           " --mocks FILE, where FILE holds {\"" + question.stateName +
           "\": {\"output\": {}}} or is a mock file of Step Functions Local (FILE#TESTCASE)."});
  return exitBad;
}

/// A broken definition is not started; its first errors say why.
bool hasSyntaxErrors(const asl::Document& document, const std::string& file) {
  if (document.wellFormed()) return false;
  for (const auto& problem : document.problems()) {
    if (problem.severity != asl::Severity::Error) continue;
    complain({problem.code,
              file + ":" + std::to_string(problem.position.line) + ":" +
                  std::to_string(problem.position.column) + ": " + problem.message,
              "", "Run `stepwright validate " + file + "` for the whole list."});
    break;
  }
  return true;
}

}  // namespace

int runDefinition(const RunOptions& options) {
  const auto document = readDocument(options.file);
  if (!document) return complain(document.error()), exitUsage;
  if (hasSyntaxErrors(*document, options.file)) return exitUsage;
  auto input = readJson(options.input);
  if (!input) return complain(input.error()), exitUsage;
  auto mocks = readMocks(options.mocks, machineName(options.file));
  if (!mocks) return complain(mocks.error()), exitUsage;
  const auto start = startOf(options);
  if (!start) {
    complain(
        {"usage.start", options.start + " is no moment", "", "Write it as 2026-12-24T18:00:00Z."});
    return exitUsage;
  }
  auto program = interpreter::Program::compile(document->machine());
  if (!program) return complain(program.error()), exitUsage;

  tasks::MockBackend backend(std::move(*mocks));
  runtime::Driver driver(
      *program, std::move(*input), identityFor(options, *start), backend,
      {.clock = runtime::ClockMode::Virtual, .keepHistory = true, .keepJournal = false});
  const auto halt = driver.run(stopBefore(options.until));
  const bool stopped = halt == runtime::Halt::Stopped;
  const bool json = options.format == "json";
  if (json) {
    std::cout << json::print(resultAsJson(driver, stopped)) << '\n';
  } else {
    printHistory(std::cout, driver.events());
    if (halt == runtime::Halt::Ended || stopped)
      printEnd(driver.execution(), options.until, stopped);
  }
  if (options.stats) printStats(json ? std::cerr : std::cout, driver.execution());
  if (halt == runtime::Halt::NeedsAnswer) return answerMissing(driver, options);
  if (halt == runtime::Halt::Stuck) {
    complain({"run.stuck", "the run waits for a task that never answers and has no timeout", "",
              "Give the Task a TimeoutSeconds, or its mock an answer."});
    return exitBad;
  }
  return stopped || driver.execution().status == Status::Succeeded ? exitGood : exitBad;
}

}  // namespace stepwright::cli
