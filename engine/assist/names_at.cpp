// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/names_at.h"

#include <algorithm>
#include <cctype>

#include "engine/asl/bind.h"
#include "engine/asl/variable_flow.h"
#include "engine/json/pointer.h"

namespace stepwright::assist {
namespace {

bool namesState(std::string_view field) {
  return field == "Next" || field == "Default" || field == "StartAt";
}

bool isVariableLetter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string_view lastToken(std::string_view pointer) {
  return pointer.substr(pointer.rfind('/') + 1);
}

/// Without the quotes around it.
text::Range inside(std::string_view text, text::Range range) {
  const bool quoted = range.length() >= 2 &&
                      (text[range.begin] == '"' || text[range.begin] == '\'') &&
                      text[range.end - 1] == text[range.begin];
  return quoted ? text::Range{range.begin + 1, range.end - 1} : range;
}

bool holds(text::Range range, std::size_t offset) {
  return range.begin <= offset && offset <= range.end;
}

/// The machine of the state or field that the pointer leads to.
const asl::Machine* machineOf(const asl::Machine& machine, std::string_view pointer) {
  for (const auto& state : machine.states) {
    if (!pointer.starts_with(state.id + "/")) continue;
    for (const auto& inner : state.machines)
      if (pointer.starts_with(inner->pointer + "/")) return machineOf(*inner, pointer);
  }
  return &machine;
}

std::optional<NameAt> stateAt(const asl::Document& document, std::size_t offset) {
  const auto& text = document.text();
  const std::string pointer = document.pointerAt(offset);
  if (namesState(lastToken(pointer))) {
    const auto* value = json::resolve(document.value(), pointer);
    const auto range = document.rangeOf(pointer);
    if (value == nullptr || !value->isString() || !range || !holds(*range, offset))
      return std::nullopt;
    const auto* state = machineOf(*document.machine(), pointer)->find(value->string());
    if (state == nullptr) return std::nullopt;
    return NameAt{NameAt::Kind::State, state->name, state->id, inside(text, *range)};
  }
  const auto id = document.stateAt(offset);
  const auto key = document.keyRangeOf(id);
  const auto* state = asl::findState(*document.machine(), id);
  if (!key || !holds(*key, offset) || state == nullptr || id.empty()) return std::nullopt;
  return NameAt{NameAt::Kind::State, state->name, id, inside(text, *key)};
}

/// A member of Assign, by its key.
std::optional<NameAt> assignedAt(const asl::Document& document, std::size_t offset) {
  const std::string pointer = document.pointerAt(offset);
  const auto key = document.keyRangeOf(pointer);
  if (!key || !holds(*key, offset)) return std::nullopt;
  const std::string parent = json::pointerParent(pointer);
  if (lastToken(parent) != "Assign") return std::nullopt;
  std::string name = json::unescapedPointerToken(lastToken(pointer));
  text::Range range = inside(document.text(), *key);
  if (name.ends_with(".$")) {
    name.resize(name.size() - 2);
    range.end -= 2;
  }
  return NameAt{NameAt::Kind::Variable, std::move(name), document.stateOf(pointer), range};
}

/// $name in an expression.
std::optional<NameAt> readAt(const asl::Document& document, std::size_t offset) {
  const std::string& text = document.text();
  std::size_t begin = std::min(offset, text.size());
  while (begin > 0 && isVariableLetter(text[begin - 1])) --begin;
  if (begin < text.size() && text[begin] == '$') {
    ++begin;  // the caret stands before it
  } else if (begin == 0 || text[begin - 1] != '$') {
    return std::nullopt;
  }
  std::size_t end = begin;
  while (end < text.size() && isVariableLetter(text[end])) ++end;
  std::string name = text.substr(begin, end - begin);
  const auto state = document.stateAt(offset);
  if (name.empty() || name == "states" || state.empty()) return std::nullopt;
  return NameAt{NameAt::Kind::Variable, std::move(name), state, {begin, end}};
}

std::optional<asl::VariableView> viewOf(const asl::Document& document, const NameAt& name) {
  auto all = asl::variablesSeenFrom(*document.machine(), name.state);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& each) { return each.name == name.name; });
  if (found == all.end() || found->assigned.empty()) return std::nullopt;
  return *found;
}

void collectTargets(const asl::Document& document, std::string_view pointer, std::string_view name,
                    const json::Value& value, std::vector<text::Range>& found) {
  for (const auto& member : value.members()) {
    const std::string inner = json::pointerChild(pointer, member.name());
    if (namesState(member.name()) && member.value.string() == name) {
      if (const auto range = document.rangeOf(inner))
        found.push_back(inside(document.text(), *range));
    } else if (member.name() == "Choices" || member.name() == "Catch") {
      for (std::size_t i = 0; i < member.value.size(); ++i)
        collectTargets(document, json::pointerChild(inner, i), name, member.value.at(i), found);
    }
  }
}

std::vector<text::Range> usesOfState(const asl::Document& document, const NameAt& name) {
  std::vector<text::Range> found;
  if (const auto key = document.keyRangeOf(name.state))
    found.push_back(inside(document.text(), *key));
  const auto* machine = machineOf(*document.machine(), name.state);
  collectTargets(document, machine->pointer, name.name, machine->fields, found);
  for (const auto& other : machine->states)
    collectTargets(document, other.id, name.name, other.fields, found);
  return found;
}

/// Whether what stands at the offset is read as an expression of the state, and no mere text.
bool isRead(const asl::Document& document, const asl::StateId& state, std::size_t offset) {
  const std::string pointer = document.pointerAt(offset);
  const auto* value = json::resolve(document.value(), pointer);
  const auto range = document.rangeOf(pointer);
  const auto* owner = asl::findState(*document.machine(), state);
  if (document.stateAt(offset) != state || owner == nullptr) return false;
  if (value == nullptr || !value->isString() || !range || !holds(*range, offset)) return false;
  if (owner->language == asl::QueryLanguage::Jsonata) return value->string().starts_with("{%");
  const auto field = lastToken(pointer);
  return field == "Variable" || field.ends_with("Path") || field.ends_with(".$");
}

/// The places of $name in the lines of a state.
void collectReads(const asl::Document& document, const asl::StateId& state, const std::string& name,
                  std::vector<text::Range>& found) {
  const auto range = document.rangeOf(state);
  const std::string& text = document.text();
  const std::string word = "$" + name;
  if (!range) return;
  for (std::size_t at = text.find(word, range->begin); at < range->end;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool longer = end < text.size() && isVariableLetter(text[end]);
    const bool call = end < text.size() && text[end] == '(';
    if (!longer && !call && (at == 0 || text[at - 1] != '$') && isRead(document, state, at))
      found.push_back({at + 1, end});
  }
}

std::vector<text::Range> usesOfVariable(const asl::Document& document, const NameAt& name) {
  const auto view = viewOf(document, name);
  if (!view) return {};
  std::vector<text::Range> found;
  for (const auto& assignment : view->assigned)
    if (const auto key = document.keyRangeOf(assignment.pointer)) {
      auto range = inside(document.text(), *key);
      range.end = std::min(range.end, range.begin + name.name.size());
      found.push_back(range);
    }
  for (const auto& reader : view->readers) collectReads(document, reader.state, name.name, found);
  return found;
}

}  // namespace

std::optional<NameAt> nameAt(const asl::Document& document, std::size_t offset) {
  if (auto assigned = assignedAt(document, offset)) return assigned;
  if (auto state = stateAt(document, offset)) return state;
  return readAt(document, offset);
}

std::optional<text::Range> definitionAt(const asl::Document& document, std::size_t offset) {
  const auto name = nameAt(document, offset);
  if (!name) return std::nullopt;
  if (name->kind == NameAt::Kind::State) {
    const auto key = document.keyRangeOf(name->state);
    return key ? std::optional(inside(document.text(), *key)) : std::nullopt;
  }
  const auto view = viewOf(document, *name);
  if (!view) return std::nullopt;
  const auto key = document.keyRangeOf(view->assigned.front().pointer);
  return key ? std::optional(inside(document.text(), *key)) : std::nullopt;
}

std::vector<text::Range> referencesAt(const asl::Document& document, std::size_t offset) {
  const auto name = nameAt(document, offset);
  if (!name) return {};
  auto found = name->kind == NameAt::Kind::State ? usesOfState(document, *name)
                                                 : usesOfVariable(document, *name);
  const auto before = [](const text::Range& a, const text::Range& b) { return a.begin < b.begin; };
  std::sort(found.begin(), found.end(), before);
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) { return a.begin == b.begin; }),
              found.end());
  return found;
}

}  // namespace stepwright::assist
