// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/moment.h"
#include "engine/session/runs.h"

namespace stepwright::session {

/// Fills where the live run stands that is shown, and why: status, cursor and words, the error in
/// force, and what may be done there. Of no run at all: why it could not be started.
void fillStatus(Moment& moment, const Runs& runs);
/// Of a run that is stepped so.
void fillStatus(Moment& moment, const debugger::LiveRun& run, const debugger::Stepper& stepper);

}  // namespace stepwright::session
