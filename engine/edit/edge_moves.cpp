// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/edge_moves.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/base/trimmed.h"
#include "engine/edit/connect.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/reshape.h"
#include "engine/edit/sequence.h"
#include "engine/edit/wiring.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::edit {
namespace {

using asl::State;
using Linked = Reference::Kind;

std::string kindWords(asl::StateType type) {
  return "A " + std::string(asl::toString(type)) + " state";
}

bool takesAll(const json::Value& catcher) {
  const auto& errors = catcher["ErrorEquals"].items();
  return std::any_of(errors.begin(), errors.end(),
                     [](const json::Value& error) { return error.string() == "States.ALL"; });
}

/// Where in a list of catchers a new one still is reached.
std::size_t placeAmong(const State& state, const json::Value& catcher) {
  const auto& catchers = state.catchers;
  const bool last = !catchers.empty() && takesAll(catchers.back().fields);
  return catchers.size() - (last && !takesAll(catcher) ? 1 : 0);
}

/// An entry of a list goes to the list of that name in another state.
Outcome moveEntry(const asl::Document& document, const Reference& edge, const State& from,
                  const char* name) {
  const std::string entry = json::pointerParent(edge.pointer);
  const std::string list = json::pointerParent(entry);
  const std::string into = json::pointerChild(from.id, name);
  Editor editor(document);
  const json::Value value = editor.value(entry);
  const bool only = editor.value(list).size() == 1 && edge.kind == Linked::Catch;
  const Carried carried = editor.carry(entry, entry);
  editor.remove(only ? list : entry);
  if (editor.value(into).isArray() && !editor.value(into).empty()) {
    const std::size_t at = edge.kind == Linked::Catch ? placeAmong(from, value) : SIZE_MAX;
    editor.insert(into, carried, at);
  } else {
    editor.set(from.id, name, json::Value::array({value}));
  }
  return done(worded(labels::leadFrom, {from.name}), editor, from.id);
}

Outcome moveDefault(const asl::Document& document, const Reference& edge, const State& from) {
  Editor editor(document);
  const json::Value target = editor.value(edge.pointer);
  editor.remove(edge.pointer);
  editor.set(from.id, "Default", target, "Choices");
  return done(worded(labels::leadFrom, {from.name}), editor, from.id);
}

/// The way on of one state becomes that of the other; the first one ends.
Outcome moveWayOn(const asl::Document& document, const Reference& edge, const State& from) {
  const std::string target(json::resolve(document.value(), edge.pointer)->string());
  const std::string to = statePointer(machineOf(from.id), target);
  Sequence sequence(document);
  sequence.then(
      [&](const asl::Document& now) { return connect(now, from.id, to, Connection::Next); });
  sequence.then([&](const asl::Document& now) { return disconnect(now, edge.pointer); });
  return sequence.as(worded(labels::leadFrom, {from.name}), from.id);
}

}  // namespace

namespace {

std::vector<json::Value> errorNamesIn(std::string_view text) {
  std::vector<json::Value> names;
  while (!text.empty()) {
    const auto comma = text.find(',');
    const auto name = trimmed(text.substr(0, comma));
    if (!name.empty()) names.emplace_back(name);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return names;
}

}  // namespace

std::optional<std::string> edgeText(const asl::Document& document, std::string_view pointer) {
  const auto edge = referenceAt(document, pointer);
  if (!edge) return std::nullopt;
  const json::Value* entry = json::resolve(document.value(), json::pointerParent(pointer));
  if (entry == nullptr) return std::nullopt;
  if (edge->kind == Linked::Rule && (*entry)["Condition"].isString())
    return std::string(query::jsonata::bareExpression((*entry)["Condition"].string()));
  if (edge->kind != Linked::Catch) return std::nullopt;
  std::string names;
  for (const auto& error : (*entry)["ErrorEquals"].items())
    names += (names.empty() ? "" : ", ") + std::string(error.string());
  return names;
}

Outcome setEdgeText(const asl::Document& document, std::string_view pointer,
                    std::string_view text) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const auto edge = referenceAt(document, pointer);
  if (!edge || !edgeText(document, pointer)) return refuse(refusals::noEdge, std::string(pointer));
  const std::string entry = json::pointerParent(pointer);
  if (edge->kind == Linked::Rule) {
    const std::string condition = "{% " + std::string(query::jsonata::bareExpression(text)) + " %}";
    return setFieldFinely(document, entry, "Condition", json::quote(condition));
  }
  const auto names = errorNamesIn(text);
  if (names.empty()) return refuse(refusals::noErrorNamed, entry);
  return setFieldFinely(document, entry, "ErrorEquals", json::print(json::Value::array(names)));
}

Outcome moveTail(const asl::Document& document, std::string_view pointer,
                 const asl::StateId& fromId) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const auto edge = referenceAt(document, pointer);
  const State* from = findState(document, fromId);
  if (from == nullptr) return refuse(refusals::noState, fromId);
  if (!edge || json::resolve(document.value(), pointer) == nullptr)
    return refuse(refusals::noEdge, std::string(pointer));
  if (edge->kind == Linked::StartAt) return refuse(refusals::mustStart, std::string(pointer));
  if (edge->owner == fromId) return refuse(refusals::thereAlready, fromId);
  if (machineOf(edge->owner) != machineOf(fromId))
    return refuse(refusals::edgeLeavesItsFrame, fromId);
  const State* owner = findState(document, edge->owner);
  const bool choice = from->type == asl::StateType::Choice && from->knownType;
  switch (edge->kind) {
    case Linked::Rule:
      if (!choice || (owner != nullptr && owner->language != from->language))
        return refuse(refusals::hasNoRules, fromId, {kindWords(from->type)});
      return moveEntry(document, *edge, *from, "Choices");
    case Linked::Default:
      if (!choice) return refuse(refusals::hasNoRules, fromId, {kindWords(from->type)});
      return moveDefault(document, *edge, *from);
    case Linked::Catch:
      if (!canCatch(from->type))
        return refuse(refusals::cannotCatch, fromId, {kindWords(from->type)});
      return moveEntry(document, *edge, *from, "Catch");
    default:
      return moveWayOn(document, *edge, *from);
  }
}

}  // namespace stepwright::edit
