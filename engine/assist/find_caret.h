// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/asl/format.h"
#include "engine/assist/caret_place.h"

namespace stepwright::assist {

[[nodiscard]] CaretPlace findCaret(std::string_view text, asl::Format format, std::size_t offset);

}  // namespace stepwright::assist
