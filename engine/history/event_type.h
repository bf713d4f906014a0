// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/history/event.h"

namespace stepwright::history {

[[nodiscard]] std::string_view toString(EventType type);
[[nodiscard]] std::optional<EventType> eventTypeFrom(std::string_view name);

}  // namespace stepwright::history
