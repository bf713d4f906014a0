// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/base/result.h"

namespace stepwright::text {

/// The error with the place in front of its words: "line 7, column 12: …", where its pointer leads
/// to in that JSON text. As it was where it leads nowhere.
[[nodiscard]] Error placedIn(std::string_view json, Error error);

}  // namespace stepwright::text
