// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/json/value.h"
#include "engine/query/jsonpath/outcome.h"
#include "engine/query/jsonpath/program.h"
#include "engine/query/work.h"

namespace stepwright::query::jsonpath {

/// One function of a path applied to the node before it, with the values of its arguments.
[[nodiscard]] Outcome callFunction(FunctionName function, const json::Value& node,
                                   const std::vector<json::Value>& arguments, Work& work);

}  // namespace stepwright::query::jsonpath
