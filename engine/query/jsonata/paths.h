// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// Names, and paths of steps.

[[nodiscard]] Val name(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
[[nodiscard]] Val path(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
/// A path of names alone, the commonest kind: as long as it leads from object to object no sequence
/// is made.
[[nodiscard]] Val plainPath(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);

}  // namespace stepwright::query::jsonata
