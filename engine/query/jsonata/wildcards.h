// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// * and **.

[[nodiscard]] Val wildcard(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
[[nodiscard]] Val descendants(Evaluator& evaluator, const Node& node, const Val& input,
                              Frame* frame);

}  // namespace stepwright::query::jsonata
