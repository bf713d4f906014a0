// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/history/event.h"

namespace stepwright::history {

/// The member of a HistoryEvent that holds this type's details, "stateEnteredEventDetails"; "" for
/// types that have none.
[[nodiscard]] std::string_view detailsName(EventType type);

/// The details in AWS's shape. Payloads and variables become JSON text here, as in AWS's answers.
[[nodiscard]] json::Value detailsOf(const Event& event);

}  // namespace stepwright::history
