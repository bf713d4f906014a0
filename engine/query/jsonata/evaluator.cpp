// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/evaluator.h"

#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

constexpr std::string_view overflowWords =
    "Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as "
    "tail-recursive";
constexpr std::string_view timeWords = "Expression evaluation timeout: Check for infinite loop";
constexpr std::string_view memoryWords =
    "Expression evaluation memory limit exceeded: Check for excessive memory usage";
/// New strings are not given back to the meter when they are freed, so that they get more room than
/// sequences.
constexpr std::size_t stringAllowance = 16;

Failure exhausted(std::string_view words) { return {"U1001", std::string(words), {}, 0, 0, {}}; }

}  // namespace

Evaluator::Evaluator(const detail::Program& program, const Surroundings& surroundings,
                     Dialect dialect)
    : program_(program),
      surroundings_(surroundings),
      dialect_(dialect),
      names_(&program.names),
      random_(surroundings.random),
      frames_(Ref<Frame>()) {
  meter_.limit = surroundings.budget.memory;
  if (random_ == nullptr) {
    ownRandom_ = std::make_unique<SeededRandom>(1);
    random_ = ownRandom_.get();
  }
}

/// Frames and the closures in them may hold each other; emptying every frame breaks all such rings.
Evaluator::~Evaluator() {
  std::vector<Ref<Frame>> live;
  for (Frame* frame = frames_.next; frame != nullptr; frame = frame->next) live.emplace_back(frame);
  for (const auto& frame : live) frame->entries.clear();
  live.clear();
  rootFrame_ = Ref<Frame>();
}

Val Evaluator::run() {
  stackBase_ = static_cast<const char*>(__builtin_frame_address(0));
  if (program_.needsRootFrame) rootFrame_ = makeFrame(nullptr);
  if (surroundings_.input != nullptr) {
    rootInput_ = *surroundings_.input;
    if (rootInput_.isArray()) {
      Val wrapper = newSequence();
      wrapper.array()->push(std::move(rootInput_));
      wrapper.array()->outerWrapper = true;
      rootInput_ = std::move(wrapper);
    }
  }
  return evaluate(*program_.tree.root, rootInput_, rootFrame_.get());
}

bool Evaluator::enter() {
  if (failure_) return false;
  ++depth_;
  const auto& budget = surroundings_.budget;
  if (budget.depth != 0 && depth_ > budget.depth) {
    failWith(exhausted(overflowWords));
    return false;
  }
  const auto* here = static_cast<const char*>(__builtin_frame_address(0));
  const auto used = here < stackBase_ ? stackBase_ - here : here - stackBase_;
  if (static_cast<std::size_t>(used) > budget.stack) {
    failWith(exhausted(overflowWords));
    return false;
  }
  if ((++steps_ & 0x3FU) == 0 || meter_.over()) checkBudget();
  return !failure_;
}

void Evaluator::checkBudget() {
  const auto& budget = surroundings_.budget;
  const bool cancelled =
      budget.cancelled != nullptr && budget.cancelled->load(std::memory_order_relaxed);
  if (cancelled || (budget.steps != 0 && steps_ > budget.steps)) failWith(exhausted(timeWords));
  if (meter_.over()) failWith(exhausted(memoryWords));
}

bool Evaluator::spend(std::uint64_t steps) {
  if (failure_) return false;
  const std::uint64_t before = steps_;
  steps_ += steps;
  if ((before >> 6U) != (steps_ >> 6U)) checkBudget();
  return !failure_;
}

bool Evaluator::reserveBytes(std::size_t bytes) {
  if (meter_.wouldExceed(bytes)) failWith(exhausted(memoryWords));
  return !failure_;
}

void Evaluator::chargeString(std::size_t bytes) {
  stringBytes_ += bytes;
  if (meter_.limit != 0 && stringBytes_ / stringAllowance > meter_.limit)
    failWith(exhausted(memoryWords));
}

/// A part of an expression: what it reads may be bound around it.
class Evaluator::FrameScene final : public Formula::Scene {
 public:
  FrameScene(Evaluator& evaluator, const Val& input, Frame* frame)
      : evaluator_(evaluator), input_(input), frame_(frame) {}

  bool context(Found& found) override { return taken(input_, found); }

  bool variable(const Formula::Variable& variable, Found& found) override {
    return taken(evaluator_.variable(variable.id, frame_), found);
  }

  bool member(const Formula::Variable& variable, const json::Value& key, Found& found) override {
    const Bindings* bindings = evaluator_.surroundings_.bindings;
    if (bindings == nullptr || evaluator_.names_->isBound(variable.id)) return false;
    const auto member = bindings->findMember(variable.name, key.string());
    if (member) found = *member;
    return member.has_value();
  }

  bool isLibrary(const Formula::Variable& variable) override {
    const Val& value = evaluator_.variable(variable.id, frame_);
    return value.isFunction() && value.function()->kind == FunctionNode::Kind::Builtin;
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

/// False where the formula is not sure, or so deep within others that a bound may be met.
bool Evaluator::reckon(const Formula& formula, const Val& input, Frame* frame, Val& result) {
  if (surroundings_.budget.depth != 0 && depth_ + formula.depth() > surroundings_.budget.depth)
    return false;
  FrameScene scene(*this, input, frame);
  json::Value value;
  switch (formula.evaluate(scene, value)) {
    case Formula::Answer::Value:
      result = Val(std::move(value));
      break;
    case Formula::Answer::Undefined:
      break;
    case Formula::Answer::Unsure:
      return false;
  }
  if (!spend(formula.nodes())) result = Val();
  return true;
}

Val Evaluator::evaluate(const Node& node, const Val& input, Frame* frame) {
  if (node.formula != nullptr && !failure_) {
    Val result;
    if (reckon(*node.formula, input, frame, result)) return result;
  }
  if (!enter()) return {};
  Val result = dispatch(node, input, frame);
  for (const auto& stage : node.predicates) result = filter(*stage.filter, result, frame);
  if (node.group != nullptr && node.kind != NodeKind::Path) {
    result = groupBy(node.group->pairs, node, std::move(result), frame);
  }
  if (result.isSequence() && !result.isTupleStream()) {
    ArrayNode& sequence = *result.array();
    if (node.keepArray) sequence.keepSingleton = true;
    if (sequence.size() == 0) {
      result = Val();
    } else if (sequence.size() == 1 && !sequence.keepSingleton) {
      result = sequence.at(0);
    }
  }
  --depth_;
  return failure_ ? Val() : result;
}

Val Evaluator::dispatch(const Node& node, const Val& input, Frame* frame) {
  switch (node.kind) {
    case NodeKind::Path:
      return path(node, input, frame);
    case NodeKind::Binary:
      return binary(node, input, frame);
    case NodeKind::Negate:
      return negate(node, input, frame);
    case NodeKind::Array:
      return array(node, input, frame);
    case NodeKind::Object:
      return object(node, input, frame);
    case NodeKind::Name:
      return lookup(input, node.value.string());
    case NodeKind::Literal:
      return node.value;
    case NodeKind::Wildcard:
      return wildcard(input);
    case NodeKind::Descendant:
      return descendants(input);
    case NodeKind::Parent:
      return variable(node.slot->label, frame);
    case NodeKind::Condition:
      if (truth(*this, evaluate(*node.lhs, input, frame))) return evaluate(*node.rhs, input, frame);
      return node.third != nullptr ? evaluate(*node.third, input, frame) : Val();
    case NodeKind::Block:
      return block(node, input, frame);
    case NodeKind::Bind: {
      Val value = evaluate(*node.rhs, input, frame);
      frame->bind(node.name, value);
      return value;
    }
    case NodeKind::Regex: {
      auto* function = new FunctionNode(FunctionNode::Kind::Regex);
      function->regex = node.regex;
      function->node = &node;
      return Val(function);
    }
    case NodeKind::Function:
      return functionCall(node, input, frame, nullptr);
    case NodeKind::Variable:
      if (node.name == noName) {
        const ArrayNode* wrapper = input.array();
        return wrapper != nullptr && wrapper->outerWrapper ? wrapper->at(0) : input;
      }
      return variable(node.name, frame);
    case NodeKind::Lambda:
      return lambda(node, input, frame);
    case NodeKind::Partial:
      return partial(node, input, frame);
    case NodeKind::Apply:
      return apply(node, input, frame);
    case NodeKind::Transform: {
      auto* function = new FunctionNode(FunctionNode::Kind::Transform);
      function->node = &node;
      function->frame = Ref<Frame>(frame);
      return Val(function);
    }
    default:
      return {};
  }
}

const Val& Evaluator::variable(NameId name, Frame* frame) {
  if (names_->isBound(name) || !extra_.empty()) {
    for (; frame != nullptr; frame = frame->parent.get()) {
      for (const auto& entry : frame->entries) {
        if (entry.first == name) return entry.second;
      }
    }
  }
  return global(name);
}

/// A name that the expression does not bind: the input document ($$), a binding from outside, or
/// the library.
const Val& Evaluator::global(NameId name) {
  if (name >= known_.size()) {
    known_.resize(names_->size(), Known::No);
    globals_.resize(names_->size());
  }
  if (known_[name] == Known::Yes) return globals_[name];
  known_[name] = Known::Yes;
  const std::string& text = names_->text(name);
  if (text == "$") {
    if (surroundings_.input != nullptr) globals_[name] = *surroundings_.input;
    return globals_[name];
  }
  const json::Value* bound =
      surroundings_.bindings != nullptr ? surroundings_.bindings->find(text) : nullptr;
  if (bound != nullptr) {
    globals_[name] = *bound;
  } else if (const Builtin* builtin = findBuiltin(text, dialect_)) {
    auto* function = new FunctionNode(FunctionNode::Kind::Builtin);
    function->builtin = builtin;
    globals_[name] = Val(function);
  }
  return globals_[name];
}

Val Evaluator::block(const Node& node, const Val& input, Frame* frame) {
  Ref<Frame> own;
  if (node.needsFrame) {
    own = makeFrame(frame);
    frame = own.get();
  }
  Val result;
  for (const Node* item : node.items) result = evaluate(*item, input, frame);
  return result;
}

Ref<Frame> Evaluator::makeFrame(Frame* parent) {
  Ref<Frame> frame(new Frame(Ref<Frame>(parent)));
  frame->previous = &frames_;
  frame->next = frames_.next;
  if (frames_.next != nullptr) frames_.next->previous = frame.get();
  frames_.next = frame.get();
  return frame;
}

Ref<Frame> Evaluator::frameOf(Frame* parent, const TupleNode& tuple) {
  Ref<Frame> frame = makeFrame(parent);
  frame->entries = tuple.bindings;
  return frame;
}

Val Evaluator::newSequence() {
  Val made = newArray();
  made.array()->sequence = true;
  return made;
}

Val Evaluator::newArray() { return Val(new ArrayNode(&meter_)); }

Val Evaluator::append(const Val& left, const Val& right) {
  if (left.isUndefined()) return right;
  if (right.isUndefined()) return left;
  Val joined = newArray();
  for (const Val* part : {&left, &right}) {
    if (part->isArray()) {
      if (part == &right && left.isArray() && left.size() == 0 && right.array() != nullptr &&
          right.array()->isRange()) {
        joined.array()->setRange(right.array()->rangeStart(), right.size());
      } else {
        joined.array()->pushAll(*part);
      }
    } else {
      joined.array()->push(*part);
    }
  }
  (void)spend(joined.array()->isRange() ? 1 : joined.size() / 16);
  return joined;
}

void Evaluator::fail(std::string_view code) {
  if (!failure_) failure_ = Failure{std::string(code), {}, {}, 0, 0, {}};
}

void Evaluator::fail(std::string_view code, const Val& value) {
  if (!failure_) failure_ = Failure{std::string(code), {}, {}, 0, 0, describe(value)};
}

void Evaluator::failWith(Failure failure) {
  if (!failure_) failure_ = std::move(failure);
}

/// Says where a fresh failure belongs; the innermost place wins.
void Evaluator::place(const Node& node, std::string_view token) {
  if (!failure_ || placed_) return;
  placed_ = true;
  failure_->position = node.position;
  failure_->begin = node.begin;
  if (failure_->token.empty()) failure_->token = std::string(token);
}

}  // namespace stepwright::query::jsonata
