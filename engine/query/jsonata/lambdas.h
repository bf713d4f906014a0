// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// function($a, $b) { … }

/// A function that the expression writes, with what it sees around it.
struct Lambda final : FunctionNode {
  Lambda(const Node& written, Val from, Frame* around);
  Val call(Evaluator& evaluator, Arguments arguments) const override;
  std::size_t arity() const override;
  const Lambda* pending() const override;

  const Node& node;
  const Val input;
  const Ref<Frame> frame;
};

[[nodiscard]] Val lambda(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);

}  // namespace stepwright::query::jsonata
