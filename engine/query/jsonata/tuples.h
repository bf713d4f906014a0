// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// Steps that bind variables: @$v, #$v and what % refers to. Their items are tuples.

/// One step; `tuples` are those of the step before, undefined where there are none yet.
[[nodiscard]] Val tupleStep(Evaluator& evaluator, const Node& node, const Val& input,
                            const Val& tuples, Frame* frame);

}  // namespace stepwright::query::jsonata
