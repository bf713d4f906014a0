// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/exporting/format.h"

namespace stepwright::exporting {

/// A new format is a row here and a function of its own.
[[nodiscard]] const std::vector<TextFormat>& textFormats();

}  // namespace stepwright::exporting
