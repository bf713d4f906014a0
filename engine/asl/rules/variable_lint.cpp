// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/variable_lint.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/asl/variable_flow.h"
#include "engine/json/pointer.h"
#include "engine/query/names.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

/// Where in a text "$name" stands as a whole word; npos where it does not.
std::size_t variableIn(std::string_view text, std::string_view name) {
  const std::string word = "$" + std::string(name);
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const bool context = at > 0 && text[at - 1] == '$';
    if (!context && query::variableNameLength(text.substr(at + 1)) == name.size()) return at;
  }
  return std::string_view::npos;
}

/// The first place of a state's own fields at which the variable stands.
struct VariablePlace {
  std::string pointer;
  std::size_t offset = 0;
};

std::optional<VariablePlace> placeOfVariable(const Value& value, const std::string& pointer,
                                             bool top, std::string_view name) {
  if (value.isString()) {
    const std::size_t at = variableIn(value.string(), name);
    if (at == std::string_view::npos) return std::nullopt;
    return VariablePlace{pointer, at};
  }
  for (const auto& member : value.members()) {
    const auto key = member.name();
    const bool skipped = top && (key == "Branches" || key == "ItemProcessor" || key == "Iterator" ||
                                 key == "Comment");
    if (skipped) continue;
    if (auto found = placeOfVariable(member.value, json::pointerChild(pointer, key), false, name))
      return found;
  }
  for (std::size_t i = 0; i < value.items().size(); ++i) {
    if (auto found = placeOfVariable(value.at(i), json::pointerChild(pointer, i), false, name))
      return found;
  }
  return std::nullopt;
}

/// Whether the state asks first if there is such a variable.
bool asksForVariable(const Value& value, std::string_view name) {
  const std::string word = "$" + std::string(name);
  if (value.isString()) {
    const auto text = value.string();
    return text.find("$exists(" + word) != std::string_view::npos ||
           text.find("$type(" + word) != std::string_view::npos;
  }
  if (value.contains("IsPresent") && variableIn(value["Variable"].string(), name) == 0) return true;
  return std::any_of(value.members().begin(), value.members().end(),
                     [&](const auto& member) { return asksForVariable(member.value, name); }) ||
         std::any_of(value.items().begin(), value.items().end(),
                     [&](const Value& item) { return asksForVariable(item, name); });
}

void unsetVariable(const UnsetRead& read, const State& state, Report& report) {
  if (asksForVariable(state.fields, read.name)) return;
  const auto place = placeOfVariable(state.fields, state.id, true, read.name);
  if (!place) return;
  const bool sometimes = read.known == VariableView::Known::Sometimes;
  const Wording& wording = sometimes      ? advice::variableSometimes
                           : read.outside ? advice::variableOutside
                                          : advice::variableUnset;
  report
      .advise(sometimes ? Severity::Information : Severity::Warning, wording, place->pointer,
              {read.name})
      .offset = place->offset + 1;
}

/// Whether every text of a state's could be read, so that nothing is read that nobody knows of.
bool isOpenToReaders(const Value& value) {
  if (value.isString()) return hasPlaceholder(value.string());
  return std::any_of(value.members().begin(), value.members().end(),
                     [](const auto& member) { return isOpenToReaders(member.value); }) ||
         std::any_of(value.items().begin(), value.items().end(), isOpenToReaders);
}

}  // namespace

void lintVariables(const Machine& root, Report& report) {
  const VariableUse use = variableUse(root);
  for (const UnsetRead& read : use.unset) {
    if (const State* state = findState(root, read.state)) unsetVariable(read, *state, report);
  }
  if (use.all.empty() || isOpenToReaders(root.fields)) return;
  for (const VariableView& variable : use.all) {
    if (!variable.readers.empty()) continue;
    for (const VariableAssignment& each : variable.assigned)
      report.advise(Severity::Information, advice::variableUnused, each.pointer, {variable.name})
          .mend = {Mend::Kind::RemoveMember, worded(advice::removeVariable), each.pointer, "", ""};
  }
}

}  // namespace stepwright::asl::rules
