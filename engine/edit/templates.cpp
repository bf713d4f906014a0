// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/templates.h"

#include "engine/asl/bind.h"

namespace stepwright::edit {
namespace {

using asl::QueryLanguage;
using asl::StateType;
using json::Value;

Value object(std::vector<json::Member> members) { return Value::object(std::move(members)); }

/// A machine of one Pass state; its name is made unique where it is put.
Value smallMachine(bool processor) {
  Value machine = object({});
  if (processor) machine = machine.with("ProcessorConfig", object({{"Mode", "INLINE"}}));
  return machine.with("StartAt", "Pass")
      .with("States", object({{"Pass", object({{"Type", "Pass"}, {"End", true}})}}));
}

Value newTask(QueryLanguage language) {
  const Value type = object({{"Type", "Task"}, {"Resource", "arn:aws:states:::lambda:invoke"}});
  if (language == QueryLanguage::Jsonata) {
    return type.with("Arguments",
                     object({{"FunctionName", "MyFunction"}, {"Payload", "{% $states.input %}"}}));
  }
  return type.with("Parameters", object({{"FunctionName", "MyFunction"}, {"Payload.$", "$"}}));
}

}  // namespace

Value newState(StateType type, QueryLanguage language) {
  Value state = object({{"Type", Value(asl::toString(type))}});
  switch (type) {
    case StateType::Task:
      return newTask(language);
    case StateType::Wait:
      return state.with("Seconds", 5);
    case StateType::Choice:
      return state.with("Choices", Value::array());
    case StateType::Fail:
      return state.with("Error", "Error");
    case StateType::Parallel:
      return state.with("Branches", Value::array({smallMachine(false), smallMachine(false)}));
    case StateType::Map:
      return state.with("ItemProcessor", smallMachine(true));
    default:
      return state;
  }
}

Value newRule(QueryLanguage language) {
  if (language == QueryLanguage::Jsonata)
    return object({{"Condition", "{% $states.input.value = true %}"}});
  return object({{"Variable", "$.value"}, {"IsPresent", true}});
}

}  // namespace stepwright::edit
