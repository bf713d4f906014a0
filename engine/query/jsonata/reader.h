// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/query/jsonata/program.h"

namespace stepwright::query::jsonata {

/// Parses, resolves and prepares; false, and why, where the text is no expression. Names that
/// `program` has already stay.
[[nodiscard]] bool readProgram(detail::Program& program, std::string_view text, Dialect dialect,
                               Failure& failure);

}  // namespace stepwright::query::jsonata
