// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/host/found.h"

namespace stepwright::host {

/// Definitions in blocks of code.
[[nodiscard]] Found findInMarkdown(std::string_view text);

}  // namespace stepwright::host
