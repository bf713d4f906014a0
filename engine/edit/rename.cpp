// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/rename.h"

#include <algorithm>

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
  if (std::any_of(variables.begin(), variables.end(),
                  [&](const auto& each) { return each.name == name; }))
    return refuse(refusals::variableTaken, {}, {std::string(name)});
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

}  // namespace stepwright::edit
