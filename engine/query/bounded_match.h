// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace stepwright::query {

/// Asked for so many steps more while a match goes on; false ends the match.
using SpendSteps = std::function<bool(std::uint64_t)>;

/// pcre2_match() (`code` and `data` are PCRE2's), whose work is counted while it goes: an item of
/// the pattern tried is a step, and so are 64 bytes gone through. PCRE2 itself bounds only the
/// tries from one place of the text, of which a long text has many. The code must have been
/// compiled with PCRE2_AUTO_CALLOUT. Gives what pcre2_match() gives, PCRE2_ERROR_CALLOUT where it
/// was ended.
[[nodiscard]] int boundedMatch(const void* code, std::string_view subject, std::size_t from,
                               void* data, const SpendSteps& spend);

}  // namespace stepwright::query
