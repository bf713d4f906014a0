// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonpath/program.h"

namespace stepwright::query::jsonpath {

/// One function of a path applied to the node before it.
[[nodiscard]] Outcome callFunction(const Step& step, const json::Value& node,
                                   const json::Value& root, Work& work);

}  // namespace stepwright::query::jsonpath
