// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/history/event_log.h"

namespace stepwright::replay {

/// The first event by which a history cannot be one of that definition: it enters a state that is
/// not there, or is of another type, or that what came before does not lead to. Its id, what it
/// enters and what would be entered stand in the message. Data are not looked at.
[[nodiscard]] std::optional<Error> misfitOf(const history::EventLog& history,
                                            const asl::MachinePtr& machine);

}  // namespace stepwright::replay
