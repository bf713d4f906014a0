// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/written_fields.h"

#include <algorithm>

#include "engine/analysis/value_sources.h"

namespace stepwright::analysis {

using interpreter::Decision;

std::optional<ValuePath> pathOf(const asl::State& state, std::string_view field) {
  const json::Value* written = state.fields.find(field);
  if (!written) return ValuePath{};
  if (!written->isString()) return std::nullopt;
  const auto sources = sourcesIn(written->string(), asl::QueryLanguage::JsonPath);
  if (sources.size() != 1 || !sources.front().whole ||
      sources.front().root != ValueSource::Root::Document)
    return std::nullopt;
  return sources.front().path;
}

const json::Value* writtenIn(const asl::State& state, const RunVisit& visit,
                             std::string_view field) {
  const auto which = static_cast<std::size_t>(std::max(visit.which, 0));
  if (visit.left && visit.way == Decision::Way::Rule && which < state.choices.size())
    if (const json::Value* own = state.choices[which].fields.find(field)) return own;
  if (isCaught(visit))
    return which < state.catchers.size() ? state.catchers[which].fields.find(field) : nullptr;
  return state.fields.find(field);
}

bool isCaught(const RunVisit& visit) { return visit.left && visit.way == Decision::Way::Catch; }

bool hasResult(const asl::State& state) {
  return state.isContainer() || state.type == asl::StateType::Task;
}

}  // namespace stepwright::analysis
