// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/transform.h"

#include "engine/query/jsonata/calls.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/signature.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {
namespace {

const Signature* transformSignature() {
  static const std::shared_ptr<const Signature> signature = [] {
    std::optional<Signature::Problem> problem;
    return Signature::parse("<(oa):o>", problem);
  }();
  return signature.get();
}

void change(Evaluator& evaluator, const Node& node, Val& match, Frame* frame) {
  const Val update = evaluator.evaluate(*node.rhs, match, frame);
  if (evaluator.failed()) return;
  if (!update.isUndefined()) {
    if (!update.isObject()) {
      evaluator.fail("T2011", update);
      evaluator.place(*node.rhs, {});
      return;
    }
    if (ObjectNode* target = match.object()) {
      for (std::size_t i = 0; i < update.memberCount(); ++i)
        target->set(update.keyAt(i), update.memberAt(i));
    }
  }
  if (node.third == nullptr) return;
  const Val deletions = evaluator.evaluate(*node.third, match, frame);
  if (deletions.isUndefined() || evaluator.failed()) return;
  const std::size_t count = deletions.isArray() ? deletions.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    const Val key = deletions.isArray() ? deletions.at(i) : deletions;
    if (!key.isString()) {
      evaluator.fail("T2012", deletions);
      evaluator.place(*node.third, {});
      return;
    }
    if (ObjectNode* target = match.object()) target->erase(key.string());
  }
}

struct Transform final : FunctionNode {
  Transform(const Node& node, Frame* frame) : node_(node), frame_(frame) {}
  Val call(Evaluator& evaluator, Arguments given) const override;
  std::size_t arity() const override { return 1; }

 private:
  const Node& node_;
  const Ref<Frame> frame_;
};

Val Transform::call(Evaluator& evaluator, Arguments given) const {
  const Val input = given.values.empty() ? Val() : given.values[0];
  std::vector<Val> arguments = {input};
  if (!evaluator.validate(transformSignature(), arguments, {})) return {};
  if (input.isUndefined()) return {};
  Frame* frame = frame_.get();
  const NameId name = evaluator.names().find("clone");
  const Val clone = name != noName ? evaluator.variable(name, frame) : Val();
  const bool own = name == noName || (clone.isFunction() && clone.function()->builtin() != nullptr);
  if (!own && !clone.isFunction()) {
    evaluator.fail("T2013");
    evaluator.place(node_, {});
    return {};
  }
  Val result =
      deepCopy(evaluator, own ? input : invoke(evaluator, clone, {{input}, json::Value(), frame}));
  if (evaluator.failed()) return {};
  const Val matches = evaluator.evaluate(*node_.lhs, result, frame);
  if (matches.isUndefined() || evaluator.failed()) return result;
  const std::size_t count = matches.isArray() ? matches.size() : 1;
  for (std::size_t i = 0; i < count && !evaluator.failed(); ++i) {
    Val match = matches.isArray() ? matches.at(i) : matches;
    change(evaluator, node_, match, frame);
  }
  return result;
}

}  // namespace

Val transform(Evaluator&, const Node& node, const Val&, Frame* frame) {
  return Val(new Transform(node, frame));
}

}  // namespace stepwright::query::jsonata
