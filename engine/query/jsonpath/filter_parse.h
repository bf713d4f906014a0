// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "engine/query/jsonpath/program.h"
#include "engine/query/syntax.h"

namespace stepwright::query::jsonpath {

/// How the paths within a filter are read (parseSegments).
using ReadSegments = Parsed<Segments> (*)(std::string_view text, std::size_t offset, int depth);

/// Parses "?(…)" without its brackets.
[[nodiscard]] Parsed<std::shared_ptr<const Condition>> parseFilter(std::string_view text,
                                                                   std::size_t offset, int depth,
                                                                   ReadSegments readSegments);

}  // namespace stepwright::query::jsonpath
