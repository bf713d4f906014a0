// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/messages.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {

std::size_t FunctionNode::arity() const {
  switch (kind) {
    case Kind::Builtin:
      return builtin->arity;
    case Kind::Lambda:
      return node->parameters.size();
    case Kind::Partial:
      return static_cast<std::size_t>(std::count_if(arguments.begin(), arguments.end(),
                                                    [](const auto& each) { return !each; }));
    case Kind::Regex:
      return 2;
    case Kind::NextMatch:
      return 0;
    case Kind::Transform:
    case Kind::Chain:
      return 1;
  }
  return 0;
}

Val Evaluator::lambda(const Node& node, const Val& input, Frame* frame) {
  auto* function = new FunctionNode(FunctionNode::Kind::Lambda);
  function->node = &node;
  function->frame = Ref<Frame>(frame);
  function->input = input;
  return Val(function);
}

/// True where a plain name was called that is a function with a `$` before it.
bool Evaluator::misspelled(const Node& callee, Frame* frame) {
  if (callee.kind != NodeKind::Path) return false;
  const NameId name = names_->find(callee.items.front()->text);
  if (name != noName && !variable(name, frame).isUndefined()) return true;
  return findBuiltin(callee.items.front()->text, dialect_) != nullptr;
}

Val Evaluator::functionCall(const Node& node, const Val& input, Frame* frame, const Val* first) {
  const Val function = evaluate(*node.lhs, input, frame);
  if (function.isUndefined() && !failed() && misspelled(*node.lhs, frame)) {
    fail("T1005");
    place(node, node.text);
    return {};
  }
  std::vector<Val> arguments;
  arguments.reserve(node.items.size() + (first != nullptr ? 1 : 0));
  if (first != nullptr) arguments.push_back(*first);
  for (const Node* argument : node.items) arguments.push_back(evaluate(*argument, input, frame));
  if (failed()) return {};
  Val result = invoke(function, std::move(arguments), input, frame);
  place(node, node.text);
  return result;
}

Val Evaluator::apply(const Node& node, const Val& input, Frame* frame) {
  const Val left = evaluate(*node.lhs, input, frame);
  if (node.rhs->kind == NodeKind::Function) {
    if (!enter()) return {};
    --depth_;
    Val result = functionCall(*node.rhs, input, frame, &left);
    return result;
  }
  const Val function = evaluate(*node.rhs, input, frame);
  if (failed()) return {};
  if (!function.isFunction()) {
    fail("T2006", function);
    place(node, node.text);
    return {};
  }
  if (left.isFunction()) {
    auto* chain = new FunctionNode(FunctionNode::Kind::Chain);
    Val holder(chain);
    chain->arguments = {left};
    chain->target = function;
    return holder;
  }
  Val result = invoke(function, {left}, json::Value(), frame);
  const Builtin* builtin = function.function()->builtin;
  place(node, builtin != nullptr ? builtin->name : std::string_view(node.rhs->text));
  return result;
}

Val Evaluator::partial(const Node& node, const Val& input, Frame* frame) {
  auto* made = new FunctionNode(FunctionNode::Kind::Partial);
  Val holder(made);
  for (const Node* argument : node.items) {
    if (argument->kind == NodeKind::Placeholder) {
      made->arguments.emplace_back();
    } else {
      made->arguments.emplace_back(evaluate(*argument, input, frame));
    }
  }
  made->target = evaluate(*node.lhs, input, frame);
  if (failed()) return {};
  if (made->target.isFunction()) return holder;
  fail(made->target.isUndefined() && misspelled(*node.lhs, frame) ? "T1007" : "T1008");
  place(node, node.text);
  return {};
}

Val Evaluator::call(const Val& function, std::vector<Val> arguments, const Val& context) {
  return invoke(function, std::move(arguments), context,
                callFrame_ != nullptr ? callFrame_ : rootFrame_.get());
}

Val Evaluator::callWith(const Val& function, Val first, Val second, const Val& third) {
  const std::size_t arity = function.isFunction() ? function.function()->arity() : 1;
  std::vector<Val> arguments;
  arguments.reserve(3);
  arguments.push_back(std::move(first));
  if (arity >= 2) arguments.push_back(std::move(second));
  if (arity >= 3) arguments.push_back(third);
  return call(function, std::move(arguments));
}

/// Calls a function, and goes on with the calls in tail position that it hands back, so that they
/// need no stack.
Val Evaluator::invoke(const Val& function, std::vector<Val> arguments, const Val& context,
                      Frame* frame) {
  Val result = invokeOnce(function, std::move(arguments), context, frame, true);
  while (!failed() && result.isFunction() &&
         result.function()->kind == FunctionNode::Kind::Lambda && result.function()->node->thunk) {
    const Val thunk = std::move(result);
    const FunctionNode& pending = *thunk.function();
    const Node& call = *pending.node->lhs;
    const Val next = evaluate(*call.lhs, pending.input, pending.frame.get());
    std::vector<Val> more;
    more.reserve(call.items.size());
    for (const Node* argument : call.items) {
      more.push_back(evaluate(*argument, pending.input, pending.frame.get()));
    }
    if (failed()) return {};
    if (next.isUndefined() && misspelled(*call.lhs, pending.frame.get())) fail("T1005");
    result = invokeOnce(next, std::move(more), pending.input, pending.frame.get(), true);
    place(call, call.text);
  }
  return failed() ? Val() : result;
}

bool Evaluator::validate(const Signature* signature, std::vector<Val>& arguments,
                         const Val& context) {
  if (signature == nullptr) return true;
  const ArrayNode* wrapper = context.array();
  const Val plain = wrapper != nullptr && wrapper->outerWrapper ? wrapper->at(0) : context;
  auto wrong = signature->validate(arguments, plain);
  if (!wrong) return true;
  Failure failure{std::string(wrong->code), {}, {}, 0, 0, describe(wrong->value)};
  failure.message = argumentMessage(wrong->code, wrong->index, wrong->type);
  failWith(std::move(failure));
  return false;
}

Val Evaluator::invokeOnce(const Val& function, std::vector<Val> arguments, const Val& context,
                          Frame* frame, bool checked) {
  if (failed()) return {};
  if (!function.isFunction()) {
    fail("T1006");
    return {};
  }
  const FunctionNode& node = *function.function();
  switch (node.kind) {
    case FunctionNode::Kind::Builtin: {
      if (!validate(node.builtin->signature.get(), arguments, context)) return {};
      Frame* const outer = std::exchange(callFrame_, frame);
      Val result = node.builtin->run(Call{*this, arguments, context});
      callFrame_ = outer;
      return result;
    }
    case FunctionNode::Kind::Lambda: {
      if (checked && !validate(node.node->signature.get(), arguments, context)) return {};
      const Ref<Frame> own = makeFrame(node.frame.get());
      const auto& parameters = node.node->parameters;
      for (std::size_t i = 0; i < parameters.size(); ++i) {
        own->bind(parameters[i], i < arguments.size() ? std::move(arguments[i]) : Val());
      }
      return evaluate(*node.node->lhs, node.input, own.get());
    }
    case FunctionNode::Kind::Partial:
      return runPartial(node, std::move(arguments), frame);
    case FunctionNode::Kind::Regex:
      return runRegex(node, arguments.empty() ? Val() : arguments[0], 0, false);
    case FunctionNode::Kind::NextMatch:
      return runRegex(node, node.subject, node.offset, true);
    case FunctionNode::Kind::Transform:
      return runTransform(node, arguments.empty() ? Val() : arguments[0]);
    case FunctionNode::Kind::Chain:
      return invoke(node.target, {invoke(*node.arguments[0], std::move(arguments), context, frame)},
                    context, frame);
  }
  return {};
}

Val Evaluator::runPartial(const FunctionNode& function, std::vector<Val> arguments, Frame* frame) {
  std::vector<Val> all;
  std::size_t next = 0;
  for (const auto& fixed : function.arguments) {
    if (fixed) {
      all.push_back(*fixed);
    } else {
      all.push_back(next < arguments.size() ? arguments[next] : Val());
      ++next;
    }
  }
  Val result = invokeOnce(function.target, std::move(all), json::Value(), frame, false);
  return result;
}

Val Evaluator::evaluateText(std::string_view text, const Val& focus) {
  auto program = std::make_unique<detail::Program>();
  program->names = *names_;
  Failure problem;
  if (!parseInto(*program, text, dialect_, problem)) {
    fail("D3120", json::Value(problem.message));
    return {};
  }
  extra_.push_back(std::move(program));
  names_ = &extra_.back()->names;
  Val input = focus;
  if (input.isArray() && !input.isSequence()) {
    Val wrapper = newSequence();
    wrapper.array()->push(std::move(input));
    wrapper.array()->outerWrapper = true;
    input = std::move(wrapper);
  }
  Val result = evaluate(*extra_.back()->tree.root, input,
                        callFrame_ != nullptr ? callFrame_ : rootFrame_.get());
  if (failed() && failure_->code != "U1001") {
    fillMessage(*failure_);
    const std::string words = failure_->message;
    failure_.reset();
    placed_ = false;
    fail("D3121", json::Value(words));
  }
  return result;
}

}  // namespace stepwright::query::jsonata
