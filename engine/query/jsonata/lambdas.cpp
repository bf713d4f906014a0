// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/lambdas.h"

#include "engine/query/jsonata/evaluator.h"

namespace stepwright::query::jsonata {

Lambda::Lambda(const Node& written, Val from, Frame* around)
    : node(written), input(std::move(from)), frame(around) {}

Val Lambda::call(Evaluator& evaluator, Arguments arguments) const {
  auto& values = arguments.values;
  if (arguments.checked && !evaluator.validate(node.signature.get(), values, arguments.context))
    return {};
  const Ref<Frame> own = evaluator.makeFrame(frame.get());
  for (std::size_t i = 0; i < node.parameters.size(); ++i)
    own->bind(node.parameters[i], i < values.size() ? std::move(values[i]) : Val());
  return evaluator.evaluate(*node.lhs, input, own.get());
}

std::size_t Lambda::arity() const { return node.parameters.size(); }

const Lambda* Lambda::pending() const { return node.thunk ? this : nullptr; }

Val lambda(Evaluator&, const Node& node, const Val& input, Frame* frame) {
  return Val(new Lambda(node, input, frame));
}

}  // namespace stepwright::query::jsonata
