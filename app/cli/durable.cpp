// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/durable.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <vector>

#include "app/cli/answerers.h"
#include "app/cli/exit_code.h"
#include "app/cli/named_state.h"
#include "app/cli/output.h"
#include "app/cli/report.h"
#include "app/cli/shown_child.h"
#include "app/cli/store_folder.h"
#include "app/cli/terminal_text.h"
#include "engine/asl/use.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/redrive.h"
#include "engine/json/print.h"
#include "engine/runtime/durable.h"
#include "engine/runtime/keeper.h"
#include "engine/runtime/run_head.h"
#include "engine/store/failure.h"
#include "engine/store/journal.h"
#include "engine/store/run_store.h"
#include "engine/tasks/mocks/mock_file.h"
#include "engine/tasks/s3/s3_endpoint.h"

namespace stepwright::cli {
namespace {

namespace fs = std::filesystem;
using json::Member;
using json::Value;
using store::Failure;
using store::RunRow;
using store::RunStore;

Value listOf(const std::vector<std::string>& texts) {
  std::vector<Value> values;
  for (const std::string& each : texts) values.emplace_back(each);
  return Value::array(std::move(values));
}

std::vector<std::string> textsIn(const Value& list) {
  std::vector<std::string> texts;
  for (const Value& each : list.items()) texts.emplace_back(each.string());
  return texts;
}

std::string absolute(const std::string& path) {
  if (path.empty() || tasks::S3Endpoint::isAddress(path)) return path;
  return fs::absolute(path).lexically_normal().string();
}

/// What the call says of who answers, so that it means the same from any folder.
Value answerersOf(const RunOptions& options, const Ready& ready) {
  std::vector<std::string> functions;
  for (const std::string& each : options.functions) functions.push_back(absolute(each));
  std::error_code none;
  std::vector<Member> members;
  members.emplace_back("mocks", tasks::toJson(ready.given.mocks));
  members.emplace_back("functions", listOf(functions));
  members.emplace_back("commands", listOf(options.commands));
  members.emplace_back("outside", ready.profile.outside);
  members.emplace_back("s3", absolute(options.s3));
  members.emplace_back("folder", fs::current_path(none).string());
  members.emplace_back("document", absolute(ready.document));
  return Value::objectOfDistinct(std::move(members));
}

RunRow rowFor(const Ready& ready, const RunOptions& options, const asl::Document& definition) {
  runtime::RunHead head;
  head.definition = definition.text();
  head.format = definition.format();
  head.input = ready.given.input;
  head.naming = ready.naming;
  head.clock = options.clock;
  head.begun = runtime::wallClock();
  head.others = answerersOf(options, ready);
  RunRow row;
  row.name = options.durable;
  row.title = options.file;
  row.document = absolute(ready.document);
  row.status = "RUNNING";
  row.started = row.changed = head.begun.ms;
  row.head = toText(head);
  return row;
}

/// From the folder that it was begun in, so that the programs of its tasks are found again.
void goToFolder(const Value& answerers) {
  const std::string folder(answerers["folder"].string());
  std::error_code problem;
  fs::current_path(folder, problem);
  if (problem)
    std::cerr << terminalText("stepwright: the folder " + folder +
                              " that the run was begun in is not there any more; its programs run "
                              "in this one\n");
}

/// The call's own words come first, then those that the run was begun with.
Result<tasks::MockSet> addAnswerers(RunOptions& options, const Value& kept,
                                    const std::string& document) {
  auto mocks = Result<tasks::MockSet>(tasks::MockSet());
  if (!options.mocks.empty()) {
    auto given = readGiven(options, document);
    mocks = given ? Result<tasks::MockSet>(std::move(given->mocks)) : given.error();
  } else if (!options.noMocks) {
    mocks = tasks::mocksFrom(kept["mocks"], "");
  }
  for (std::string& each : options.functions) each = absolute(each);
  for (std::string& each : textsIn(kept["functions"])) options.functions.push_back(std::move(each));
  for (std::string& each : textsIn(kept["commands"])) options.commands.push_back(std::move(each));
  options.outside = options.outside || kept["outside"].boolean();
  options.s3 = options.s3.empty() ? std::string(kept["s3"].string()) : absolute(options.s3);
  return mocks;
}

Result<Ready> readyAgain(const runtime::RunHead& head, RunOptions& options) {
  const asl::Document definition = head.document();
  auto program = interpreter::compile(definition.machine());
  if (!program) return program.error();
  const std::string document(head.others["document"].string());
  // The input is the run's own, whatever lies beside the definition by now.
  options.input = "{}";
  auto mocks = addAnswerers(options, head.others, document);
  if (!mocks) return mocks.error();
  goToFolder(head.others);
  if (const auto refused = refusalToStopBefore(**program, options.until)) return *refused;
  const auto isState = [&](const std::string& name) { return hasState(**program, name); };
  auto profile = namedProfile(options, isState, *mocks);
  if (!profile) return profile.error();
  const auto clock = head.clockNow();
  if (!clock) return Error{"store.torn", "the run has no clock that is known here", "", ""};
  return Ready{std::move(*program), {head.input, std::move(*mocks)},
               std::move(*profile), document,
               head.naming,         *clock};
}

int takeUp(RunStore& store, const RunRow& row, const ResumeOptions& options, Kept::Why why) {
  store.check();
  store::Journal journal(store, row);
  const auto head = runtime::runHeadFrom(journal.row().head);
  if (!head)
    throw Failure({"store.torn", "what the run \"" + row.name + "\" began with cannot be read", "",
                   "Begin it anew."});
  RunOptions run = options.run;
  run.file = row.title;
  auto ready = readyAgain(*head, run);
  if (!ready) return complain(ready.error()), exitUsage;
  const Kept kept{journal, options.run.store, why};
  return perform(std::move(*ready), run, &kept);
}

/// Those that no living program has, the oldest first.
std::vector<RunRow> unfinishedIn(RunStore& store) {
  std::vector<RunRow> rows;
  const store::Owners owners(store.folder());
  for (RunRow& row : store.list())
    if (row.unfinished() && !owners.isTaken(row.id)) rows.push_back(std::move(row));
  std::reverse(rows.begin(), rows.end());
  return rows;
}

int resumeUnnamed(RunStore& store, const ResumeOptions& options) {
  const auto rows = unfinishedIn(store);
  if (rows.empty()) {
    std::cerr << "stepwright: no run waits to be resumed\n";
    return exitGood;
  }
  if (rows.size() > 1 && !options.all) {
    std::string names;
    for (const RunRow& row : rows) names += (names.empty() ? "" : ", ") + row.name;
    complain({"usage.resume", "several runs can go on: " + names, "",
              "Name one of them, or resume --all, one after the other."});
    return exitUsage;
  }
  int worst = exitGood;
  for (const RunRow& row : rows) {
    std::cerr << terminalText("stepwright: resumes " + row.name + "\n");
    worst = std::max(worst, takeUp(store, row, options, Kept::Why::GoesOn));
    if (worst >= exitInterrupted) break;
  }
  return worst;
}

/// RedriveExecution takes an execution for fourteen days.
constexpr std::int64_t redriveMs = std::int64_t{14} * 24 * 3600 * 1000;

/// What the engine would refuse, and what only the keeping tells; with the name of the run.
std::optional<Error> refusalToRedriveKept(const RunRow& row, const runtime::RunHead& head) {
  auto refused = interpreter::refusalToRedrive({.status = row.status,
                                                .express = head.naming.express,
                                                .events = row.events,
                                                .redrives = row.redrives,
                                                .quotas = head.naming.quotas});
  if (!refused && runtime::wallClock().ms - row.changed > redriveMs)
    refused = Error{"redrive.late", "it ended more than 14 days ago", "", "Begin it anew."};
  if (!refused) return std::nullopt;
  refused->message = "the run \"" + row.name + "\" cannot be redriven: " + refused->message;
  if (row.unfinished()) refused->remedy = "Go on with it: stepwright resume " + row.name;
  return refused;
}

}  // namespace

int performDurably(Ready&& ready, const RunOptions& options, const asl::Document& definition) {
  if (const auto problem = problemOfRunName(options.durable)) return complain(*problem), exitUsage;
  return withStore(options.store, [&](RunStore& store) {
    store::Journal journal(store, store.add(rowFor(ready, options, definition)));
    if (ready.naming.express)
      std::cerr << "stepwright: an EXPRESS run is kept at least once: what is under way when it "
                   "breaks off is called again\n";
    const Kept kept{journal, options.store, Kept::Why::Begins};
    return perform(std::move(ready), options, &kept);
  });
}

int resumeRuns(const ResumeOptions& options) {
  return withStore(options.run.store, [&](RunStore& store) {
    if (options.name.empty()) return resumeUnnamed(store, options);
    const RunRow row = store.named(options.name);
    if (!row.unfinished())
      std::cerr << terminalText("stepwright: the run \"" + row.name + "\" has ended (" +
                                row.status + "); nobody is called\n");
    return takeUp(store, row, options, Kept::Why::GoesOn);
  });
}

int redriveRun(const ResumeOptions& options) {
  return withStore(options.run.store, [&](RunStore& store) {
    const RunRow row = store.named(options.name);
    const auto head = runtime::runHeadFrom(row.head);
    if (head)
      if (const auto refused = refusalToRedriveKept(row, *head))
        return complain(*refused), exitUsage;
    return takeUp(store, row, options, Kept::Why::Redriven);
  });
}

int showRun(const ResumeOptions& options) {
  return withStore(options.run.store, [&](RunStore& store) {
    const RunRow row = store.named(options.name);
    const auto head = runtime::runHeadFrom(row.head);
    if (!head) throw Failure({"store.torn", "the run cannot be read", "", ""});
    auto program = interpreter::compile(head->document().machine());
    if (!program) return complain(program.error()), exitUsage;
    const auto report = makeReport(options.run.format, **program);
    ShownChild child(options.item);
    const auto print = [&](const history::Event& event) {
      if (!child.isWanted()) report->event(event);
    };
    runtime::Keeper keeper(
        *program, head->input, interpreter::Identity::of(head->naming),
        {.journal = false, .onEvent = print, .onChild = [&](const interpreter::EndedChild& ended) {
           child.hear(ended);
         }});
    store::Journal journal(store, row, store::Journal::Access::Look);
    runtime::Durable durable(keeper, journal);
    durable.replay();
    durable.playOut();
    const auto& execution = keeper.head();
    if (child.isWanted()) return child.print(execution, options.run.format);
    report->end({std::string(toString(execution.status)), "", !execution.running()}, execution);
    return exitGood;
  });
}

}  // namespace stepwright::cli
