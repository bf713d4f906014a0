// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonpath/program.h"

namespace stepwright::query::jsonpath {

/// Parses "?(…)" without its brackets.
[[nodiscard]] Parsed<std::shared_ptr<const Condition>> parseFilter(std::string_view text,
                                                                   std::size_t offset, int depth);

}  // namespace stepwright::query::jsonpath
