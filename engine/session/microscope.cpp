// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/microscope.h"

#include <string_view>

#include "engine/debugger/evaluate.h"
#include "engine/json/pointer.h"
#include "engine/session/visit_data.h"

namespace stepwright::session {

using json::Value;

namespace {

/// What stands between {% and %}; nothing where it is no expression.
std::optional<std::string> expressionIn(std::string_view text) {
  constexpr std::string_view open = "{%", close = "%}";
  if (!text.starts_with(open) || !text.ends_with(close) || text.size() < 4) return std::nullopt;
  text.remove_prefix(open.size());
  text.remove_suffix(close.size());
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

void collect(const Value& value, const std::string& field, std::vector<StateExpression>& found) {
  if (value.isString()) {
    if (auto text = expressionIn(value.string())) found.push_back({field, std::move(*text)});
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

}  // namespace

std::vector<StateExpression> expressionsOf(const asl::State& state) {
  std::vector<StateExpression> found;
  if (state.language != asl::QueryLanguage::Jsonata) return found;
  for (const json::Member& member : state.fields.members()) {
    const std::string_view name = member.name();
    // The states inside have expressions of their own.
    if (name == "Branches" || name == "ItemProcessor" || name == "Iterator") continue;
    collect(member.value, std::string(name), found);
  }
  return found;
}

std::vector<PartValue> valuesIn(const DebugRun& run, const analysis::RunVisit& visit,
                                const std::string& expression,
                                const std::vector<query::jsonata::ExpressionPart>& parts) {
  std::vector<PartValue> values;
  const auto then = executionIn(run, visit);
  const interpreter::Fiber* fiber = then ? then->fiber(visit.fiber) : nullptr;
  if (fiber == nullptr) return values;
  for (const query::jsonata::ExpressionPart& part : parts) {
    const std::string text = "{% " + expression.substr(part.begin, part.end - part.begin) + " %}";
    auto value = debugger::evaluateAt(*then, *fiber, text, asl::QueryLanguage::Jsonata);
    if (value)
      values.push_back({std::move(*value), {}});
    else
      values.push_back({std::nullopt, value.error().code == debugger::nothingThere
                                          ? Phrase()
                                          : value.error().message});
  }
  return values;
}

}  // namespace stepwright::session
