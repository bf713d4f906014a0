// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

const Signature* transformSignature() {
  static const std::shared_ptr<const Signature> signature = [] {
    std::optional<Signature::Problem> problem;
    return Signature::parse("<(oa):o>", problem);
  }();
  return signature.get();
}

}  // namespace

/// |pattern|update,delete|: changes a copy of the input wherever the pattern leads.
Val Evaluator::runTransform(const FunctionNode& function, const Val& input) {
  std::vector<Val> arguments = {input};
  if (!validate(transformSignature(), arguments, {})) return {};
  if (input.isUndefined()) return {};
  const Node& node = *function.node;
  Frame* frame = function.frame.get();
  const NameId name = names_->find("clone");
  const Val clone = name != noName ? variable(name, frame) : Val();
  const bool own = name == noName ||
                   (clone.isFunction() && clone.function()->kind == FunctionNode::Kind::Builtin);
  if (!own && !clone.isFunction()) {
    fail("T2013");
    place(node, {});
    return {};
  }
  Val result = deepCopy(*this, own ? input : invoke(clone, {input}, json::Value(), frame));
  if (failed()) return {};
  const Val matches = evaluate(*node.lhs, result, frame);
  if (matches.isUndefined() || failed()) return result;
  const std::size_t count = matches.isArray() ? matches.size() : 1;
  for (std::size_t i = 0; i < count && !failed(); ++i) {
    Val match = matches.isArray() ? matches.at(i) : matches;
    change(node, match, frame);
  }
  return result;
}

void Evaluator::change(const Node& node, Val& match, Frame* frame) {
  const Val update = evaluate(*node.rhs, match, frame);
  if (failed()) return;
  if (!update.isUndefined()) {
    if (!update.isObject()) {
      fail("T2011", update);
      place(*node.rhs, {});
      return;
    }
    if (ObjectNode* target = match.object()) {
      for (std::size_t i = 0; i < update.memberCount(); ++i)
        target->set(update.keyAt(i), update.memberAt(i));
    }
  }
  if (node.third == nullptr) return;
  const Val deletions = evaluate(*node.third, match, frame);
  if (deletions.isUndefined() || failed()) return;
  const std::size_t count = deletions.isArray() ? deletions.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    const Val key = deletions.isArray() ? deletions.at(i) : deletions;
    if (!key.isString()) {
      fail("T2012", deletions);
      place(*node.third, {});
      return;
    }
    if (ObjectNode* target = match.object()) target->erase(key.string());
  }
}

}  // namespace stepwright::query::jsonata
