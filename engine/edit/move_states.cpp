// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/move_states.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/section.h"
#include "engine/edit/wiring.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using asl::State;
using asl::StateType;
using json::Value;

/// Where a moved section is tied in: what leads to it, and what it leads to.
struct Target {
  std::string machine;
  std::vector<std::string> fields;  ///< set to the section's entry
  std::string wayOn;           ///< the state (by id) whose Next, End or Default becomes the entry
  std::string next;            ///< "" = the end
  bool ledToByItself = false;  ///< and by nothing that stays
};

std::optional<Target> targetAfter(const asl::Document& document, const std::string& id) {
  const State* state = findState(document, id);
  if (state == nullptr) return std::nullopt;
  if (state->knownType && (state->type == StateType::Succeed || state->type == StateType::Fail))
    return std::nullopt;
  return Target{
      machineOf(id), {}, id, state->type == StateType::Choice ? state->defaultNext : state->next};
}

std::optional<Target> targetBefore(const asl::Document& document, const std::string& id,
                                   const Section& section) {
  const State* state = findState(document, id);
  if (state == nullptr) return std::nullopt;
  Target target{machineOf(id), {}, "", state->name};
  const bool same = section.machine->pointer == target.machine;
  for (const auto& edge : referencesTo(*findMachine(document, target.machine), state->name)) {
    const State* owner = edge.owner.empty() ? nullptr : findState(document, edge.owner);
    const bool moves = same && owner != nullptr && section.has(owner->name);
    if (!moves && edge.owner != id) target.fields.push_back(edge.pointer);
    target.ledToByItself = target.ledToByItself || moves;
  }
  if (!target.fields.empty()) target.ledToByItself = false;
  return target;
}

std::optional<Target> targetOf(const asl::Document& document, const Place& place,
                               const Section& section) {
  const std::string& pointer = place.pointer;
  switch (place.kind) {
    case Place::Kind::After:
      return targetAfter(document, pointer);
    case Place::Kind::Before:
      return targetBefore(document, pointer, section);
    case Place::Kind::OnEdge: {
      if (pointer.ends_with("/End")) return targetAfter(document, json::pointerParent(pointer));
      const auto edge = referenceAt(document, pointer);
      const Value* next = json::resolve(document.value(), pointer);
      if (!edge || next == nullptr) return std::nullopt;
      return Target{edge->owner.empty() ? json::pointerParent(pointer) : machineOf(edge->owner),
                    {pointer},
                    "",
                    std::string(next->string())};
    }
    case Place::Kind::Into: {
      const asl::Machine* machine = findMachine(document, pointer);
      if (machine == nullptr) return std::nullopt;
      for (auto state = machine->states.rbegin(); state != machine->states.rend(); ++state) {
        const bool moves = machine == section.machine && section.has(state->name);
        if (state->end && !moves) return targetAfter(document, state->id);
      }
      if (machine->states.empty())
        return Target{pointer, {json::pointerChild(pointer, "StartAt")}, "", ""};
      return Target{pointer, {}, "", ""};
    }
    case Place::Kind::Loose: {
      if (findMachine(document, pointer) == nullptr) return std::nullopt;
      return Target{pointer, {}, "", ""};
    }
  }
  return std::nullopt;
}

/// True where the place is part of what is moved, or the edge that leads to it or away from it.
bool isOwnPlace(const Section& section, const Target& target) {
  if (target.ledToByItself && target.next == section.exit) return true;
  for (const State* state : section.states) {
    if (target.wayOn == state->id || target.machine.starts_with(state->id + "/")) return true;
    for (const auto& field : target.fields) {
      if (field.starts_with(state->id + "/")) return true;
    }
  }
  return target.machine == section.machine->pointer && !target.next.empty() &&
         section.has(target.next);
}

/// What led into the section leads to where it led; from the back, so that no entry that goes moves
/// another.
void healAround(Editor& editor, const Section& section) {
  auto edges = section.entering;
  std::reverse(edges.begin(), edges.end());
  for (const auto& edge : edges) {
    const State* owner =
        edge.owner.empty() ? nullptr : asl::findState(*section.machine, edge.owner);
    const bool loop = owner != nullptr && owner->name == section.exit;
    if (!section.exit.empty() && !loop) {
      editor.setText(edge.pointer, section.exit);
    } else {
      cut(editor, owner, edge);
    }
  }
  if (!section.has(section.machine->startAt) || !section.exit.empty()) return;
  for (const auto& state : section.machine->states) {
    if (section.has(state.name)) continue;
    editor.setText(json::pointerChild(section.machine->pointer, "StartAt"), state.name);
    return;
  }
}

/// The ways out of the section lead to `next`; catchers keep their targets where these are in the
/// same machine afterwards. Says which could not.
Phrase leadOn(Editor& editor, const Section& section, const Target& target) {
  for (const State* state : section.states) {
    const bool leads = !state->next.empty() && !section.has(state->next);
    if (state->end || leads) setWayOn(editor, state->id, state->type, target.next);
  }
  std::vector<Phrase> leftOut;
  auto edges = section.leaving;
  std::reverse(edges.begin(), edges.end());
  for (const auto& edge : edges) {
    const State* owner = asl::findState(*section.machine, edge.owner);
    const bool caught = edge.kind == Reference::Kind::Catch;
    if (edge.kind == Reference::Kind::Next) continue;
    if (caught && target.machine == section.machine->pointer) continue;
    if (caught)
      leftOut.push_back(wordsOf(edge.kind, owner->name, editor.value(edge.pointer).string()));
    if (caught || target.next.empty()) {
      cut(editor, owner, edge);
    } else {
      editor.setText(edge.pointer, target.next);
    }
  }
  return leftOut.empty() ? Phrase() : worded(labels::otherFrame, {listed(leftOut)});
}

}  // namespace

Outcome removeStates(const asl::Document& document, const Selection& selection) {
  auto section = select(document, selection);
  if (!section) return section.error();
  if (selection.size() == 1) return removeState(document, selection.front());
  Editor editor(document);
  healAround(editor, *section);
  std::string start = section->exit;
  for (const State* state : section->states) editor.remove(state->id);
  return done(worded(labels::deleteStates, {std::to_string(section->states.size())}), editor,
              start.empty() ? "" : statePointer(section->machine->pointer, start));
}

Outcome moveStates(const asl::Document& document, const Selection& selection, const Place& place) {
  auto section = sectionOf(document, selection, Catchers::Keep);
  if (!section) return section.error();
  const auto target = targetOf(document, place, *section);
  if (!target) return refuse(refusals::noPlace, place.pointer);
  // At the end of the machine that it stands in, with no other end to go behind.
  const bool atEnd = place.kind == Place::Kind::Into && target->wayOn.empty() &&
                     target->machine == section->machine->pointer;
  if (atEnd || isOwnPlace(*section, *target)) return refuse(refusals::thereAlready, place.pointer);
  if (target->ledToByItself)
    return refuse(refusals::leadsThereItself, place.pointer, {target->next});
  Editor editor(document);
  if (target->machine != section->machine->pointer) statesOf(editor, target->machine);
  // A field of the target may go when the old place heals, so the target is tied in first.
  for (const auto& field : target->fields) {
    if (!editor.has(field)) {
      editor.setFirst(json::pointerParent(field), json::pointerTokens(field).back(),
                      Value(section->entry));
    } else {
      editor.setText(field, section->entry);
    }
  }
  if (!target->wayOn.empty())
    setWayOn(editor, target->wayOn, findState(document, target->wayOn)->type, section->entry);
  Section around = *section;
  std::erase_if(around.entering, [&](const Reference& edge) {
    return std::find(target->fields.begin(), target->fields.end(), edge.pointer) !=
           target->fields.end();
  });
  healAround(editor, around);
  const Phrase note = leadOn(editor, *section, *target);
  if (target->machine != section->machine->pointer) {
    moveRuns(editor, *section->machine, section->states, statesOf(editor, target->machine));
  }
  const Phrase label = section->states.size() == 1
                           ? worded(labels::move, {section->states.front()->name})
                           : worded(labels::moveStates);
  auto outcome = done(label, editor, statePointer(target->machine, section->entry));
  if (outcome) outcome->note = note;
  return outcome;
}

Outcome moveInText(const asl::Document& document, const asl::StateId& id,
                   std::string_view beforeName) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const State* state = findState(document, id);
  if (state == nullptr) return refuse(refusals::noState, id);
  if (state->name == beforeName) return refuse(refusals::thereAlready, id);
  const std::string states = json::pointerParent(id);
  Editor editor(document);
  const Carried carried = editor.carry(id, id);
  editor.remove(id);
  const asl::Machine* machine = findMachine(document, machineOf(id));
  const auto before = beforeName.empty() ? -1 : machine->indexOf(beforeName);
  std::string after = "";
  if (before >= 0) {
    for (auto i = before - 1; i >= 0 && after.empty(); --i) {
      if (machine->states[static_cast<std::size_t>(i)].name != state->name)
        after = machine->states[static_cast<std::size_t>(i)].name;
    }
    if (after.empty()) after = "^";
  }
  editor.insert(states, carried, after);
  return done(worded(labels::move, {state->name}), editor, id);
}

}  // namespace stepwright::edit
