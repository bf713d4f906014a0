// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/value.h"
#include "engine/query/jsonpath/outcome.h"
#include "engine/query/jsonpath/program.h"
#include "engine/query/work.h"

namespace stepwright::query::jsonpath {

/// Walks `segments` from `node`; `root` is what a `$` inside filters and function arguments means.
[[nodiscard]] Outcome evaluate(const Segments& segments, const json::Value& node,
                               const json::Value& root, Work& work);

}  // namespace stepwright::query::jsonpath
