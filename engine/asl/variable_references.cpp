// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/variable_references.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "engine/asl/schema.h"
#include "engine/query/expression.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::asl {
namespace {

using json::Value;

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Machines of their own, whose states are asked one by one.
constexpr std::array<std::string_view, 3> machines{"Branches", "ItemProcessor", "Iterator"};

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// A field whose text is a path that is read; ResultPath is one that is written.
bool isReadPath(std::string_view name) {
  return name == "Variable" || (endsWith(name, "Path") && name != "ResultPath");
}

/// Whether a text may name a variable: a dollar with a letter behind it. Most paths do not, and
/// need not be read for it.
bool mayNameVariable(std::string_view text) {
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : '\0';
    if (std::isalpha(next) != 0 || next == '_' || next >= 0x80) return true;
  }
  return false;
}

void addExpression(const Value& text, std::set<std::string>& names) {
  if (!text.isString() || !mayNameVariable(text.string())) return;
  if (const auto expression = query::Expression::parse(text.string())) {
    expression->collectVariables(names);
  }
}

void addJsonPath(const Value& value, bool inTemplate, std::set<std::string>& names) {
  for (const auto& item : value.items()) addJsonPath(item, inTemplate, names);
  for (const auto& member : value.members()) {
    const auto name = member.name();
    if (!inTemplate && (isOneOf(name, machines) || name == "Result")) continue;
    if (endsWith(name, ".$") || (!inTemplate && isReadPath(name))) {
      addExpression(member.value, names);
    } else if (member.value.isContainer()) {
      addJsonPath(member.value, inTemplate || isTemplate(name), names);
    }
  }
}

void addJsonataText(std::string_view text, std::set<std::string>& names) {
  const auto inner = query::jsonata::expressionIn(text);
  if (!inner || !mayNameVariable(text)) return;
  const auto parsed = query::jsonata::Expression::parse(*inner, query::jsonata::Dialect::Aws);
  if (!parsed) return;
  for (const auto& name : parsed.expression->variables()) {
    if (name != "states") names.insert(name);
  }
}

void addJsonata(const Value& value, bool atTop, std::set<std::string>& names) {
  if (value.isString()) addJsonataText(value.string(), names);
  for (const auto& item : value.items()) addJsonata(item, false, names);
  for (const auto& member : value.members()) {
    if (!atTop || !isOneOf(member.name(), machines)) addJsonata(member.value, false, names);
  }
}

void collect(const Machine& machine, std::vector<VariableReferences>& all) {
  for (const auto& state : machine.states) {
    if (auto names = variablesReadBy(state); !names.empty()) {
      all.push_back({state.id, state.name, std::move(names)});
    }
    for (const auto& inner : state.machines) collect(*inner, all);
  }
}

}  // namespace

std::set<std::string> variablesReadBy(const State& state) {
  std::set<std::string> names;
  if (state.language == QueryLanguage::Jsonata) {
    addJsonata(state.fields, true, names);
  } else {
    addJsonPath(state.fields, false, names);
  }
  return names;
}

std::vector<VariableReferences> variableReferences(const Machine& machine) {
  std::vector<VariableReferences> all;
  collect(machine, all);
  return all;
}

Value variableReferencesAnswer(const Machine& machine) {
  Value answer = Value::object();
  for (const auto& one : variableReferences(machine)) {
    Value names = Value::array();
    for (const auto& name : one.variables)
      names = std::move(names).withItem(names.size(), Value(name));
    answer = std::move(answer).with(one.name, std::move(names));
  }
  return answer;
}

}  // namespace stepwright::asl
