// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string_view>

#include "app/cli/convert.h"
#include "app/cli/diff.h"
#include "app/cli/durable.h"
#include "app/cli/end_call.h"
#include "app/cli/exit_code.h"
#include "app/cli/export.h"
#include "app/cli/format.h"
#include "app/cli/log_options.h"
#include "app/cli/output.h"
#include "app/cli/rename.h"
#include "app/cli/replay.h"
#include "app/cli/run.h"
#include "app/cli/runs.h"
#include "app/cli/send_task.h"
#include "app/cli/terminal_text.h"
#include "app/cli/test.h"
#include "app/cli/test_state.h"
#include "app/cli/validate.h"
#include "app/data_file.h"
#include "app/exports.h"
#include "engine/asl/catalogue/catalogue.h"

namespace stepwright::cli {
namespace {

constexpr std::array<std::string_view, 16> commands = {"run",
                                                       "resume",
                                                       "redrive",
                                                       "runs",
                                                       "validate",
                                                       "diff",
                                                       "export",
                                                       "convert",
                                                       "format",
                                                       "rename",
                                                       "test-state",
                                                       "test",
                                                       "replay",
                                                       "send-task-success",
                                                       "send-task-failure",
                                                       "send-task-heartbeat"};
constexpr std::array<std::string_view, 5> answers = {"--help", "-h", "--help-all", "--version",
                                                     "help"};

/// Each command adds its options and says what to do with them; called when it is the one that was
/// asked for.
using Action = std::function<int()>;

void addType(CLI::App& command, std::string& type) {
  command
      .add_option("--type", type,
                  "STANDARD or EXPRESS; by default what x.asl.stepwright.json beside x.asl.json "
                  "says, else STANDARD")
      ->check(CLI::IsMember({"STANDARD", "EXPRESS"}));
}

CLI::Option* addStore(CLI::App& command, std::string& store) {
  return command
      .add_option("--store", store,
                  "The folder where durable runs are kept; by default one of the person's own")
      ->option_text("FOLDER");
}

void addRun(CLI::App& app, RunOptions& options, Action& action) {
  auto* command = app.add_subcommand("run", "Run a definition and print its history");
  command
      ->add_option("file", options.file,
                   "The definition (.asl.json, .yaml), or FILE#MACHINE: one of a template's")
      ->required();
  command->add_option("-i,--input", options.input,
                      "The input: JSON text, or @FILE; by default the first one that "
                      "x.asl.stepwright.json beside x.asl.json has, else {}");
  auto* mocks = command->add_option(
      "-m,--mocks", options.mocks,
      "Answers for Tasks: FILE, FILE#CASE or FILE#MACHINE#CASE, a mock file of Step Functions "
      "Local, a short one {\"State\": {\"output\": …}}, or the file beside a definition; by "
      "default "
      "those of x.asl.stepwright.json beside x.asl.json");
  command
      ->add_flag("--no-mocks", options.noMocks, "Take no mocks from the file beside the definition")
      ->excludes(mocks);
  options.values.addTo(*command);
  command
      ->add_option(
          "-f,--format", options.format,
          "What to print while the run goes: a table, one JSON object, or (jsonl) an event "
          "a line and the outcome last")
      ->check(CLI::IsMember({"table", "json", "jsonl"}))
      ->default_str("table");
  command
      ->add_option("--functions", options.functions,
                   "Real code answers what no mock does: the functions of a SAM, CloudFormation or "
                   "Serverless file, or what a profile (a file with \"tasks\") names; may be given "
                   "more than once")
      ->option_text("TEMPLATE|PROFILE")
      ->allow_extra_args(false);
  command
      ->add_option("-t,--task", options.commands,
                   "STATE=COMMAND answers that state by a program, before all mocks: it gets the "
                   "event on its standard input and answers on its standard output, as JSON. No "
                   "shell reads it: words stand between blanks, '…' and \"…\" hold some together; "
                   "may be given more than once")
      ->option_text("STATE=COMMAND")
      ->allow_extra_args(false);
  command->add_flag("--outside", options.outside,
                    "Tasks with a token and activities that nothing else answers wait for "
                    "send-task-success and the like, at an address that is printed");
  command
      ->add_option(
          "--s3", options.s3,
          "A folder that stands for S3, a folder in it for each bucket, or the address of an "
          "S3 that asks for no signature: it answers what no mock does of ItemReader and "
          "of aws-sdk:s3")
      ->option_text("FOLDER|URL");
  command->add_option("--until", options.until, "Stop before this state is entered");
  addType(*command, options.type);
  command->add_option("--start", options.start,
                      "When the clock starts, as 2026-12-24T18:00:00Z; now by default");
  command
      ->add_option("--clock", options.clock,
                   "How time passes: virtual (nothing is waited for), real, or so many times as "
                   "fast as the real one, as 60x")
      ->default_str("virtual");
  command->add_option("--seed", options.seed, "Seed of jitter, UUIDs and random numbers")
      ->default_str("1");
  command->add_flag("--stats", options.stats, "Say how near the run came to AWS's quotas");
  command->add_flag(
      "--no-quotas", options.noQuotas,
      "Do not enforce AWS's quotas (payload size, history length, …), up to --max-memory");
  command->add_flag("--shown", options.shown,
                    "With --format json or jsonl: what the window shows of the end, by state");
  command->add_flag("--force", options.force, "Run what AWS would refuse to create");
  command->add_option("--max-memory", options.memoryMib, "The run is ended where it wants more MiB")
      ->check(CLI::Range(16, 1 << 20))
      ->default_str("1024");
  auto* durable =
      command
          ->add_option("--durable", options.durable,
                       "Keep the run under this name, so that it outlives the program: after a "
                       "crash, a power cut or Ctrl-C stepwright resume NAME goes on with it")
          ->option_text("NAME");
  addStore(*command, options.store)->needs(durable);
  command->footer(
      "Waits, timeouts and retry delays run on a virtual clock, where nothing is waited for, "
      "unless "
      "--clock\nsays otherwise.\n"
      "What CreateStateMachine would refuse is not started: its problems are printed.\n"
      "What is taken from the file beside the definition is said on the standard error.\n"
      "Exit code: 0 the run succeeded, 1 it failed, 2 it could not be started or its output not "
      "written,\n3 a Task has nobody who answers it (see --mocks), 130 Ctrl-C (143 SIGTERM of a "
      "durable run).\n\n"
      "Example: stepwright run order.asl.json --input '{\"id\": 7}' --mocks order.mocks.json#paid");
  command->callback(
      [&options, &action] { action = [&options] { return runDefinition(options); }; });
}

/// What can be said anew of a run that is kept.
void addKept(CLI::App& command, ResumeOptions& options) {
  command
      .add_option("-f,--format", options.run.format, "What to print: table, json or jsonl, as run")
      ->check(CLI::IsMember({"table", "json", "jsonl"}))
      ->default_str("table");
  addStore(command, options.run.store);
}

void addAnswerers(CLI::App& command, RunOptions& options) {
  auto* mocks = command.add_option("-m,--mocks", options.mocks,
                                   "Other answers for Tasks than those it was begun with, as run");
  command.add_flag("--no-mocks", options.noMocks, "No mocks from here on")->excludes(mocks);
  command.add_option("--functions", options.functions, "As run; beside those it was begun with")
      ->option_text("TEMPLATE|PROFILE")
      ->allow_extra_args(false);
  command.add_option("-t,--task", options.commands, "As run; before those it was begun with")
      ->option_text("STATE=COMMAND")
      ->allow_extra_args(false);
  command.add_flag("--outside", options.outside, "As run");
  command.add_option("--s3", options.s3, "As run; in the place of the one it was begun with")
      ->option_text("FOLDER");
  command.add_option("--until", options.until, "Stop before this state is entered");
  command.add_flag("--stats", options.stats, "Say how near the run came to AWS's quotas");
  command.add_option("--max-memory", options.memoryMib, "The run is ended where it wants more MiB")
      ->check(CLI::Range(16, 1 << 20))
      ->default_str("1024");
}

void addResume(CLI::App& app, ResumeOptions& options, Action& action) {
  auto* command = app.add_subcommand("resume", "Go on with a run that was begun with --durable");
  auto* name = command->add_option("name", options.name,
                                   "The run; without a name the only one that waits to be resumed");
  command->add_flag("--all", options.all, "All that wait to be resumed, one after the other")
      ->excludes(name);
  addKept(*command, options);
  addAnswerers(*command, options.run);
  command->footer(
      "The whole history is printed, as run prints it; no task that has ended is called again. A "
      "task that was\nunder way is told once that it failed (States.TaskFailed, interrupted) and "
      "follows its Retry and Catch;\nan EXPRESS run calls it again. Who waits for a token goes on "
      "waiting for the same one.\nA run that has ended is only printed.\n"
      "Exit code: that of run; 2 where there is no such run, where another program has it, or what "
      "was kept is\ndamaged.");
  command->callback([&options, &action] { action = [&options] { return resumeRuns(options); }; });
}

void addRedrive(CLI::App& app, ResumeOptions& options, Action& action) {
  auto* command = app.add_subcommand(
      "redrive", "Go on with a durable run where it failed, as RedriveExecution does");
  command->add_option("name", options.name, "The run: FAILED, TIMED_OUT or ABORTED, of STANDARD")
      ->required();
  addKept(*command, options);
  addAnswerers(*command, options.run);
  command->footer(
      "What succeeded stays; the state that failed runs again with the same input, its retries "
      "counted anew. Of a\nMap or a Parallel the items and branches that have not succeeded go on, "
      "each from the state it stood in.\nThe definition is the one it was begun with; who answers "
      "may be another one.\n"
      "Exit code: that of run; 2 where it cannot be redriven.");
  command->callback([&options, &action] { action = [&options] { return redriveRun(options); }; });
}

void addRunNames(CLI::App& command, RunsOptions& options) {
  command.add_option("name", options.names, "The runs")->required();
}

void addRunsChanges(CLI::App& parent, RunsOptions& options, Action& action) {
  auto* drop = parent.add_subcommand("delete", "Take runs away");
  addRunNames(*drop, options);
  drop->callback([&options, &action] { action = [&options] { return deleteRuns(options); }; });
  auto* rename = parent.add_subcommand("rename", "Give a run another name");
  rename->add_option("name", options.name, "The run")->required();
  rename->add_option("new", options.newName, "Its new name")->required();
  rename->callback([&options, &action] { action = [&options] { return renameRun(options); }; });
  for (const bool pinned : {true, false}) {
    auto* pin = parent.add_subcommand(
        pinned ? "pin" : "unpin", pinned ? "Keep runs from being pruned" : "Let them be pruned");
    addRunNames(*pin, options);
    pin->callback([&options, &action, pinned] {
      action = [&options, pinned] { return pinRuns(options, pinned); };
    });
  }
  auto* prune = parent.add_subcommand("prune", "Take runs away that have ended and are not pinned");
  prune->add_option("--older-than", options.olderThan, "That ended so long ago: 30d, 12h, 5m, 90s");
  prune
      ->add_option("--max-size", options.mostMib,
                   "And the oldest, until so many MiB at most are kept")
      ->check(CLI::NonNegativeNumber);
  prune->callback([&options, &action] { action = [&options] { return pruneRuns(options); }; });
}

void addRunsFiles(CLI::App& parent, RunsOptions& options, Action& action) {
  auto* out = parent.add_subcommand("export", "Write a run with its journal into one file");
  out->add_option("name", options.name, "The run")->required();
  out->add_option("-o,--output", options.file, "The file")->required();
  out->callback([&options, &action] { action = [&options] { return exportRun(options); }; });
  auto* in = parent.add_subcommand(
      "import", "Take the runs of such a file in; prints the names that they have here");
  in->add_option("file", options.file, "The file")->required();
  in->callback([&options, &action] { action = [&options] { return importRuns(options); }; });
}

void addRuns(CLI::App& app, RunsOptions& options, ResumeOptions& shown, Action& action) {
  auto* command = app.add_subcommand("runs", "The runs that are kept: list, show, take away …");
  addStore(*command, options.store);
  const auto list = [&options, &action] { action = [&options] { return listRuns(options); }; };
  command->require_subcommand(0, 1);
  command->preparse_callback([list](std::size_t) { list(); });
  auto* listing = command->add_subcommand("list", "List them, the newest first");
  listing->add_option("search", options.search, "Only those with this in their name or flow");
  listing->add_option("-f,--format", options.format, "What to print: a table, or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->default_str("table");
  listing->callback(list);
  auto* show = command->add_subcommand("show", "Print what is kept of a run, as run prints it");
  show->add_option("name", shown.name, "The run")->required();
  show->add_option("-f,--format", shown.run.format, "What to print: table, json or jsonl")
      ->check(CLI::IsMember({"table", "json", "jsonl"}))
      ->default_str("table");
  show->add_option("--item", shown.item,
                   "Only the child execution of that item (or batch) of a distributed Map, from 0");
  show->callback([&options, &shown, &action] {
    action = [&options, &shown] {
      shown.run.store = options.store;
      return showRun(shown);
    };
  });
  addRunsChanges(*command, options, action);
  addRunsFiles(*command, options, action);
  for (CLI::App* each : command->get_subcommands({})) addStore(*each, options.store);
  command->footer(
      "A run is RUNNING while a program has it, INTERRUPTED where it waits to be resumed, and else "
      "what it came to.\n"
      "Exit code: 0 done, 2 there is no such run, a living program has it, or the store cannot be "
      "used.");
}

void addValidate(CLI::App& app, ValidateOptions& options, Action& action) {
  auto* command = app.add_subcommand("validate", "Check definitions as AWS would, and lint them");
  command
      ->add_option("files", options.files,
                   "Definitions, templates (all their machines, or FILE#MACHINE), folders with all "
                   "below them, or - for the standard input")
      ->required();
  command
      ->add_option("-f,--format", options.format,
                   "What to print: text as compilers do, json, sarif (SARIF 2.1.0, for code "
                   "scanning), github (annotations of a workflow's run)")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}))
      ->default_str("text");
  addType(*command, options.type);
  command
      ->add_option("--max-severity", options.maxSeverity,
                   "The exit code is 1 where there is a problem of this severity or a worse one: "
                   "error, warning or info")
      ->check(CLI::IsMember({"error", "warning", "info"}))
      ->default_str("error");
  command->add_flag("-v,--verbose", options.verbose,
                    "Name the files of folders that hold no definition");
  options.values.addTo(*command);
  command->footer(
      "Rules are suppressed by {\"lint\": {\"suppress\": [{\"rule\": …, \"state\": …}]}} in "
      "the file\nx.asl.stepwright.json beside x.asl.json, or with \"files\": PATTERN in the "
      "nearest stepwright.json\nabove it.\n"
      "Exit code: 0 nothing of --max-severity, 1 there is, 2 a file could not be read or a "
      "suppression\nnot be understood (the other files are checked all the same).\n\n"
      "Example: stepwright validate . --format sarif --max-severity warning > stepwright.sarif");
  command->callback([&options, &action] { action = [&options] { return validate(options); }; });
}

void addDiff(CLI::App& app, DiffOptions& options, Action& action) {
  auto* command = app.add_subcommand("diff", "Say what two versions of a definition do otherwise");
  command->add_option("before", options.before, "The earlier version, or FILE#MACHINE")->required();
  command->add_option("after", options.after, "The later one, or FILE#MACHINE")->required();
  command->add_option("--svg", options.svg,
                      "Write both on one graph as a picture; with - it is the standard output, and "
                      "the words are left out");
  command
      ->add_option("-f,--format", options.format,
                   "What to print: text, or markdown for a pull request")
      ->check(CLI::IsMember({"text", "markdown"}))
      ->default_str("text");
  command->add_option("--theme", options.theme, "Colours of the picture")
      ->check(CLI::IsMember({"light", "dark"}))
      ->default_str("light");
  command->footer(
      "Compared is what the definitions say, not how they are written: JSON and YAML, spaces, and "
      "the order of\nkeys are all one. + stands for added, - for removed, ~ for changed, renamed "
      "or "
      "moved into or out of a\nParallel or Map; a state that was renamed is told by what it does "
      "and "
      "by its neighbours.\n"
      "Exit code: 0 they say the same, 1 they do not, 2 a file could not be read or written.\n\n"
      "Example: git show main:order.asl.json > before.asl.json\n"
      "         stepwright diff before.asl.json order.asl.json --format markdown");
  command->callback(
      [&options, &action] { action = [&options] { return diffDefinitions(options); }; });
}

void addExport(CLI::App& parent, ExportOptions& options, Action& action) {
  std::vector<std::string> formats;
  std::string list;
  for (const app::Export& format : app::allExports()) {
    formats.emplace_back(format.names().id);
    list.append("  ").append(format.names().id).append(": ").append(format.names().help) += '\n';
  }
  auto* command =
      parent.add_subcommand("export", "Write a definition as a picture or as another text");
  command->add_option("file", options.file, "The definition, or FILE#MACHINE")->required();
  command->add_option("--to", options.to, "The format")->required()->check(CLI::IsMember(formats));
  command->add_option("-o,--output", options.output, "The file to write; - is the standard output")
      ->required();
  command->add_option("--theme", options.theme, "Colours of a picture")
      ->check(CLI::IsMember({"light", "dark"}))
      ->default_str("light");
  command->add_option("--direction", options.direction, "Where a picture leads")
      ->check(CLI::IsMember({"top-down", "left-right"}))
      ->default_str("top-down");
  command
      ->add_option("--scale", options.scale,
                   "Pixels of a PNG for each of the drawing, 1 = 100 %; by default 2, or less "
                   "where it were too large")
      ->check(CLI::Range(0.01, 16.0));
  addType(*command, options.type);
  command->footer(
      "Formats:\n" + list +
      "\n"
      "A file is replaced as a whole or not at all; a pipe or a device is written into. What AWS "
      "would refuse\nis named on the standard error.\n"
      "Exit code: 0 written, 1 the definition is too broken to draw, 2 a file could not be read or "
      "written.");
  command->callback(
      [&options, &action] { action = [&options] { return exportDefinition(options); }; });
}

void addConvert(CLI::App& app, EditOptions& options, Action& action) {
  auto* command = app.add_subcommand("convert", "Say a definition's JSONPath in JSONata");
  options.addTo(*command);
  command->footer(
      "What has no counterpart is named, and nothing is written. Where data is missing or of "
      "another "
      "type,\nJSONPath and JSONata fail in different ways: run the result.\n"
      "Inside a template the machine is changed where it stands; the rest keeps its bytes.\n"
      "Exit code: 0 converted, 1 it could not be, 2 a file could not be read or written.");
  command->callback(
      [&options, &action] { action = [&options] { return convertDefinition(options); }; });
}

void addFormat(CLI::App& app, FormatOptions& options, Action& action) {
  auto* command = app.add_subcommand("format", "Set a definition's text out anew");
  options.addTo(*command);
  command->add_flag("--check", options.check,
                    "Write nothing; name the file and exit with 1 where something would change");
  command->footer(
      "JSON and YAML, two spaces a level; comments stay with what they stand at. Of a template "
      "every machine\nin the file itself, or FILE#MACHINE; the rest keeps its bytes.\n"
      "Exit code: 0 set out, 1 the text cannot be read (--check: it would change), 2 a file could "
      "not be read\nor written.");
  command->callback([&options, &action] { action = [&options] { return formatFile(options); }; });
}

void addRename(CLI::App& app, RenameOptions& options, Action& action) {
  auto* command = app.add_subcommand("rename", "Give a state another name");
  options.addTo(*command);
  command->add_option("state", options.state, "The state, which may be a nested one")->required();
  command->add_option("name", options.name, "Its new name")->required();
  command->footer(
      "StartAt, Next, Default and the like that lead to it follow. Inside a template the machine "
      "is "
      "changed\nwhere it stands; the rest keeps its bytes.\n"
      "Exit code: 0 renamed, 1 it could not be (the name is taken), 2 there is no such state, or a "
      "file could\nnot be read or written.");
  command->callback([&options, &action] { action = [&options] { return renameState(options); }; });
}

void addTestState(CLI::App& app, TestStateOptions& options, Action& action) {
  auto* command = app.add_subcommand("test-state", "Run a single state, as the TestState API does");
  command->add_option("file", options.file, "The definition")->required();
  command->add_option("state", options.state, "The state's name; nested states are found too")
      ->required();
  command->add_option("-i,--input", options.input, "The state's input: JSON text, or @FILE")
      ->default_str("{}");
  command->add_option("--variables", options.variables, "Variables: a JSON object, or @FILE");
  command->add_option("--context", options.context, "The Context object: a JSON object, or @FILE");
  command->add_option("--mock-result", options.mockResult,
                      "The result of the mocked call: JSON text, or @FILE");
  command->add_option("--mock-error", options.mockError,
                      "The error of the mocked call: {\"error\": …, \"cause\": …}");
  command
      ->add_option("--validation", options.validation, "How the mock is held against the AWS API")
      ->check(CLI::IsMember({"STRICT", "PRESENT", "NONE"}))
      ->default_str("STRICT");
  command->add_option("--configuration", options.configuration,
                      "stateConfiguration of the API: JSON, or @FILE");
  options.values.addTo(*command);
  command->add_option("--level", options.level, "How much to show")
      ->check(CLI::IsMember({"INFO", "DEBUG", "TRACE"}))
      ->default_str("INFO");
  command->footer(
      "Exit code: 0 the state succeeded or its error was caught, 1 it failed, 2 the call was "
      "refused.");
  command->callback([&options, &action] { action = [&options] { return testState(options); }; });
}

void addTest(CLI::App& app, TestOptions& options, Action& action) {
  auto* command = app.add_subcommand("test", "Run the tests that are kept beside definitions");
  command->add_option("paths", options.paths,
                      "Definitions (FILE, FILE#MACHINE) and folders with all that they hold; by "
                      "default this folder");
  command->add_option("--filter", options.filter,
                      "Only tests whose names have this in them, or fit a pattern with * and ?");
  command->add_option("--junit", options.junit, "Write what came of them as JUnit's XML to FILE")
      ->type_name("FILE");
  command
      ->add_option("--coverage", options.coverage,
                   "Write what they reached as Cobertura's XML to FILE, and list what they did not")
      ->type_name("FILE");
  command->add_option("-f,--format", options.format, "What to print")
      ->check(CLI::IsMember({"text", "json", "tap"}))
      ->default_str("text");
  options.values.addTo(*command);
  command->footer(
      "Tests stand in \"tests\" of x.asl.stepwright.json beside x.asl.json:\n"
      "[{\"name\", \"input\", \"mocks\", \"from\", \"to\", \"variables\", \"expect\": {\"status\", "
      "\"output\", \"error\",\n\"path\"}, \"assert\": [\"{% … %}\"]}]. They run on a virtual clock "
      "that "
      "starts at 2026-01-01T00:00:00Z, and call nobody.\n"
      "With - as FILE, that report is the standard output, and what people read the standard "
      "error.\n"
      "Exit code: 0 all passed, 1 some did not, 2 a file could not be read or written, or there "
      "was no test.\n\n"
      "Example: stepwright test workflows --junit junit.xml --coverage coverage.xml");
  command->callback([&options, &action] { action = [&options] { return test(options); }; });
}

void addReplay(CLI::App& app, ReplayOptions& options, Action& action) {
  auto* command = app.add_subcommand("replay", "Hold recorded executions against a definition");
  command
      ->add_option("histories", options.paths,
                   "Answers of GetExecutionHistory, {\"events\": […]}, or their pages in a list or "
                   "one a line; of a folder every one in it")
      ->required();
  command
      ->add_option("--against", options.against,
                   "The definition that is to do what is recorded, or FILE#MACHINE")
      ->required();
  command->add_option("--junit", options.junit, "Write what came of them as JUnit's XML to FILE")
      ->type_name("FILE");
  command->add_option("-f,--format", options.format, "What to print")
      ->check(CLI::IsMember({"text", "json"}))
      ->default_str("text");
  options.values.addTo(*command);
  command->footer(
      "Tasks answer what is recorded, and timers fire in the recorded order. Compared are the "
      "events and\ntheir data as values; what depends on the time, on chance or on who the "
      "execution is (tokens, ARNs)\nis not. Told is the first event of each history in which the "
      "definition does something else.\n"
      "Exit code: 0 every history reproduces itself, 1 some do not, 2 a file could not be read.\n\n"
      "Example: stepwright replay histories --against order.asl.json --junit replay.xml");
  command->callback([&options, &action] { action = [&options] { return replay(options); }; });
}

CLI::App* addSend(CLI::App& app, const char* name, const char* help, const char* api,
                  SendTaskOptions& options, Action& action) {
  auto* command = app.add_subcommand(name, help);
  command->add_option("--task-token", options.token, "The token that the Task gave out")
      ->required();
  command->add_option("--endpoint-url", options.endpoint,
                      "Where the run listens; by default AWS_ENDPOINT_URL_SFN, else every run of "
                      "this person on this machine is asked");
  command->footer(
      "Exit code: 0 the Task took it, 1 it did not (InvalidToken, TaskTimedOut), 2 nobody was "
      "there to ask.");
  command->callback([&options, &action, api] {
    options.action = api;
    action = [&options] { return sendTask(options); };
  });
  return command;
}

/// As the commands of AWS's own program are called.
void addSendTask(CLI::App& app, SendTaskOptions& options, Action& action) {
  addSend(app, "send-task-success", "Answer a Task that waits with a token", "SendTaskSuccess",
          options, action)
      ->add_option("--task-output", options.output, "What it answers: JSON text, or @FILE")
      ->required();
  auto* failure = addSend(app, "send-task-failure", "Let a Task that waits with a token fail",
                          "SendTaskFailure", options, action);
  failure->add_option("--error", options.error, "The error's name");
  failure->add_option("--cause", options.cause, "Why");
  addSend(app, "send-task-heartbeat", "Tell that somebody is still at work at a Task",
          "SendTaskHeartbeat", options, action);
}

template <class Words>
bool isNamed(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The exit code of a command, once all that it printed has arrived.
int printed(int code) {
  const auto lost = code == exitUsage ? std::nullopt : outputError();
  if (!lost) return code;
  complain(*lost);
  return exitUsage;
}

/// The program's, and of which day what it knows of AWS is.
std::string versionText() {
  const auto catalogue = asl::Catalogue::open(dataFile("catalogue/actions.catalogue"));
  return "stepwright " STEPWRIGHT_VERSION "\n" +
         (catalogue ? "catalogue of " + std::to_string((*catalogue)->size()) + " AWS actions, " +
                          (*catalogue)->made() + " (Apache License 2.0)"
                    : "no catalogue of AWS actions: " + catalogue.error().message);
}

}  // namespace

bool isCommand(int argc, char** argv) {
  const int at = afterLogOptions(argc, argv);
  if (at == argc) return false;
  const std::string_view first = argv[at];
  if (isNamed(commands, first) || isNamed(answers, first)) return true;
  // A bare word that names no file is a command that was mistyped: better a word of help than a
  // window.
  std::error_code ignored;
  return !first.empty() && first.front() != '-' &&
         first.find_first_of("./") == std::string_view::npos &&
         !std::filesystem::exists(first, ignored);
}

int run(int argc, char** argv) {
  CLI::App app{
      "Stepwright: draw, run and debug AWS Step Functions workflows, with no network and no "
      "account.\n"
      "Without a command it opens its window: stepwright [--theme light|dark|system] [FILE…]"};
  app.name("stepwright");
  app.set_version_flag("--version", [] { return versionText(); });
  app.set_help_all_flag("--help-all", "Print the help of every command");
  app.require_subcommand(1);

  RunOptions runOptions;
  ResumeOptions resumeOptions, redriveOptions, shownOptions;
  RunsOptions runsOptions;
  ValidateOptions validateOptions;
  DiffOptions diffOptions;
  ExportOptions exportOptions;
  EditOptions convertOptions;
  FormatOptions formatOptions;
  RenameOptions renameOptions;
  TestStateOptions testStateOptions;
  TestOptions testOptions;
  ReplayOptions replayOptions;
  Action action;
  addRun(app, runOptions, action);
  addResume(app, resumeOptions, action);
  addRedrive(app, redriveOptions, action);
  addRuns(app, runsOptions, shownOptions, action);
  addValidate(app, validateOptions, action);
  addDiff(app, diffOptions, action);
  addExport(app, exportOptions, action);
  addConvert(app, convertOptions, action);
  addFormat(app, formatOptions, action);
  addRename(app, renameOptions, action);
  addTestState(app, testStateOptions, action);
  addTest(app, testOptions, action);
  addReplay(app, replayOptions, action);
  SendTaskOptions sendOptions;
  addSendTask(app, sendOptions, action);
  LogOptions logOptions;
  logOptions.addTo(app);
  // Beside a command they are taken too, and its help tells of them.
  for (CLI::App* command : app.get_subcommands({})) logOptions.addTo(*command);
  const int at = afterLogOptions(argc, argv);
  const std::string_view first = at < argc ? argv[at] : "";
  if (at + 1 == argc && first == "help") {
    std::cout << app.help();
    return printed(exitGood);
  }
  if (!first.empty() && first.front() != '-' && !isNamed(commands, first)) {
    std::cerr << "stepwright: there is neither a command nor a file \"" << terminalText(first)
              << "\"\n  Run stepwright --help for the commands.\n";
    return exitUsage;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return endCall(app, error);
  }
  const auto log = logOptions.open(log::Level::Off);
  if (!log) return complain(log.error()), exitUsage;
  return printed(action());
}

}  // namespace stepwright::cli
