// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/expression_scope.h"

#include <array>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/variable_flow.h"

namespace stepwright::assist {
namespace {

struct ContextRow {
  std::string_view chain, name;
  English help;
};
constexpr std::array contextRows = {
    ContextRow{"", "Execution", "The execution: Id, Input, Name, RoleArn, StartTime."_en},
    ContextRow{"", "State", "The state that runs: Name, EnteredTime, RetryCount."_en},
    ContextRow{"", "StateMachine", "The state machine: Id, Name."_en},
    ContextRow{"", "Task", "The Task: its Token, where it waits for one."_en},
    ContextRow{"", "Map", "The item of the Map that is worked on."_en},
    ContextRow{"Execution", "Id", "ARN of the execution."_en},
    ContextRow{"Execution", "Input", "What the execution was started with."_en},
    ContextRow{"Execution", "Name", "Name of the execution."_en},
    ContextRow{"Execution", "RoleArn", "ARN of the role that it works as."_en},
    ContextRow{"Execution", "StartTime", "When it began, as a timestamp."_en},
    ContextRow{"Execution", "RedriveCount", "How often it was taken up again."_en},
    ContextRow{"Execution", "RedriveTime", "When it was taken up again last."_en},
    ContextRow{"State", "EnteredTime", "When the state was entered, as a timestamp."_en},
    ContextRow{"State", "Name", "Name of the state."_en},
    ContextRow{"State", "RetryCount", "How often the state was tried again."_en},
    ContextRow{"StateMachine", "Id", "ARN of the state machine."_en},
    ContextRow{"StateMachine", "Name", "Name of the state machine."_en},
    ContextRow{"Task", "Token", "What the one who reports back has to send along."_en},
    ContextRow{"Map", "Item", "The item, its index, key and source."_en},
    ContextRow{"Map.Item", "Index", "The place of the item, from 0 on."_en},
    ContextRow{"Map.Item", "Value", "The item itself."_en},
    ContextRow{"Map.Item", "Key", "Its name, where an object is gone through."_en},
    ContextRow{"Map.Item", "Source", "Where the items of a distributed Map were read."_en}};

Phrase setBy(const asl::VariableView& variable) {
  std::vector<Phrase> states;
  for (const auto& each : variable.assigned)
    if (states.size() < 3) states.push_back(each.stateName);
  if (states.empty()) return "Nothing sets it."_en;
  const bool more = variable.assigned.size() > states.size();
  const bool sometimes = variable.known == asl::VariableView::Known::Sometimes;
  return inSentences({Phrase(more ? "Set by %1, \u2026"_en : "Set by %1."_en, {listed(states)}),
                      sometimes ? "Not on every way to this state."_en : English()});
}

}  // namespace

ExpressionScope scopeAt(const CaretContext& context) {
  const ObjectAt& object = context.object;
  ExpressionScope scope{.language = object.language};
  if (object.state.empty()) return scope;
  std::vector<std::string> within = object.within;
  if (!context.place.path.empty()) within.push_back(context.place.path.back());
  const std::string field = within.empty() ? "" : within.front();
  const bool works = object.type == asl::StateType::Task ||
                     object.type == asl::StateType::Parallel || object.type == asl::StateType::Map;
  scope.result = works && (field == "Assign" || field == "Output");
  scope.errorOutput = field == "Catch";
  scope.token = object.resource.ends_with(".waitForTaskToken");
  scope.item = (object.type == asl::StateType::Map && field == "ItemSelector") ||
               object.state.find("/ItemProcessor/") != std::string::npos ||
               object.state.find("/Iterator/") != std::string::npos;
  for (const auto& variable : asl::variablesSeenFrom(context.machine(), object.state)) {
    const bool always = variable.known == asl::VariableView::Known::Always;
    if (variable.known == asl::VariableView::Known::Not) continue;
    scope.variables.push_back(
        {variable.name, always ? "variable" : "not on every way", setBy(variable)});
  }
  const bool givesResult = scope.result || field == "ResultSelector";
  const auto& source = context.known.catalogue();
  if (!givesResult || object.type != asl::StateType::Task || !source) return scope;
  if (const auto catalogue = source()) scope.resultShape = catalogue->output(object.resource);
  return scope;
}

std::vector<KnownName> contextMembers(std::string_view chain, const ExpressionScope& scope) {
  std::vector<KnownName> found;
  for (const ContextRow& row : contextRows) {
    if (row.chain != chain) continue;
    if (chain.empty() && row.name == "Map" && !scope.item) continue;
    if (chain.empty() && row.name == "Task" && !scope.token) continue;
    found.push_back({std::string(row.name), "context", row.help});
  }
  return found;
}

}  // namespace stepwright::assist
