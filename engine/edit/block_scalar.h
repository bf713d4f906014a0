// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/json/value.h"

namespace stepwright::edit {

/// A text in the place of a YAML block scalar (`|` or `>`), written the same way: with its mark and
/// remark, at its indentation, and folded in the lines that it had where they still fit. Nothing
/// where `before` is no block scalar or where no block reads back as just this text; it is put in
/// quotes then. `before` begins at the mark and ends with the last line that is not blank; `outer`
/// is the column of the entry that the scalar belongs to, counted from 0.
[[nodiscard]] std::optional<std::string> blockScalar(std::string_view text, std::string_view before,
                                                     std::size_t outer, const std::string& eol);
/// A scalar in the place of `before`, written as that is: as a block, in its quotes or plain.
[[nodiscard]] std::string scalarLike(std::string_view before, const json::Value& value,
                                     std::size_t outer, const std::string& eol);

}  // namespace stepwright::edit
