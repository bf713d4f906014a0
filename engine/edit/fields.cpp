// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/fields.h"

#include "engine/edit/intents.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {}  // namespace

Outcome setField(const asl::Document& document, std::string_view pointer, std::string_view field,
                 std::string_view json) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  auto value = json::parse(json);
  if (!value) {
    return refuse(refusals::valueIsNoJson, json::pointerChild(pointer, field),
                  {value.error().message});
  }
  Editor editor(document);
  if (!editor.value(pointer).isObject()) {
    return refuse(refusals::noObject, std::string(pointer));
  }
  // A state has Next or End, never both: one takes the other's place.
  const bool ofState = findState(document, pointer) != nullptr;
  const std::string other = json::pointerChild(pointer, field == "Next" ? "End" : "Next");
  const bool swaps = ofState && (field == "Next" || (field == "End" && value->boolean()));
  if (swaps && editor.has(other) && !editor.has(json::pointerChild(pointer, field))) {
    editor.substitute(other, field, *value);
  } else {
    editor.setWithText(pointer, field, json);
  }
  return done(labelOfField(document, pointer, field, true), editor);
}

Outcome unsetField(const asl::Document& document, std::string_view pointer,
                   std::string_view field) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  Editor editor(document);
  const std::string place = json::pointerChild(pointer, field);
  if (!editor.has(place)) return refuse(refusals::noField, place);
  editor.remove(place);
  return done(labelOfField(document, pointer, field, false), editor);
}

Outcome setStartAt(const asl::Document& document, std::string_view machine, std::string_view name) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::Machine* found = findMachine(document, machine);
  if (found == nullptr || found->find(name) == nullptr) {
    return refuse(refusals::noStateOfThatName, std::string(machine), {std::string(name)});
  }
  Editor editor(document);
  if (editor.has(json::pointerChild(machine, "StartAt"))) {
    editor.setText(json::pointerChild(machine, "StartAt"), name);
  } else {
    editor.setFirst(machine, "StartAt", json::Value(name));
  }
  return done(worded(labels::startAt, {name}), editor);
}

}  // namespace stepwright::edit
