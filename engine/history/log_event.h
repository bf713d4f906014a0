// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/log.h"
#include "engine/history/event.h"

namespace stepwright::history {

void writeToLog(const Event& event);

/// An event as a line of the log: at Debug with its error and cause, at Trace with its data. Its
/// area is Task, Query (an expression failed) or Run.
inline void logEvent(const Event& event) {
  if (log::wanted(log::Level::Debug)) writeToLog(event);
}

}  // namespace stepwright::history
