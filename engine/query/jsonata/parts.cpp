// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/parts.h"

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/formula.h"

namespace stepwright::query::jsonata {
namespace {

/// A part of an expression: what it reads may be bound around it.
class FrameScene final : public Formula::Scene {
 public:
  FrameScene(Evaluator& evaluator, const Val& input, Frame* frame)
      : evaluator_(evaluator), input_(input), frame_(frame) {}

  bool context(Found& found) override { return taken(input_, found); }

  bool variable(const Formula::Variable& variable, Found& found) override {
    return taken(evaluator_.variable(variable.id, frame_), found);
  }

  bool member(const Formula::Variable& variable, const json::Value& key, Found& found) override {
    const Bindings* bindings = evaluator_.surroundings().bindings;
    if (bindings == nullptr || evaluator_.mayBeBound(variable.id)) return false;
    const auto member = bindings->findMember(variable.name, key.string());
    if (member) found = *member;
    return member.has_value();
  }

  bool isLibrary(const Formula::Variable& variable) override {
    const Val& value = evaluator_.variable(variable.id, frame_);
    return value.isFunction() && value.function()->builtin() != nullptr;
  }

 private:
  static bool taken(const Val& value, Found& found) {
    found = value.isJson() ? &value.json() : nullptr;
    return value.isJson() || value.isUndefined();
  }

  Evaluator& evaluator_;
  const Val& input_;
  Frame* frame_;
};

}  // namespace

/// In full too where the node stands so deep within others that a bound may be met.
Val computed(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const Formula& formula = *node.formula;
  if (!evaluator.mayNest(formula.depth())) return node.plain(evaluator, node, input, frame);
  FrameScene scene(evaluator, input, frame);
  json::Value value;
  const auto answer = formula.evaluate(scene, value);
  if (answer == Formula::Answer::Unsure) return node.plain(evaluator, node, input, frame);
  if (!evaluator.spend(formula.nodes()) || answer == Formula::Answer::Undefined) return {};
  return value;
}

}  // namespace stepwright::query::jsonata
