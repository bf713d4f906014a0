// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/choice.h"

#include "engine/interpreter/context.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {
namespace {

using json::Value;

Result<bool> ruleHolds(Core& core, const Fiber& fiber, const CompiledRule& rule,
                       const Value& context) {
  const Frame& frame = fiber.frame;
  if (rule.condition) {
    auto found = holds(*rule.condition, {frame.effective, context, fiber.variables});
    if (found) return found;
    Error error = found.error();
    error.message = Core::causeIn(fiber, core.state(fiber), error.message);
    return error;
  }
  auto value = core.evaluate(fiber, *rule.conditionField, frame.input);
  if (!value) return value.error();
  return value->boolean();
}

bool needsContext(const CompiledChoice& choice) {
  for (const auto& rule : choice.rules) {
    if (rule.condition && usesContext(*rule.condition)) return true;
  }
  return false;
}

/// As the debugger says, without looking at any condition.
void takeRule(Core& core, Fiber& fiber, int rule) {
  Frame& frame = fiber.frame;
  const auto& choice = *core.state(fiber).choice;
  frame.rule = rule;
  frame.next = rule < 0 ? choice.defaultNext : choice.rules[static_cast<std::size_t>(rule)].next;
  finishWork(core, fiber, frame.effective, true);
}

void actChoice(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  if (frame.forcedRule) return takeRule(core, fiber, *frame.forcedRule);
  const auto& choice = *core.state(fiber).choice;
  const Value context = needsContext(choice) ? contextObject(core.execution(), fiber) : Value();
  frame.next = choice.defaultNext;
  bool matched = false;
  for (std::size_t i = 0; i < choice.rules.size() && !matched; ++i) {
    auto found = ruleHolds(core, fiber, choice.rules[i], context);
    if (!found) return failState(core, fiber, found.error());
    if (!*found) continue;
    matched = true;
    frame.rule = static_cast<int>(i);
    frame.next = choice.rules[i].next;
  }
  if (frame.next == noState) {
    // The spec calls this States.NoChoiceMatched; what AWS reports is this.
    return failRuntime(
        core, fiber,
        "Failed to transition out of the state. The state does not point to a next state.");
  }
  finishWork(core, fiber, frame.effective);
}

}  // namespace

const StateHandler choiceHandler{.entered = history::EventType::ChoiceStateEntered,
                                 .exited = history::EventType::ChoiceStateExited,
                                 .act = actChoice};

}  // namespace stepwright::interpreter
