// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/debug_run.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// What is looked at of an imported history.
struct ImportedLook {
  std::size_t events = 0;  ///< up to this one
  replay::Focus focus;
  asl::StateId selected;  ///< "" = the state of the event
  std::string machineName;
};

/// Fills what a moment of an imported history says: its words, the error it ended with or that the
/// event tells of, output, stack, scopes and data flow.
void fillImported(Moment& moment, DebugRun& run, const ImportedLook& look);

}  // namespace stepwright::session
