// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/connect.h"

#include "engine/asl/bind.h"
#include "engine/edit/intents.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/templates.h"
#include "engine/edit/wiring.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using asl::State;
using asl::StateType;
using json::Value;

bool catchesAll(const asl::Catcher& catcher) {
  return catcher.errorEquals.size() == 1 && catcher.errorEquals[0] == "States.ALL";
}

void addRule(Editor& editor, const State& from, const std::string& target) {
  const std::string rules = json::pointerChild(from.id, "Choices");
  const Value rule = newRule(from.language).with("Next", target);
  if (editor.value(rules).isArray()) {
    editor.append(rules, rule);
  } else {
    editor.set(from.id, "Choices", Value::array({rule}), "Type");
  }
}

/// States.ALL must stand alone and last, so a second catcher goes before it and takes less.
void addCatcher(Editor& editor, const State& from, const std::string& target) {
  const std::string list = json::pointerChild(from.id, "Catch");
  const bool all = !from.catchers.empty() && catchesAll(from.catchers.back());
  const Value catcher = Value::object(
      {{"ErrorEquals", Value::array({Value(all ? "States.TaskFailed" : "States.ALL")})},
       {"Next", Value(target)}});
  if (!editor.value(list).isArray()) {
    editor.set(from.id, "Catch", Value::array({catcher}),
               editor.has(json::pointerChild(from.id, "Retry")) ? "Retry" : "");
  } else {
    editor.insert(list, from.catchers.size() - (all ? 1 : 0), catcher);
  }
}

std::string words(StateType type) { return "A " + std::string(asl::toString(type)) + " state"; }

}  // namespace

Outcome connect(const asl::Document& document, const asl::StateId& fromId, const asl::StateId& toId,
                Connection how) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const State* from = findState(document, fromId);
  const State* to = findState(document, toId);
  if (from == nullptr || to == nullptr) return refuse(refusals::noState, fromId);
  if (machineOf(fromId) != machineOf(toId)) {
    return refuse(refusals::edgeLeavesItsFrame, fromId);
  }
  if (how == Connection::Next && from->type == StateType::Choice && from->knownType)
    how = Connection::ChoiceRule;
  const bool choice = from->type == StateType::Choice && from->knownType;
  if ((how == Connection::ChoiceRule || how == Connection::Default) && !choice) {
    return refuse(refusals::hasNoRules, fromId, {words(from->type)});
  }
  if (how == Connection::Next && !canHaveNext(from->type)) {
    return refuse(refusals::nothingFollows, fromId, {words(from->type)});
  }
  if (how == Connection::Catch && !canCatch(from->type)) {
    return refuse(refusals::cannotCatch, fromId, {words(from->type)});
  }
  Editor editor(document);
  switch (how) {
    case Connection::Next:
      setWayOn(editor, fromId, from->type, to->name);
      break;
    case Connection::ChoiceRule:
      addRule(editor, *from, to->name);
      break;
    case Connection::Default:
      editor.set(fromId, "Default", Value(to->name), "Choices");
      break;
    case Connection::Catch:
      addCatcher(editor, *from, to->name);
      break;
  }
  return done(worded(labels::connect, {from->name, to->name}), editor, fromId);
}

Outcome retarget(const asl::Document& document, std::string_view pointer,
                 const asl::StateId& toId) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const State* to = findState(document, toId);
  if (to == nullptr) return refuse(refusals::noState, toId);
  const std::string owner = document.stateOf(pointer);
  if (pointer.ends_with("/End") && !owner.empty())
    return connect(document, owner, toId, Connection::Next);
  const auto edge = referenceAt(document, pointer);
  Editor editor(document);
  if (!edge) return refuse(refusals::noEdge, std::string(pointer));
  const std::string machine =
      edge->owner.empty() ? json::pointerParent(pointer) : machineOf(edge->owner);
  if (machine != machineOf(toId)) {
    return refuse(refusals::edgeLeavesItsFrame, std::string(pointer));
  }
  editor.set(json::pointerParent(pointer), json::pointerTokens(pointer).back(), Value(to->name));
  return done(worded(labels::leadTo, {to->name}), editor);
}

Outcome disconnect(const asl::Document& document, std::string_view pointer) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const auto edge = referenceAt(document, pointer);
  Editor editor(document);
  if (!edge || !editor.has(pointer)) return refuse(refusals::noEdge, std::string(pointer));
  if (edge->kind == Reference::Kind::StartAt) {
    return refuse(refusals::mustStart, std::string(pointer));
  }
  const State* owner = findState(document, edge->owner);
  cut(editor, owner, *edge);
  return done(worded(labels::removeEdge, {owner->name}), editor, edge->owner);
}

}  // namespace stepwright::edit
