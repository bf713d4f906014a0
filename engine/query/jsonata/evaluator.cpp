// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/evaluator.h"

#include "engine/query/jsonata/builtin.h"
#include "engine/query/jsonata/exported.h"
#include "engine/query/jsonata/messages.h"

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

/// A function of the library as a value.
struct BuiltinFunction final : FunctionNode {
  explicit BuiltinFunction(const Builtin& builtin) : builtin_(builtin) {}
  Val call(Evaluator& evaluator, Arguments arguments) const override {
    return evaluator.callBuiltin(builtin_, std::move(arguments));
  }
  std::size_t arity() const override { return builtin_.arity; }
  const Builtin* builtin() const override { return &builtin_; }

 private:
  const Builtin& builtin_;
};

}  // namespace

Evaluator::Evaluator(const detail::Program& program, const Surroundings& surroundings,
                     Dialect dialect)
    : program_(program),
      surroundings_(surroundings),
      dialect_(dialect),
      names_(&program.names),
      frames_(Ref<Frame>()) {
  meter_.limit = surroundings.budget.memory;
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

/// A sequence of nothing is undefined, and one of a single value is that value.
Val Evaluator::evaluate(const Node& node, const Val& input, Frame* frame) {
  if (!enter()) return {};
  Val result = node.evaluate(*this, node, input, frame);
  if (result.isSequence() && !result.isTupleStream()) {
    ArrayNode& sequence = *result.array();
    if (node.keepArray) sequence.keepSingleton = true;
    if (sequence.size() == 0) {
      result = Val();
    } else if (sequence.size() == 1 && !sequence.keepSingleton) {
      result = sequence.at(0);
    }
  }
  leave();
  return failure_ ? Val() : result;
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

void Evaluator::failInstead(std::string_view code, const Val& value) {
  failure_.reset();
  placed_ = false;
  fail(code, value);
}

void Evaluator::place(const Node& node, std::string_view token) {
  if (!failure_ || placed_) return;
  placed_ = true;
  failure_->position = node.position;
  failure_->begin = node.begin;
  if (failure_->token.empty()) failure_->token = std::string(token);
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

bool Evaluator::mayNest(std::uint32_t depth) const {
  return surroundings_.budget.depth == 0 || depth_ + depth <= surroundings_.budget.depth;
}

void Evaluator::checkBudget() {
  const auto& budget = surroundings_.budget;
  const bool cancelled =
      budget.cancelled != nullptr && budget.cancelled->load(std::memory_order_relaxed);
  if (cancelled || (budget.steps != 0 && steps_ > budget.steps)) failWith(exhausted(timeWords));
  if (meter_.over()) failWith(exhausted(memoryWords));
}

void Evaluator::checkMemory() {
  if (meter_.over()) checkBudget();
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

Val Evaluator::newSequence() {
  Val made = newArray();
  made.array()->sequence = true;
  return made;
}

Val Evaluator::newArray() { return Val(new ArrayNode(&meter_)); }

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

bool Evaluator::mayBeBound(NameId name) const { return names_->isBound(name) || !extra_.empty(); }

const Val& Evaluator::variable(NameId name, Frame* frame) {
  if (mayBeBound(name)) {
    for (; frame != nullptr; frame = frame->parent.get()) {
      for (const auto& entry : frame->entries) {
        if (entry.first == name) return entry.second;
      }
    }
  }
  return global(name);
}

const Val& Evaluator::global(NameId name) {
  if (name >= globals_.size()) globals_.resize(names_->size());
  Global& found = globals_[name];
  if (!found.known) {
    found.known = true;
    found.value = lookUp(name);
  }
  return found.value;
}

/// A name that the expression does not bind: the input document ($$), a binding from outside, or
/// the library.
Val Evaluator::lookUp(NameId name) const {
  const std::string& text = names_->text(name);
  if (text == "$") return surroundings_.input != nullptr ? Val(*surroundings_.input) : Val();
  const json::Value* bound =
      surroundings_.bindings != nullptr ? surroundings_.bindings->find(text) : nullptr;
  if (bound != nullptr) return *bound;
  const Builtin* builtin = names_->builtin(name);
  return builtin != nullptr ? Val(new BuiltinFunction(*builtin)) : Val();
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

Val Evaluator::callBuiltin(const Builtin& builtin, Arguments arguments) {
  if (!validate(builtin.signature.get(), arguments.values, arguments.context)) return {};
  Frame* const outer = std::exchange(callFrame_, arguments.frame);
  Val result = builtin.run(Call{*this, arguments.values, arguments.context});
  callFrame_ = outer;
  return result;
}

Frame* Evaluator::callFrame() const {
  return callFrame_ != nullptr ? callFrame_ : rootFrame_.get();
}

const detail::Program& Evaluator::adopt(std::unique_ptr<detail::Program> program) {
  extra_.push_back(std::move(program));
  names_ = &extra_.back()->names;
  return *extra_.back();
}

RandomSource& Evaluator::random() {
  if (surroundings_.random != nullptr) return *surroundings_.random;
  if (ownRandom_ == nullptr) ownRandom_ = std::make_unique<SeededRandom>(1);
  return *ownRandom_;
}

}  // namespace stepwright::query::jsonata
