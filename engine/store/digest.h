// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace stepwright::store {

/// The SHA-256 of a text, as 64 hexadecimal digits.
[[nodiscard]] std::string digestOf(std::string_view text);
/// The same of several texts, none of which can lend a letter to its neighbour.
[[nodiscard]] std::string digestOf(std::initializer_list<std::string_view> texts);

/// What an entry of a journal is sealed with: it holds for this entry, at this place, after that
/// one.
[[nodiscard]] std::uint64_t sealOf(std::uint64_t before, std::uint64_t place,
                                   std::string_view entry);

}  // namespace stepwright::store
