// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/history/event_log.h"
#include "engine/interpreter/decision.h"
#include "engine/replay/followed_run.h"

namespace stepwright::replay {

/// Reads the answer of GetExecutionHistory (`{"events": […]}`, or the bare list), newest first or
/// last, or its pages: a list of answers, or one a line.
[[nodiscard]] Result<history::EventLog> readHistory(std::string_view text);

/// A recorded history with what was decided in it: as the interpreter decides it along that
/// history, for as long as the definition brings its events forth, and after that as far as the
/// events say it.
struct ImportedRun {
  std::shared_ptr<const void> definition;   ///< holds what the decisions point to
  std::shared_ptr<const FollowedRun> data;  ///< null where there is none
  history::EventLog log;                    ///< each event with its thread as its fiber
  std::vector<interpreter::Decision> decisions;
  std::vector<std::size_t> decided;  ///< by event: how many decisions up to and with it
  /// The first event that the definition does not bring forth; 0 where it fits to the end.
  std::int64_t departsAt = 0;
};
[[nodiscard]] ImportedRun decideAlong(asl::MachinePtr machine, const history::EventLog& history);

}  // namespace stepwright::replay
