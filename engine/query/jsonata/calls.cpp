// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/calls.h"

#include <algorithm>
#include <optional>

#include "engine/query/jsonata/builtin.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/lambdas.h"

namespace stepwright::query::jsonata {
namespace {

/// The context of a call that has none.
const Val& nothing() {
  static const Val null{json::Value()};
  return null;
}

Val callOnce(Evaluator& evaluator, const Val& function, Arguments arguments) {
  if (evaluator.failed()) return {};
  if (function.isFunction()) return function.function()->call(evaluator, std::move(arguments));
  evaluator.fail("T1006");
  return {};
}

/// A function of which some arguments are fixed; empty ones are still open.
struct Partial final : FunctionNode {
  Val call(Evaluator& evaluator, Arguments given) const override {
    std::vector<Val> all;
    std::size_t next = 0;
    for (const auto& fixed : arguments) {
      if (fixed) {
        all.push_back(*fixed);
      } else {
        all.push_back(next < given.values.size() ? given.values[next] : Val());
        ++next;
      }
    }
    return callOnce(evaluator, target, {std::move(all), nothing(), given.frame, false});
  }
  std::size_t arity() const override {
    return static_cast<std::size_t>(std::count(arguments.begin(), arguments.end(), std::nullopt));
  }

  std::vector<std::optional<Val>> arguments;
  Val target;
};

/// One function behind another (~>).
struct Chain final : FunctionNode {
  Chain(Val first, Val second) : first_(std::move(first)), second_(std::move(second)) {}
  Val call(Evaluator& evaluator, Arguments arguments) const override {
    const Val& context = arguments.context;
    Frame* frame = arguments.frame;
    Val between = invoke(evaluator, first_, std::move(arguments));
    return invoke(evaluator, second_, {{std::move(between)}, context, frame});
  }
  std::size_t arity() const override { return 1; }

 private:
  Val first_, second_;
};

/// True where a plain name was called that is a function with a `$` before it.
bool misspelled(Evaluator& evaluator, const Node& call, Frame* frame) {
  if (call.lhs->kind != NodeKind::Path) return false;
  const NameId name = evaluator.names().find(call.lhs->items.front()->text);
  return (name != noName && !evaluator.variable(name, frame).isUndefined()) || call.misspelled;
}

/// A call whose first argument may stand before it (~>).
Val callNode(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame,
             const Val* first) {
  const Val function = evaluator.evaluate(*node.lhs, input, frame);
  if (function.isUndefined() && !evaluator.failed() && misspelled(evaluator, node, frame)) {
    evaluator.fail("T1005");
    evaluator.place(node, node.text);
    return {};
  }
  std::vector<Val> arguments;
  arguments.reserve(node.items.size() + (first != nullptr ? 1 : 0));
  if (first != nullptr) arguments.push_back(*first);
  for (const Node* argument : node.items)
    arguments.push_back(evaluator.evaluate(*argument, input, frame));
  if (evaluator.failed()) return {};
  Val result = invoke(evaluator, function, {std::move(arguments), input, frame});
  evaluator.place(node, node.text);
  return result;
}

}  // namespace

Val invoke(Evaluator& evaluator, const Val& function, Arguments arguments) {
  Val result = callOnce(evaluator, function, std::move(arguments));
  while (!evaluator.failed() && result.isFunction() && result.function()->pending() != nullptr) {
    const Val thunk = std::move(result);
    const Lambda& pending = *thunk.function()->pending();
    const Node& next = *pending.node.lhs;
    Frame* frame = pending.frame.get();
    const Val callee = evaluator.evaluate(*next.lhs, pending.input, frame);
    std::vector<Val> values;
    values.reserve(next.items.size());
    for (const Node* argument : next.items)
      values.push_back(evaluator.evaluate(*argument, pending.input, frame));
    if (evaluator.failed()) return {};
    if (callee.isUndefined() && misspelled(evaluator, next, frame)) evaluator.fail("T1005");
    result = callOnce(evaluator, callee, {std::move(values), pending.input, frame});
    evaluator.place(next, next.text);
  }
  return evaluator.failed() ? Val() : result;
}

Val call(Evaluator& evaluator, const Val& function, std::vector<Val> arguments) {
  return invoke(evaluator, function, {std::move(arguments), nothing(), evaluator.callFrame()});
}

Val callWith(Evaluator& evaluator, const Val& function, Val first, Val second, const Val& third) {
  const std::size_t arity = function.isFunction() ? function.function()->arity() : 1;
  std::vector<Val> arguments;
  arguments.reserve(3);
  arguments.push_back(std::move(first));
  if (arity >= 2) arguments.push_back(std::move(second));
  if (arity >= 3) arguments.push_back(third);
  return call(evaluator, function, std::move(arguments));
}

Val functionCall(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  return callNode(evaluator, node, input, frame, nullptr);
}

Val apply(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const Val left = evaluator.evaluate(*node.lhs, input, frame);
  if (node.rhs->kind == NodeKind::Function) {
    if (!evaluator.enter()) return {};
    evaluator.leave();
    Val result = callNode(evaluator, *node.rhs, input, frame, &left);
    return result;
  }
  const Val function = evaluator.evaluate(*node.rhs, input, frame);
  if (evaluator.failed()) return {};
  if (!function.isFunction()) {
    evaluator.fail("T2006", function);
    evaluator.place(node, node.text);
    return {};
  }
  if (left.isFunction()) {
    return Val(new Chain(left, function));
  }
  Val result = invoke(evaluator, function, {{left}, nothing(), frame});
  const Builtin* builtin = function.function()->builtin();
  evaluator.place(node, builtin != nullptr ? builtin->name : std::string_view(node.rhs->text));
  return result;
}

Val partial(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  auto* made = new Partial;
  Val holder(made);
  for (const Node* argument : node.items) {
    if (argument->kind == NodeKind::Placeholder) {
      made->arguments.emplace_back();
    } else {
      made->arguments.emplace_back(evaluator.evaluate(*argument, input, frame));
    }
  }
  made->target = evaluator.evaluate(*node.lhs, input, frame);
  if (evaluator.failed()) return {};
  if (made->target.isFunction()) return holder;
  evaluator.fail(made->target.isUndefined() && misspelled(evaluator, node, frame) ? "T1007"
                                                                                  : "T1008");
  evaluator.place(node, node.text);
  return {};
}

}  // namespace stepwright::query::jsonata
