// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/rename.h"

#include <algorithm>
#include <cctype>

#include "engine/asl/bind.h"
#include "engine/asl/variable_flow.h"
#include "engine/edit/intents.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/json/pointer.h"
#include "engine/query/names.h"

namespace stepwright::edit {
namespace {

std::size_t codePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool isWordLetter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Whether "$name" stands in the text, and no longer name that begins so.
bool mentions(std::string_view text, const std::string& name) {
  const std::string word = "$" + name;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (end == text.size() || !isWordLetter(text[end])) return true;
  }
  return false;
}

/// The machine that the variable of these places belongs to: one of them is where it is set.
const asl::Machine& scopeOf(const asl::Document& document,
                            const std::vector<asl::VariableView>& variables,
                            const std::vector<text::Range>& places) {
  const auto isPlace = [&](const asl::VariableAssignment& assignment) {
    const auto key = document.keyRangeOf(assignment.pointer);
    return key && std::any_of(places.begin(), places.end(), [&](const text::Range& place) {
             return key->begin <= place.begin && place.end <= key->end;
           });
  };
  for (const auto& variable : variables) {
    if (!std::any_of(variable.assigned.begin(), variable.assigned.end(), isPlace)) continue;
    if (const auto* machine = findMachine(document, variable.machine)) return *machine;
  }
  return *document.machine();
}

/// Whether one of the two is seen where the other one is set; elsewhere both may have one name.
bool meet(const asl::Document& document, const asl::Machine& scope,
          const asl::VariableView& variable) {
  const auto* other = findMachine(document, variable.machine);
  return other == nullptr || asl::isSeenIn(scope, variable.machine) ||
         asl::isSeenIn(*other, scope.pointer);
}

/// Whether the expression that reads the variable there has "$name" already, as a name of its own.
bool bindsAround(const asl::Document& document, const text::Range& place, const std::string& name) {
  const std::string_view text = document.text();
  if (place.begin == 0 || text[place.begin - 1] != '$') return false;
  const auto range = document.rangeOf(document.pointerAt(place.begin));
  return range && mentions(text.substr(range->begin, range->length()), name);
}

}  // namespace

Outcome renameState(const asl::Document& document, const asl::StateId& id, std::string_view name) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::State* state = findState(document, id);
  if (state == nullptr) return refuse(refusals::noState, id);
  if (name.empty()) return refuse(refusals::nameless, id);
  if (codePoints(name) > 80) return refuse(refusals::longName, id);
  Editor editor(document);
  if (name == state->name) return done(worded(labels::renameNothing), editor, id);
  if (namesIn(*document.machine()).contains(std::string(name))) {
    return refuse(refusals::nameTaken, id, {std::string(name)});
  }
  const asl::Machine* machine = findMachine(document, machineOf(id));
  // The key last, for the pointers of the references go through it.
  for (const auto& reference : referencesTo(*machine, state->name))
    editor.setText(reference.pointer, name);
  editor.renameKey(id, name);
  return done(worded(labels::rename, {state->name, name}), editor,
              statePointer(machine->pointer, name));
}

Outcome renameVariable(const asl::Document& document, const std::vector<text::Range>& places,
                       std::string_view name) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (places.empty()) return refuse(refusals::noVariable);
  if (!query::isVariableName(name) || name == "states")
    return refuse(refusals::variableName, {}, {std::string(name)});
  const auto variables = asl::allVariables(*document.machine());
  const asl::Machine& scope = scopeOf(document, variables, places);
  if (std::any_of(variables.begin(), variables.end(), [&](const auto& each) {
        return each.name == name && meet(document, scope, each);
      }))
    return refuse(refusals::variableTaken, {}, {std::string(name)});
  // What nothing sets yet, and what an expression binds for itself, would be this one from then on.
  if (asl::isReadBelow(scope, std::string(name)) ||
      std::any_of(places.begin(), places.end(), [&](const text::Range& place) {
        return bindsAround(document, place, std::string(name));
      }))
    return refuse(refusals::variableMentioned, {}, {std::string(name)});
  const auto& first = places.front();
  Change change{
      .label = worded(labels::rename,
                      {document.text().substr(first.begin, first.length()), std::string(name)}),
      .base = document.machine()};
  for (const auto& place : places) change.edits.push_back({place, std::string(name)});
  return change;
}

std::string uniqueName(const asl::Document& document, std::string_view wanted) {
  return freeName(namesIn(*document.machine()), wanted);
}

bool isUsualName(std::string_view name, asl::StateType type) {
  const std::string_view usual = asl::toString(type);
  if (!name.starts_with(usual)) return false;
  const std::string_view rest = name.substr(usual.size());
  return rest.empty() || (rest.size() > 1 && rest.front() == ' ' &&
                          rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

}  // namespace stepwright::edit
