// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/targets.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"

#include "engine/edit/editor.h"
#include "engine/edit/places.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {

Outcome addTarget(const asl::Document& document, std::string_view machine, std::string_view pointer,
                  std::string_view field, std::string_view name) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::Machine* found = findMachine(document, machine);
  if (found == nullptr) return refuse(refusals::noMachine, std::string(machine));
  if (name.empty()) return refuse(refusals::nameless, std::string(machine));
  if (found->find(name) != nullptr)
    return refuse(refusals::stateIsThere, std::string(machine), {std::string(name)});
  Editor editor(document);
  if (!editor.value(pointer).isObject()) return refuse(refusals::noObject, std::string(pointer));
  editor.set(pointer, field, json::Value(name));
  const auto state = json::Value::object({json::Member(json::Value("Type"), json::Value("Pass")),
                                          json::Member(json::Value("End"), json::Value(true))});
  editor.set(json::pointerChild(machine, "States"), name, state);
  return done(worded(labels::add, {name}), editor);
}

}  // namespace stepwright::edit
