// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replay.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>

#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "engine/analysis/junit.h"
#include "engine/analysis/reproduction.h"
#include "engine/asl/use.h"
#include "engine/json/keys.h"
#include "engine/json/print.h"
#include "engine/replay/import_run.h"

namespace stepwright::cli {
namespace {

namespace fs = std::filesystem;
using analysis::Divergence;
using json::Value;

/// A history that was held against the definition.
struct Replayed {
  std::string file;
  std::size_t events = 0;
  std::optional<Divergence> divergence;
  double seconds = 0;  ///< of real time
};

struct Histories {
  std::vector<Replayed> replayed;
  bool unreadable = false;
};

/// The JSON files in a folder and what it holds, by their names.
std::vector<std::string> filesBelow(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code failed;
  for (auto at = fs::recursive_directory_iterator(folder, failed);
       !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    const std::string name = at->path().filename().string();
    if (at->is_directory() && name.starts_with('.')) at.disable_recursion_pending();
    const bool json = name.ends_with(".json") || name.ends_with(".jsonl");
    if (at->is_regular_file() && json) files.push_back(at->path().lexically_normal().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// JSON that is sound, but something else than a history: among others it is passed over.
bool isSomethingElse(const Error& error) {
  return error.code == "history.form" || error.code == "history.describe" ||
         error.code == "history.start";
}

/// `found`: it was not named itself, but lies in a folder.
void replayFile(const std::string& file, bool found, const asl::MachinePtr& machine,
                Histories& all) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  const auto text = readFile(file);
  const auto history = text ? replay::readHistory(*text) : Result<history::EventLog>(text.error());
  if (!history) {
    const Error error = text ? inFile(history.error(), file) : history.error();
    const bool passedOver = found && isSomethingElse(error);
    complain(passedOver ? Error{error.code, error.message, "", "It is passed over."} : error);
    all.unreadable = all.unreadable || !passedOver;
    return;
  }
  auto divergence = analysis::divergenceOf(machine, *history);
  if (!divergence) {
    complain(divergence.error());
    all.unreadable = true;
    return;
  }
  const std::chrono::duration<double> took = Clock::now() - start;
  all.replayed.push_back({file, history->size(), std::move(*divergence), took.count()});
}

/// "event 12, TaskScheduled of \"Charge\": parameters.amount".
std::string headline(const Divergence& one) {
  std::string words = "event " + std::to_string(one.event) + ", " + one.type;
  if (!one.state.empty()) words += " of " + json::quoted(one.state);
  return one.place.empty() ? words : words + ": " + one.place;
}

void printReplayed(const std::vector<Replayed>& all, std::size_t departed) {
  for (const Replayed& each : all) {
    std::cout << (each.divergence ? "FAIL  " : "ok    ") << terminalText(each.file);
    if (!each.divergence) {
      std::cout << ": " << each.events << " events\n";
      continue;
    }
    std::cout << "\n        " << terminalText(headline(*each.divergence)) << "\n        recorded   "
              << terminalText(each.divergence->expected) << "\n        came       "
              << terminalText(each.divergence->got) << '\n';
  }
  std::cout << all.size() << (all.size() == 1 ? " history: " : " histories: ")
            << all.size() - departed << " reproduced, " << departed << " not\n";
}

Value toJson(const Replayed& each) {
  std::vector<json::Member> members{
      {Value("file"), Value(each.file)},
      {Value("events"), Value(static_cast<std::int64_t>(each.events))},
      {Value("reproduced"), Value(!each.divergence)}};
  if (!each.divergence) return Value::object(std::move(members));
  const Divergence& one = *each.divergence;
  std::vector<json::Member> divergence{{Value("event"), Value(one.event)},
                                       {Value("type"), Value(one.type)}};
  const auto add = [&](const char* name, const std::string& text) {
    if (!text.empty()) divergence.emplace_back(name, Value(text));
  };
  add("state", one.state);
  add("place", one.place);
  add("recorded", one.expected);
  add("came", one.got);
  members.emplace_back("divergence", Value::object(std::move(divergence)));
  return Value::object(std::move(members));
}

void printReplayedAsJson(const std::vector<Replayed>& all, std::size_t departed) {
  std::vector<Value> histories;
  for (const Replayed& each : all) histories.push_back(toJson(each));
  const auto count = [](std::size_t number) { return Value(static_cast<std::int64_t>(number)); };
  std::cout << json::printPretty(Value::object({{"histories", Value::array(std::move(histories))},
                                                {"reproduced", count(all.size() - departed)},
                                                {"departed", count(departed)}}))
            << '\n';
}

std::string junitOf(const std::vector<Replayed>& all, const std::string& definition) {
  using JunitResult = analysis::JunitCase::Result;
  analysis::JunitSuite suite{definition, definition, {}};
  for (const Replayed& each : all) {
    analysis::JunitCase one{each.file, JunitResult::Passed, {}, {}, each.seconds};
    if (each.divergence) {
      one.result = JunitResult::Failed;
      one.message = headline(*each.divergence);
      one.text =
          "recorded " + each.divergence->expected + "\ncame     " + each.divergence->got + "\n";
    }
    suite.cases.push_back(std::move(one));
  }
  return analysis::junitXml({suite});
}

}  // namespace

int replay(const ReplayOptions& options) {
  auto definition = readDefinition(options.against, "");
  if (!definition) return complain(definition.error()), exitUsage;
  if (const auto why = putIn(*definition, options.values)) return complain(*why), exitUsage;
  if (const auto why = asl::refusalToRun(definition->content))
    return complain(inFile(*why, definition->file)), exitUsage;
  const asl::MachinePtr& machine = definition->content.machine();
  Histories all;
  for (const std::string& path : options.paths) {
    std::error_code ignored;
    const bool folder = fs::is_directory(path, ignored);
    for (const std::string& file : folder ? filesBelow(path) : std::vector<std::string>{path})
      replayFile(file, folder, machine, all);
  }
  if (all.replayed.empty()) {
    if (!all.unreadable)
      complain({"replay.none", "there is no history in " + options.paths.front(), "",
                "A history is the answer of: aws stepfunctions get-execution-history."});
    return exitUsage;
  }
  const auto departed = static_cast<std::size_t>(
      std::count_if(all.replayed.begin(), all.replayed.end(),
                    [](const Replayed& each) { return each.divergence.has_value(); }));
  (options.format == "json" ? printReplayedAsJson : printReplayed)(all.replayed, departed);
  if (!options.junit.empty())
    if (const auto failed = writeOutput(options.junit, junitOf(all.replayed, definition->label())))
      return complain(*failed), exitUsage;
  if (all.unreadable) return exitUsage;
  return departed > 0 ? exitBad : exitGood;
}

}  // namespace stepwright::cli
