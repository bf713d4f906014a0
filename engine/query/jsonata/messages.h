// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/query/jsonata/failure.h"

namespace stepwright::query::jsonata {

enum class Dialect : std::uint8_t;

/// Gives a failure the words for its code, unless it has its own already.
void fillMessage(Failure& failure);
/// The words for T0410, T0411 and T0412; the function's name is filled in later as {{token}}.
[[nodiscard]] std::string argumentMessage(std::string_view code, std::size_t index,
                                          std::string_view type);

namespace detail {
struct Program;
}
/// Parses and resolves; false, and why, where the text is no expression. Names that `program` has
/// already stay.
[[nodiscard]] bool parseInto(detail::Program& program, std::string_view text, Dialect dialect,
                             Failure& failure);

}  // namespace stepwright::query::jsonata
