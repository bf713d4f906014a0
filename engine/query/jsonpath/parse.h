// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/query/jsonpath/program.h"
#include "engine/query/syntax.h"

namespace stepwright::query::jsonpath {

/// Parses what follows the root of a path; `offset` is its place in the whole text, for error
/// messages.
[[nodiscard]] Parsed<Segments> parseSegments(std::string_view text, std::size_t offset, int depth);

}  // namespace stepwright::query::jsonpath
