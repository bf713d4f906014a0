// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/form_edits.h"

#include <algorithm>

#include "engine/asl/form.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/reshape.h"
#include "engine/edit/wiring.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using asl::Field;
using asl::State;
using json::Value;

std::string lastToken(std::string_view pointer) {
  const auto tokens = json::pointerTokens(pointer);
  return tokens.empty() ? std::string() : tokens.back();
}

/// Another way to say the same, which this change takes away: its place is taken over.
const FieldChange* givenUpFor(const FieldChange& change, const std::vector<FieldChange>& changes,
                              const Editor& editor) {
  if (!change.json || editor.has(json::pointerChild(change.object, change.field))) return nullptr;
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const FieldChange& other) {
    return !other.json && other.object == change.object &&
           editor.has(json::pointerChild(other.object, other.field));
  });
  return found == changes.end() ? nullptr : &*found;
}

/// Nothing, or why the value cannot be written.
std::optional<Error> make(Editor& editor, const FieldChange& change,
                          const std::vector<FieldChange>& changes) {
  const std::string place = json::pointerChild(change.object, change.field);
  if (!change.json) {
    editor.removeIfThere(place);
    return std::nullopt;
  }
  const auto value = json::parse(*change.json);
  if (!value) return refuse(refusals::valueIsNoJson, place, {value.error().message});
  if (const auto* other = givenUpFor(change, changes, editor)) {
    editor.substitute(json::pointerChild(other->object, other->field), change.field, *value);
    return std::nullopt;
  }
  ensureObject(editor, change.object);
  if (!editor.value(change.object).isObject()) return refuse(refusals::noObject, change.object);
  // A payload goes in by its differences: a changed leaf changes only its own line.
  const bool both = value->isContainer() && editor.has(place) && editor.value(place).isContainer();
  if (both) {
    reshape(editor, place, *value);
  } else {
    editor.setWithText(change.object, change.field, *change.json);
  }
  return std::nullopt;
}

/// Objects inside the state that the change has emptied say nothing any more.
void dropEmptied(Editor& editor, const State& state, std::string object) {
  while (object.size() > state.id.size() && editor.has(object)) {
    const Value value = editor.value(object);
    if (!value.isObject() || !value.empty() || lastToken(object) == "ItemProcessor") return;
    editor.remove(object);
    object = json::pointerParent(object);
  }
}

/// Takes away what had a meaning before the change and has none now, and sets what has begun to be
/// needed.
class Settling {
 public:
  Settling(Editor& editor, const State& state, FieldMemory* memory)
      : editor_(editor), state_(state), memory_(memory), now_(editor.value(state.id)) {}

  void settle() { settleObject(asl::fieldsOf(state_.type, state_.language), ""); }

 private:
  void settleObject(const std::vector<const Field*>& fields, const std::string& at) {
    for (const Field* field : fields) {
      const std::string place = json::pointerChild(at, field->name);
      const Value* value = json::resolve(now_, place);
      const bool had = asl::applies(*field, state_.fields, at);
      const bool has = asl::applies(*field, now_, at);
      if (value != nullptr && had && !has) {
        if (memory_ != nullptr) (*memory_)[state_.id + place] = json::print(*value);
        editor_.remove(state_.id + place);
        now_ = editor_.value(state_.id);
      } else if (value == nullptr && !had && has && !hasAlternative(fields, *field, at)) {
        begin(*field, at, remembered(fields, *field, at));
      } else if (value != nullptr && value->isObject()) {
        if (const auto inner = asl::innerOf(*field, now_, at))
          settleObject(asl::fieldsOf(*inner, state_.language), place);
      }
    }
  }
  /// The text that the field had when it was taken away; "" where it was not, or another way to say
  /// the same was.
  std::string remembered(const std::vector<const Field*>& fields, const Field& field,
                         const std::string& at) const {
    if (memory_ == nullptr) return std::string(field.initial);
    const auto text = [&](const Field& of) -> const std::string* {
      const auto found = memory_->find(state_.id + json::pointerChild(at, of.name));
      return found == memory_->end() ? nullptr : &found->second;
    };
    if (const auto* own = text(field)) return *own;
    const bool other = std::any_of(fields.begin(), fields.end(), [&](const Field* each) {
      return !field.group.empty() && each->group == field.group && text(*each) != nullptr;
    });
    return other ? std::string() : std::string(field.initial);
  }
  void begin(const Field& field, const std::string& at, const std::string& json) {
    if (json.empty() || !editor_.value(state_.id + at).isObject()) return;
    editor_.set(state_.id + at, field.name, json::parse(json).value());
    now_ = editor_.value(state_.id);
  }
  bool hasAlternative(const std::vector<const Field*>& fields, const Field& field,
                      const std::string& at) const {
    return std::any_of(fields.begin(), fields.end(), [&](const Field* other) {
      return !field.group.empty() && other->group == field.group &&
             json::resolve(now_, json::pointerChild(at, other->name)) != nullptr;
    });
  }

  Editor& editor_;
  const State& state_;
  FieldMemory* memory_;
  Value now_;
};

/// The object with the fields that a form writes at once.
Value initialObject(asl::Owner owner, asl::QueryLanguage language, const Value& root,
                    const std::string& at) {
  Value object = Value::object();
  std::string_view before;
  for (const Field* field : asl::fieldsOf(owner, language)) {
    if (field->initial.empty() || (!field->group.empty() && field->group == before)) continue;
    // The tests look at the object as far as it is made.
    Value sofar = root;
    const auto tokens = json::pointerTokens(at);
    if (tokens.size() == 1) sofar = root.with(tokens[0], object);
    if (tokens.size() == 2) sofar = root.with(tokens[0], root[tokens[0]].with(tokens[1], object));
    if (!asl::applies(*field, sofar, at)) continue;
    before = field->group;
    Value value = json::parse(field->initial).value();
    if (const auto inner = asl::innerOf(*field, sofar, at); inner && value.isObject())
      value = initialObject(*inner, language, sofar, json::pointerChild(at, field->name));
    object = object.with(field->name, std::move(value));
  }
  return object;
}

Phrase labelOf(const asl::Document& document, const FieldChange& change) {
  return labelOfField(document, change.object, change.field, change.json.has_value());
}

}  // namespace

Outcome setFields(const asl::Document& document, const std::vector<FieldChange>& changes,
                  FieldMemory* memory) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (changes.empty()) return refuse(refusals::nothingToChange);
  Editor editor(document);
  // What is set goes first: it may take over the place of what goes.
  for (const bool sets : {true, false}) {
    for (const auto& change : changes) {
      if (change.json.has_value() != sets) continue;
      if (const auto error = make(editor, change, changes)) return *error;
    }
  }
  for (const auto& change : changes) {
    const State* state = findState(document, document.stateOf(change.object));
    if (state == nullptr) continue;
    if (!change.json) dropEmptied(editor, *state, change.object);
    Settling(editor, *state, memory).settle();
  }
  const auto told = std::find_if(changes.begin(), changes.end(),
                                 [](const FieldChange& change) { return change.json.has_value(); });
  return done(labelOf(document, told == changes.end() ? changes.front() : *told), editor);
}

Outcome renameField(const asl::Document& document, std::string_view object, std::string_view from,
                    std::string_view to) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  Editor editor(document);
  if (!editor.has(json::pointerChild(object, from)))
    return refuse(refusals::noField, json::pointerChild(object, from));
  if (editor.has(json::pointerChild(object, to)))
    return refuse(refusals::fieldIsThere, json::pointerChild(object, to), {std::string(to)});
  editor.renameKey(json::pointerChild(object, from), to);
  return done(worded(labels::rename, {from, to}), editor);
}

Outcome addObject(const asl::Document& document, std::string_view object, const Field& field) {
  const State* state = findState(document, document.stateOf(object));
  if (state == nullptr) return refuse(refusals::noState);
  const std::string at = std::string(object).substr(state->id.size());
  const auto inner = asl::innerOf(field, state->fields, at);
  const Value value = inner ? initialObject(*inner, state->language, state->fields,
                                            json::pointerChild(at, field.name))
                            : Value::object();
  return setFields(document, {{std::string(object), std::string(field.name), json::print(value)}});
}

}  // namespace stepwright::edit
