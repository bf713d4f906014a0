// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/interpreter/field.h"
#include "engine/query/jsonata/expression_cache.h"

namespace stepwright::interpreter {

/// Of a JSONata state: strings {% … %} anywhere in the value are expressions. `expected` names the
/// kind that an expression standing for the whole field must yield ("array"); it must be a literal.
[[nodiscard]] Result<FieldPtr> compileJsonataField(const json::Value& source, std::string location,
                                                   query::jsonata::ExpressionCache& cache,
                                                   std::string_view expected = {});

}  // namespace stepwright::interpreter
