// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's model says of a recorded execution, against an independent reading of its
// history (tests/tools/read_history.py): of the run, and of the recording where it was imported.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "engine/asl/bind.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/replay/history_fit.h"
#include "engine/replay/import_run.h"
#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_mocks.h"
#include "tests/conformance/recorded_run.h"
#include "tests/conformance/shown_model.h"

namespace stepwright::conformance {
namespace {

using json::Value;

/// A history and what the window's model says of it.
struct Told {
  Value events;
  Value model;
  std::string why;  ///< why there is none
  /// It ended as the recording did; where a Task had no answer, or the recorder blanked what the
  /// run depends on, it is another execution (the kind `executions` says so).
  bool asRecorded = false;
};

Told ofRun(const Value& data) {
  auto answers = answersFrom(data);
  auto result = runRecorded(data, answers, {.decisions = true});
  if (!result) return {{}, {}, "does not compile: " + result.error().message};
  replay::ImportedRun run;
  for (const auto& event : result->events) run.log.append(event);
  run.decided.assign(result->events.size(), result->decisions.size());
  run.decisions = std::move(result->decisions);
  run.definition = result->program;
  session::DebugRun shown(std::move(run));
  const bool asRecorded =
      result->halt == runtime::Halt::Ended && finalOf(*result)["status"] == data["final"]["status"];
  return {historyOf(*result), modelOf(shown), {}, asRecorded};
}

/// The recorder blanked the moments; an import wants some.
Value withMoments(const Value& events) {
  constexpr std::int64_t someDay = 1'700'000'000;
  std::vector<Value> timed;
  for (const Value& event : events.items())
    timed.push_back(event.with("timestamp", Value(someDay)));
  return Value::array(std::move(timed));
}

Told ofImport(const Value& data) {
  const Value file = Value::object({{"events", withMoments(data["events"])}});
  const auto log = replay::readHistory(json::print(file));
  if (!log) return {{}, {}, log.error().message};
  if (const auto misfit = replay::misfitOf(*log, asl::bind(data["definition"])))
    return {{}, {}, misfit->message};
  auto run = replay::decideAlong(asl::bind(data["definition"]), *log);
  const std::int64_t departsAt = run.departsAt;
  session::DebugRun shown(std::move(run));
  Value model = modelOf(shown).with("departsAt", Value(departsAt));
  return {data["events"], std::move(model), {}};
}

/// Ids that the recorder blanked are no numbers any more: such a history is no history.
bool isWhole(const Value& events) {
  if (!events.isArray() || events.size() == 0) return false;
  for (const Value& event : events.items())
    if (!event["id"].isInteger()) return false;
  return true;
}

std::string question(const Value& data, const Value& events) {
  return json::print(Value::object({{"definition", data["definition"]}, {"events", events}}));
}

/// Asks the script for readings of all histories at once, one line each.
Result<std::vector<Value>> readings(const std::vector<std::string>& questions) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("stepwright-histories-" + std::to_string(std::rand()) + ".jsonl");
  {
    std::ofstream out(file);
    for (const auto& line : questions) out << line << '\n';
  }
  const std::string script = STEPWRIGHT_SOURCE_DIR "/tests/tools/read_history.py";
  const std::string command = "python3 '" + script + "' < '" + file.string() + "'";
  std::string text;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  char buffer[65536];
  while (pipe && std::fgets(buffer, sizeof buffer, pipe.get()) != nullptr) text += buffer;
  std::filesystem::remove(file);
  std::vector<Value> answers;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    auto value = json::parse(text.substr(at, end - at));
    if (!value) return value.error();
    answers.push_back(std::move(*value));
    if (end == std::string::npos) break;
    at = end + 1;
  }
  if (answers.size() != questions.size())
    return Error{"shown.reading",
                 "the script read " + std::to_string(answers.size()) + " of " +
                     std::to_string(questions.size()) + " histories",
                 "", ""};
  return answers;
}

Value pairOf(const Value& reading, const Value& model) {
  return Value::object({{"reading", reading}, {"model", model}});
}

Result<std::vector<Case>> loadShown(const std::string& folder) {
  auto cases = loadCaseArrays(folder);
  if (!cases) return cases.error();
  std::vector<Told> runs, imports;
  std::vector<std::string> questions;
  for (const Case& one : *cases) {
    runs.push_back(ofRun(one.data));
    const bool whole = isWhole(one.data["events"]);
    imports.push_back(whole ? ofImport(one.data) : Told{});
    questions.push_back(question(one.data, runs.back().events));
    questions.push_back(question(one.data, whole ? one.data["events"] : runs.back().events));
  }
  const auto read = readings(questions);
  if (!read) return read.error();
  for (std::size_t i = 0; i < cases->size(); ++i) {
    Value data = Value::object({{"run", pairOf((*read)[2 * i], runs[i].model)},
                                {"asRecorded", Value(runs[i].asRecorded)},
                                {"why", Value(runs[i].why + imports[i].why)}});
    if (!imports[i].model.isNull())
      data = data.with("import", pairOf((*read)[2 * i + 1], imports[i].model));
    (*cases)[i].data = std::move(data);
  }
  return cases;
}

std::string under(const char* heading, const std::string& lines) {
  return lines.empty() ? "" : "  " + std::string(heading) + "\n" + lines;
}

Outcome runShown(const Case& one) {
  const Value& data = one.data;
  const auto& own = data["run"];
  std::string text(data["why"].string());
  text += under("the run, against its own history",
                compareShown(own["reading"], own["model"], Ids::Same));
  if (data.contains("import")) {
    const auto& import = data["import"];
    if (data["asRecorded"].boolean())
      text += under("the run, against the recording",
                    compareShown(import["reading"], own["model"], Ids::Other));
    text += under("the import, against the recording",
                  compareShown(import["reading"], import["model"], Ids::Same));
    const auto departs = import["model"]["departsAt"].integer();
    if (departs != 0) text += "  the import departs at event " + std::to_string(departs) + "\n";
  }
  return text.empty() ? Outcome::passed() : Outcome::failed(text);
}

const Registration registration{
    {.name = "shown", .folder = "conformance/executions", .run = runShown, .load = loadShown}};

}  // namespace
}  // namespace stepwright::conformance
