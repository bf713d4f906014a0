// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// Calls, and the functions that an expression makes of others.

/// Calls a function for the library function that is running.
[[nodiscard]] Val call(Evaluator& evaluator, const Val& function, std::vector<Val> arguments);
/// As $map and its like call: with as many of the three as the function takes.
[[nodiscard]] Val callWith(Evaluator& evaluator, const Val& function, Val first, Val second,
                           const Val& third);
/// Calls a function, and goes on with the calls in tail position that it hands back, so that they
/// need no stack.
[[nodiscard]] Val invoke(Evaluator& evaluator, const Val& function, Arguments arguments);

[[nodiscard]] Val functionCall(Evaluator& evaluator, const Node& node, const Val& input,
                               Frame* frame);
[[nodiscard]] Val apply(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);
[[nodiscard]] Val partial(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);

}  // namespace stepwright::query::jsonata
