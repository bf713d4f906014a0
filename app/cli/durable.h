// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/cli/perform.h"
#include "app/cli/run_options.h"
#include "engine/asl/document.h"

namespace stepwright::cli {

/// `stepwright run --durable NAME`: begins a run that outlives the program.
int performDurably(Ready&& ready, const RunOptions& options, const asl::Document& definition);

struct ResumeOptions {
  std::string name;  ///< "" = the only one that can go on
  bool all = false;
  std::optional<std::int64_t> item;  ///< show: only the child execution of that item
  RunOptions run;                    ///< what is said anew of the output and of who answers
};

/// `stepwright resume`: goes on with runs that have not ended.
int resumeRuns(const ResumeOptions& options);
/// `stepwright redrive`: goes on with one that failed, as RedriveExecution does.
int redriveRun(const ResumeOptions& options);
/// What is kept of a run, printed as `run` prints it; nobody is called.
int showRun(const ResumeOptions& options);

}  // namespace stepwright::cli
