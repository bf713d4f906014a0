// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// Predicates: [ … ] behind an expression or a step.

/// The items that the predicate takes.
[[nodiscard]] Val filter(Evaluator& evaluator, const Node& predicate, const Val& input,
                         Frame* frame);
/// The predicates of a step, and the # bindings between them.
[[nodiscard]] Val runStages(Evaluator& evaluator, const std::vector<Stage>& stages, Val input,
                            Frame* frame);

}  // namespace stepwright::query::jsonata
