// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/constructs.h"

#include "engine/query/jsonata/calls.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/filters.h"
#include "engine/query/jsonata/grouping.h"
#include "engine/query/jsonata/lambdas.h"
#include "engine/query/jsonata/matching.h"
#include "engine/query/jsonata/operators.h"
#include "engine/query/jsonata/parts.h"
#include "engine/query/jsonata/paths.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/transform.h"
#include "engine/query/jsonata/wildcards.h"

namespace stepwright::query::jsonata {
namespace {

Val nothing(Evaluator&, const Node&, const Val&, Frame*) { return {}; }

Val literal(Evaluator&, const Node& node, const Val&, Frame*) { return node.value; }

/// `$`. An input document that is an array has a wrapper around it.
Val context(Evaluator&, const Node&, const Val& input, Frame*) {
  const ArrayNode* wrapper = input.array();
  return wrapper != nullptr && wrapper->outerWrapper ? wrapper->at(0) : input;
}

Val variable(Evaluator& evaluator, const Node& node, const Val&, Frame* frame) {
  return evaluator.variable(node.name, frame);
}

Val parent(Evaluator& evaluator, const Node& node, const Val&, Frame* frame) {
  return evaluator.variable(node.slot->label, frame);
}

Val condition(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  if (truth(evaluator, evaluator.evaluate(*node.lhs, input, frame)))
    return evaluator.evaluate(*node.rhs, input, frame);
  return node.third != nullptr ? evaluator.evaluate(*node.third, input, frame) : Val();
}

Val bind(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  Val value = evaluator.evaluate(*node.rhs, input, frame);
  frame->bind(node.name, value);
  return value;
}

/// A block without variables of its own.
Val block(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  Val result;
  for (const Node* item : node.items) result = evaluator.evaluate(*item, input, frame);
  return result;
}

Val blockWithFrame(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const Ref<Frame> own = evaluator.makeFrame(frame);
  return block(evaluator, node, input, own.get());
}

Val withClauses(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  Val result = node.plain(evaluator, node, input, frame);
  for (const auto& stage : node.predicates)
    result = filter(evaluator, *stage.filter, result, frame);
  if (node.group != nullptr && node.kind != NodeKind::Path)
    result = groupBy(evaluator, node.group->pairs, node, std::move(result), frame);
  return result;
}

Construct constructOf(const Node& node) {
  switch (node.kind) {
    case NodeKind::Path:
      return node.plainPath ? plainPath : path;
    case NodeKind::Binary:
      return node.op == Op::And || node.op == Op::Or ? logical : binary;
    case NodeKind::Negate:
      return negate;
    case NodeKind::Array:
      return array;
    case NodeKind::Object:
      return object;
    case NodeKind::Name:
      return name;
    case NodeKind::Literal:
      return literal;
    case NodeKind::Wildcard:
      return wildcard;
    case NodeKind::Descendant:
      return descendants;
    case NodeKind::Parent:
      return parent;
    case NodeKind::Condition:
      return condition;
    case NodeKind::Block:
      return node.needsFrame ? blockWithFrame : block;
    case NodeKind::Bind:
      return bind;
    case NodeKind::Regex:
      return regularExpression;
    case NodeKind::Function:
      return functionCall;
    case NodeKind::Variable:
      return node.name == noName ? context : variable;
    case NodeKind::Lambda:
      return lambda;
    case NodeKind::Partial:
      return partial;
    case NodeKind::Apply:
      return apply;
    case NodeKind::Transform:
      return transform;
    default:
      return nothing;
  }
}

}  // namespace

void chooseConstructs(Tree& tree) {
  for (Node& node : tree.nodes) {
    node.plain = constructOf(node);
    node.evaluate = node.plain;
    const bool grouped = node.group != nullptr && node.kind != NodeKind::Path;
    if (node.formula != nullptr) {
      node.evaluate = computed;
    } else if (grouped || !node.predicates.empty()) {
      node.evaluate = withClauses;
    }
  }
}

}  // namespace stepwright::query::jsonata
