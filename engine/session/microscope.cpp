// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/microscope.h"

#include <algorithm>
#include <string_view>

#include "engine/debugger/evaluate.h"
#include "engine/json/pointer.h"
#include "engine/query/jsonata/marks.h"
#include "engine/query/path_parts.h"
#include "engine/session/visit_data.h"

namespace stepwright::session {

using json::Value;

namespace {

void collect(const Value& value, const std::string& field, std::vector<StateExpression>& found) {
  if (value.isString()) {
    if (const auto text = query::jsonata::expressionIn(value.string()))
      found.push_back({field, std::string(*text)});
    return;
  }
  for (const json::Member& member : value.members())
    collect(member.value,
            field.empty() ? std::string(member.name()) : json::pointerChild(field, member.name()),
            found);
  if (!value.isArray()) return;
  for (std::size_t i = 0; i < value.items().size(); ++i)
    collect(value.items()[i], json::pointerChild(field, i), found);
}

/// Whether a state's field of that name holds a path that it reads by; of those that are read once
/// an item nothing can be said.
bool isReadPath(std::string_view name, std::string_view text) {
  if (!text.starts_with('$') && !text.starts_with("States.")) return false;
  return name.ends_with(".$") || name == "Variable" ||
         (name.ends_with("Path") && name != "ResultPath");
}

bool isPassedBy(std::string_view name) {
  for (const std::string_view each :
       {"Branches", "ItemProcessor", "Iterator", "ItemSelector", "ItemReader", "ItemBatcher",
        "ResultWriter", "Catch", "Retry"})
    if (name == each) return true;
  return false;
}

void collectPaths(const Value& value, const std::string& field,
                  std::vector<StateExpression>& found) {
  for (const json::Member& member : value.members()) {
    const std::string_view name = member.name();
    const std::string here = json::pointerChild(field, name);
    if (member.value.isString() && isReadPath(name, member.value.string()))
      found.push_back(
          {here.substr(1), std::string(member.value.string()), asl::QueryLanguage::JsonPath});
    else
      collectPaths(member.value, here, found);
  }
  if (!value.isArray()) return;
  for (std::size_t i = 0; i < value.items().size(); ++i)
    collectPaths(value.items()[i], json::pointerChild(field, i), found);
}

/// What $ is in a field, by the data flow of the visit: what its phase begins with, else what
/// InputPath lets through.
Value dataOfField(const replay::DataFlow& flow, const std::string& field) {
  const std::string top = field.substr(0, field.find('/'));
  Value effective = flow.input.value_or(Value());
  for (const replay::PhaseView& phase : flow.phases) {
    if (phase.name == top && phase.before) return *phase.before;
    if (phase.name == "InputPath" && phase.after) effective = *phase.after;
  }
  return effective;
}

}  // namespace

std::vector<StateExpression> expressionsOf(const asl::State& state) {
  std::vector<StateExpression> found;
  const bool jsonata = state.language == asl::QueryLanguage::Jsonata;
  for (const json::Member& member : state.fields.members()) {
    const std::string_view name = member.name();
    // The states inside have expressions of their own.
    if (jsonata && name != "Branches" && name != "ItemProcessor" && name != "Iterator")
      collect(member.value, std::string(name), found);
    else if (!jsonata && !isPassedBy(name))
      collectPaths(Value::object({member}), "", found);
  }
  return found;
}

std::vector<ExpressionPart> partsOf(const StateExpression& expression) {
  if (expression.language == asl::QueryLanguage::Jsonata)
    return query::jsonata::partsOf(expression.text);
  std::vector<ExpressionPart> parts;
  for (const query::PathPart& each : query::partsOfPath(expression.text))
    parts.push_back({each.begin, each.end, each.height});
  return parts;
}

std::vector<PartValue> valuesIn(const DebugRun& run, const analysis::RunVisit& visit,
                                const StateExpression& expression,
                                const std::vector<ExpressionPart>& parts) {
  std::vector<PartValue> values;
  const auto then = executionIn(run, visit);
  const interpreter::Fiber* fiber = then ? then->fiber(visit.fiber) : nullptr;
  if (fiber == nullptr) return values;
  const bool jsonata = expression.language == asl::QueryLanguage::Jsonata;
  const Value data = jsonata ? Value() : dataOfField(phasesOf(run, visit), expression.field);
  for (const ExpressionPart& part : parts) {
    const std::string text = expression.text.substr(part.begin, part.end - part.begin);
    auto value = jsonata ? debugger::evaluateAt(*then, *fiber, "{% " + text + " %}",
                                                asl::QueryLanguage::Jsonata)
                         : debugger::evaluatePath(*then, *fiber, data, text);
    if (value)
      values.push_back({std::move(*value), {}});
    else
      values.push_back({std::nullopt, value.error().code == debugger::nothingThere
                                          ? Phrase()
                                          : value.error().message});
  }
  return values;
}

std::map<int, PartValue> valuesOfItems(const DebugRun& run, const analysis::RunVisit& visit,
                                       const StateExpression& expression,
                                       const ExpressionPart& part, std::size_t most) {
  std::map<int, PartValue> values;
  if (visit.items.empty()) return values;
  const auto visits = analysis::visitsIn(run.decisions());
  const auto own = std::find_if(visits.begin(), visits.end(), [&](const auto& each) {
    return each.fiber == visit.fiber && each.entered == visit.entered;
  });
  if (own == visits.end()) return values;
  for (auto each = visits.rbegin(); each != visits.rend() && values.size() < most; ++each) {
    if (each->state != visit.state || each->around != own->around) continue;
    const int item = each->items.back();
    if (values.count(item) > 0) continue;
    auto found = valuesIn(run, *each, expression, {part});
    if (!found.empty()) values.emplace(item, std::move(found.front()));
  }
  return values;
}

}  // namespace stepwright::session
