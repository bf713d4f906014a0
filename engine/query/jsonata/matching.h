// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// Regular expressions as functions.

/// /…/: a function from a text to a match object { match, start, end, groups, next }.
[[nodiscard]] Val regularExpression(Evaluator& evaluator, const Node& node, const Val& input,
                                    Frame* frame);

}  // namespace stepwright::query::jsonata
