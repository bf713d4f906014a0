// SPDX-License-Identifier: GPL-3.0-or-later
// stepwright-golden [--approve] [--filter TEXT]
// Runs every case of tests/golden/cases and compares its history with the approved one, byte by
// byte; then plays the run's journal again, and runs the case through the window's session: both
// must give the same history.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/history/events.h"
#include "engine/interpreter/command.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/step.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/mocks/mock_file.h"
#include "tests/engine/session/whole_run.h"

namespace stepwright {
namespace {

namespace fs = std::filesystem;
using json::Value;

std::string readText(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

Value readJson(const fs::path& path, const char* otherwise) {
  auto value = json::parse(fs::exists(path) ? readText(path) : otherwise);
  if (!value) std::fprintf(stderr, "%s: %s\n", path.c_str(), value.error().message.c_str());
  return value ? *value : Value();
}

/// One event a line, so that a change reads as a difference of lines.
std::string historyText(const history::Events& events) {
  std::string text = "[\n";
  for (const auto& event : events) {
    text += "  " + json::print(history::toJson(event)) + (&event == &events.back() ? "\n" : ",\n");
  }
  return text + "]\n";
}

class Kept final : public interpreter::Sink {
 public:
  history::Events events;
  void add(history::Event event) override { events.push_back(std::move(event)); }
  void add(interpreter::Command) override {}
};

Result<tasks::MockSet> mocksOf(const fs::path& folder) {
  if (!fs::exists(folder / "mocks.json")) return tasks::MockSet();
  const auto file = tasks::MockFile::read(readText(folder / "mocks.json"));
  return file ? file->named("") : Result<tasks::MockSet>(file.error());
}

struct Outcome {
  std::string history;
  std::string problem;  ///< "" where there is none
};

template <class Ended>
std::string endOf(const Ended& run) {
  const auto text = [](const std::optional<Value>& value) {
    return value ? json::print(*value) : std::string("-");
  };
  return std::string(toString(run.status)) + " " + json::print(run.output) + " " + text(run.error) +
         " " + text(run.cause) + "\n";
}

/// End and history of the same case in the window.
std::string throughSession(const fs::path& folder, const Value& settings, const Value& input,
                           const tasks::MockSet& mocks) {
  session::RunOptions options;
  options.machineName = "golden";
  options.executionName = "case";
  options.express = settings["express"].boolean();
  options.start = Timestamp{1'700'000'000'000};
  const auto document = asl::Document::read(readText(folder / "definition.asl.json"));
  const auto result = session::test::wholeRun(document, input, mocks, options);
  return endOf(result) + historyText(result.events);
}

Outcome runCase(const fs::path& folder) {
  const Value settings = readJson(folder / "settings.json", "{}");
  auto program = interpreter::compile(asl::bind(readJson(folder / "definition.asl.json", "{}")));
  if (!program) return {"", "does not compile: " + program.error().message};
  auto mocks = mocksOf(folder);
  if (!mocks) return {"", mocks.error().message};
  tasks::MockBackend backend(*mocks);
  const auto identity = interpreter::Identity::of({.machine = "golden",
                                                   .execution = "case",
                                                   .express = settings["express"].boolean(),
                                                   .start = {1'700'000'000'000}});
  const Value input = readJson(folder / "input.json", "{}");
  runtime::Keeper keeper(*program, input, identity);
  runtime::Driver driver(keeper, backend);
  if (driver.run() != runtime::Halt::Ended) return {"", "did not come to its end"};
  Outcome outcome{historyText(keeper.events()), ""};
  Kept again;
  (void)interpreter::replay(*program, input, identity, keeper.journal(), again);
  if (historyText(again.events) != outcome.history)
    outcome.problem = "its journal gives another history";
  if (throughSession(folder, settings, input, *mocks) != endOf(keeper.head()) + outcome.history)
    outcome.problem = "the window's session gives another history or end";
  return outcome;
}

std::string firstDifference(const std::string& expected, const std::string& actual) {
  std::istringstream left(expected);
  std::istringstream right(actual);
  std::string one;
  std::string other;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(left, one));
    const bool otherMore = static_cast<bool>(std::getline(right, other));
    if (!more && !otherMore) return "";
    if (more && otherMore && one == other) continue;
    return "line " + std::to_string(line) + "\n    expected " + (more ? one : "(end)") +
           "\n    came     " + (otherMore ? other : "(end)");
  }
}

/// True where the case passes, or was approved.
bool checkCase(const fs::path& folder, bool approve) {
  const Outcome outcome = runCase(folder);
  const fs::path expected = folder / "expected.history.json";
  std::string problem = outcome.problem;
  if (problem.empty() && approve) {
    std::ofstream(expected, std::ios::binary) << outcome.history;
  } else if (problem.empty()) {
    problem = firstDifference(readText(expected), outcome.history);
  }
  if (!problem.empty()) std::printf("FAILED %s: %s\n", folder.filename().c_str(), problem.c_str());
  return problem.empty();
}

int run(bool approve, const std::string& filter) {
  std::vector<fs::path> folders;
  for (const auto& entry :
       fs::directory_iterator(std::string(STEPWRIGHT_SOURCE_DIR) + "/tests/golden/cases")) {
    if (entry.is_directory() && entry.path().filename().string().find(filter) != std::string::npos)
      folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  int failed = 0;
  for (const auto& folder : folders) failed += checkCase(folder, approve) ? 0 : 1;
  std::printf("%d passed, %d failed\n", static_cast<int>(folders.size()) - failed, failed);
  return failed == 0 && !folders.empty() ? 0 : 1;
}

}  // namespace
}  // namespace stepwright

int main(int argc, char** argv) {
  bool approve = false;
  std::string filter;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--approve")
      approve = true;
    else if (argument == "--filter" && i + 1 < argc)
      filter = argv[++i];
  }
  return stepwright::run(approve, filter);
}
