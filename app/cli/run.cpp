// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include <algorithm>
#include <iostream>
#include <optional>

#include "app/cli/answerers.h"
#include "app/cli/definitions.h"
#include "app/cli/durable.h"
#include "app/cli/exit_code.h"
#include "app/cli/given.h"
#include "app/cli/input.h"
#include "app/cli/named_state.h"
#include "app/cli/output.h"
#include "app/cli/perform.h"
#include "app/cli/s3_option.h"
#include "engine/asl/diagnostic_codes.h"
#include "engine/asl/use.h"
#include "engine/base/log.h"
#include "engine/interpreter/compile.h"
#include "engine/text/tree.h"
#include "engine/text/utf8.h"

namespace stepwright::cli {
namespace {

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

interpreter::Naming namingFor(const RunOptions& options, const Definition& definition,
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
  return naming;
}

/// The state or field that an error names.
Error withPlace(Error error) {
  if (!error.pointer.empty()) error.message = error.pointer + ": " + error.message;
  return error;
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

/// What is wanted, and the definition that it was read from.
struct Prepared {
  Ready ready;
  asl::Document definition;
};

std::optional<Prepared> prepare(const RunOptions& options) {
  const auto refuse = [](const Error& error) { return complain(error), std::nullopt; };
  if (options.shown && options.format == "table")
    return refuse({"usage.shown", "--shown has no place in a table", "", "Add --format json."});
  log::info(log::Area::Run, [&] {
    return options.file + ": run with seed " + std::to_string(options.seed) +
           (options.mocks.empty() ? "" : ", mocks " + options.mocks);
  });
  if (const auto problem = problemOfS3(options.s3)) return refuse(*problem);
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
  if (const auto why = refusalToStopBefore(**program, options.until)) return refuse(*why);
  const auto isState = [&](const std::string& name) { return hasState(**program, name); };
  auto profile = namedProfile(options, isState, given->mocks);
  if (!profile) return refuse(profile.error());
  const bool real = !profile->empty();
  Ready ready{std::move(*program),
              std::move(*given),
              std::move(*profile),
              definition->document,
              namingFor(options, *definition, *start, real),
              *clock};
  return Prepared{std::move(ready), definition->content};
}

}  // namespace

int runDefinition(const RunOptions& options) {
  auto prepared = prepare(options);
  if (!prepared) return exitUsage;
  if (!options.durable.empty())
    return performDurably(std::move(prepared->ready), options, prepared->definition);
  return perform(std::move(prepared->ready), options);
}

}  // namespace stepwright::cli
