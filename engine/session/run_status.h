// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/history/event_type.h"
#include "engine/interpreter/execution.h"
#include "engine/replay/run_view.h"

namespace stepwright::session {

/// How an execution stands; Paused where it has not ended.
[[nodiscard]] replay::RunStatus statusAs(interpreter::Status status);
/// How an execution ended whose last event is of that type; Paused where it had not.
[[nodiscard]] replay::RunStatus endedAs(history::EventType type);

}  // namespace stepwright::session
