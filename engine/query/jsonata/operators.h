// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// Operators of one and two operands, and [ … ].

[[nodiscard]] Val logical(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
/// Every other operator of two operands.
[[nodiscard]] Val binary(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
[[nodiscard]] Val negate(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
[[nodiscard]] Val array(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);

}  // namespace stepwright::query::jsonata
