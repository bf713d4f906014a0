// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/convert.h"

#include <array>

#include "engine/asl/schema.h"
#include "engine/edit/editor.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/to_jsonata.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using json::Value;

/// What a field of JSONPath is called in JSONata, as far as `wanted` has it.
std::string nameFor(std::string_view name, const Value& wanted) {
  std::string shorter(name);
  if (name.ends_with(".$")) shorter.resize(name.size() - 2);
  if (name.ends_with("Path")) shorter.resize(name.size() - 4);
  const auto has = [&](std::string_view other) { return wanted.contains(other); };
  if (has(shorter)) return shorter;
  if (name == "Variable") return has("Condition") ? "Condition" : "";
  return std::string(asl::jsonataNameOf(name, has));
}

/// Makes the text at a pointer say `wanted` with few splices: what stays keeps its bytes, what is
/// renamed its place.
void morph(Editor& editor, const std::string& pointer, const Value& wanted) {
  const Value now = editor.value(pointer);
  if (now == wanted) return;
  if (now.isArray() && wanted.isArray() && now.size() == wanted.size()) {
    for (std::size_t i = 0; i < wanted.size(); ++i)
      morph(editor, json::pointerChild(pointer, i), wanted.at(i));
    return;
  }
  if (!now.isObject() || !wanted.isObject()) return editor.replace(pointer, wanted);
  for (const auto& member : now.members()) {
    if (wanted.contains(member.name())) continue;
    const std::string place = json::pointerChild(pointer, member.name());
    const std::string name = nameFor(member.name(), wanted);
    if (!name.empty() && !editor.has(json::pointerChild(pointer, name))) {
      editor.renameKey(place, name);
    } else {
      editor.remove(place);
    }
  }
  std::string before;
  for (const auto& member : wanted.members()) {
    const std::string place = json::pointerChild(pointer, member.name());
    if (editor.has(place)) {
      morph(editor, place, member.value);
    } else if (before.empty()) {
      editor.setFirst(pointer, member.name(), member.value);
    } else {
      editor.set(pointer, member.name(), member.value, before);
    }
    before = member.name();
  }
}

/// `object` with a member behind the first of those that it has, or as its first.
Value withBehind(const Value& object, std::string_view after, std::string_view name,
                 const Value& value) {
  if (object.contains(name)) return object.with(name, value);
  std::vector<json::Member> members;
  if (!object.contains(after)) members.emplace_back(name, value);
  for (const auto& member : object.members()) {
    members.push_back(member);
    if (member.name() == after) members.emplace_back(name, value);
  }
  return Value::object(std::move(members));
}

}  // namespace

Outcome convertState(const asl::Document& document, const asl::StateId& id) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::State* state = findState(document, id);
  if (state == nullptr) return refuse(refusals::noState, id);
  if (state->language == asl::QueryLanguage::Jsonata)
    return refuse(refusals::stateSpeaksJsonata, id, {state->name});
  auto wanted = stateToJsonata(state->fields, Inside::Keep);
  if (!wanted) {
    Error error = wanted.error();
    error.pointer = id + error.pointer;
    return error;
  }
  Editor editor(document);
  morph(editor, id, withBehind(*wanted, "Type", "QueryLanguage", "JSONata"));
  return done(worded(labels::convertState, {state->name}), editor, id);
}

Outcome convertDocument(const asl::Document& document) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::Machine& machine = *document.machine();
  if (machine.language == asl::QueryLanguage::Jsonata)
    return refuse(refusals::machineSpeaksJsonata);
  auto wanted = machineToJsonata(machine.fields);
  if (!wanted) return wanted.error();
  Editor editor(document);
  morph(editor, "", withBehind(*wanted, "Comment", "QueryLanguage", "JSONata"));
  return done(worded(labels::convert), editor);
}

}  // namespace stepwright::edit
