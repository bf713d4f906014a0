// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// The ^( … ) step.

/// The items of the input, or its tuples, in the order of the step's terms.
[[nodiscard]] Val sortStep(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);

}  // namespace stepwright::query::jsonata
