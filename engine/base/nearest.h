// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwright {

/// How many letters are to be put in, taken out or changed to make one of the other (Levenshtein),
/// whatever their case.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The word that was probably meant: fewer letters differ than a third of it, at least two may;
/// "" where none is so near. Words beyond 200 bytes are not looked at.
[[nodiscard]] std::string_view nearestWord(std::string_view word,
                                           const std::vector<std::string_view>& words);

}  // namespace stepwright
