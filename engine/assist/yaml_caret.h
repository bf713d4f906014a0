// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/assist/caret_place.h"

namespace stepwright::assist {

/// The caret's place in YAML: by the indentation of the lines above, since what is half typed
/// cannot be read as YAML.
[[nodiscard]] CaretPlace yamlCaret(std::string_view text, std::size_t offset);

}  // namespace stepwright::assist
