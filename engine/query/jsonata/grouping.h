// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// { key: value, … }, on its own and behind an expression.

[[nodiscard]] Val object(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
/// One member for each key that an item of the input yields; `place` is where failures belong.
[[nodiscard]] Val groupBy(Evaluator& evaluator, const NodePairs& pairs, const Node& place,
                          Val input, Frame* frame);

}  // namespace stepwright::query::jsonata
