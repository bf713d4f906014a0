// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/assist/caret_place.h"

namespace stepwright::assist {

/// The caret's place in JSON, from `start` on; `yaml`: in what stands between YAML's brackets,
/// where words need no quotes.
[[nodiscard]] CaretPlace bracketCaret(std::string_view text, std::size_t start, std::size_t offset,
                                      bool yaml);

}  // namespace stepwright::assist
