// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/given.h"
#include "app/cli/run_options.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/program.h"
#include "engine/runtime/clock.h"
#include "engine/store/journal.h"
#include "engine/tasks/profile.h"

namespace stepwright::cli {

/// All that a run is made of, read and found good.
struct Ready {
  interpreter::ProgramPtr program;
  Given given;
  tasks::Profile profile;
  std::string document;  ///< by what the file beside it is found
  interpreter::Naming naming;
  runtime::Clock clock;
};

/// Where a run is kept that outlives the program, and why it is taken up.
struct Kept {
  enum class Why : std::uint8_t { Begins, GoesOn, Redriven };
  store::Journal& journal;
  std::string folder;  ///< of the store, as the call names it; "" = the usual one
  Why why = Why::Begins;
};

/// Runs it, prints its history and what came of it; the exit code.
int perform(Ready&& ready, const RunOptions& options, const Kept* kept = nullptr);

}  // namespace stepwright::cli
