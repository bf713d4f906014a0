// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/containers.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"
#include "engine/edit/section.h"
#include "engine/edit/templates.h"
#include "engine/edit/wiring.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using asl::State;
using asl::StateType;
using json::Value;

Value emptyContainer(StateType type, const std::string& entry) {
  Value machine = Value::object({{"StartAt", Value(entry)}, {"States", Value::object()}});
  if (type == StateType::Parallel) {
    return Value::object({{"Type", "Parallel"}, {"Branches", Value::array({machine})}});
  }
  machine = Value::object({{"ProcessorConfig", Value::object({{"Mode", "INLINE"}})},
                           {"StartAt", Value(entry)},
                           {"States", Value::object()}});
  return Value::object({{"Type", "Map"}, {"ItemProcessor", machine}});
}

constexpr std::string_view endingName = "Done";

/// Rules, Default and catchers cannot end a machine; they lead to a small Pass state that does.
class Ending {
 public:
  Ending(Editor& editor, std::string machine, std::string name)
      : editor_(editor), machine_(std::move(machine)), name_(std::move(name)) {}

  void turn(const Reference& edge, const std::string& pointer) {
    if (edge.kind == Reference::Kind::Next) {
      editor_.substitute(pointer, "End", true);
      return;
    }
    editor_.setText(pointer, name_);
    needed_ = true;
  }
  void finish() {
    if (!needed_) return;
    insertState(editor_, machine_, name_, Value::object({{"Type", "Pass"}, {"End", true}}), "");
  }

 private:
  Editor& editor_;
  std::string machine_;
  std::string name_;
  bool needed_ = false;
};

/// The pointer of a field after its state moved from one place to another.
std::string moved(const std::string& pointer, const std::string& from, const std::string& to) {
  return to + pointer.substr(from.size());
}

/// How the way out is written in the text.
std::string spelledExit(const Editor& editor, const Section& section) {
  for (const auto& edge : section.leaving) {
    if (edge.kind == Reference::Kind::Next) return editor.raw(edge.pointer);
  }
  return {};
}

}  // namespace

Outcome wrap(const asl::Document& document, const Selection& selection, StateType type) {
  auto section = sectionOf(document, selection);
  if (!section) return section.error();
  if (type != StateType::Map && type != StateType::Parallel) {
    return refuse(refusals::cannotHoldStates);
  }
  const auto& machine = *section->machine;
  auto taken = namesIn(*document.machine());
  const std::string name = freeName(taken, asl::toString(type));
  taken.insert(name);
  Editor editor(document);
  for (const auto& edge : section->entering) editor.setText(edge.pointer, name);
  insertState(editor, machine.pointer, name,
              withWayOn(emptyContainer(type, section->entry), section->exit),
              section->states.back()->name);
  const std::string id = statePointer(machine.pointer, name);
  const std::string inner = id + (type == StateType::Map ? "/ItemProcessor" : "/Branches/0");
  editor.spell(json::pointerChild(id, "Next"), spelledExit(editor, *section));
  moveRuns(editor, machine, section->states, json::pointerChild(inner, "States"));
  Ending ending(editor, inner, freeName(taken, endingName));
  for (const auto& edge : section->leaving) {
    const State* owner = asl::findState(machine, edge.owner);
    ending.turn(edge, moved(edge.pointer, owner->id, statePointer(inner, owner->name)));
  }
  ending.finish();
  return done(worded(labels::wrapIn, {asl::toString(type)}), editor, id);
}

namespace {

/// The ends of a nested machine lead on to `target` ("" = End), which is spelled so.
void turnEnds(Editor& editor, const asl::Machine& nested, const std::string& target,
              const std::string& spelled) {
  for (const auto& state : nested.states) {
    if (state.type == StateType::Succeed && state.knownType && !target.empty()) {
      // It ended the branch, not the workflow: now it goes on.
      editor.setText(json::pointerChild(state.id, "Type"), "Pass");
      editor.set(state.id, "Next", Value(target));
    } else if (state.end) {
      setWayOn(editor, state.id, state.type, target);
      editor.spell(json::pointerChild(state.id, "Next"), spelled);
    }
  }
}

/// The Pass that wrap has put behind rules and catchers, for these cannot end a machine.
const State* endingOf(const asl::Machine& nested) {
  if (nested.states.size() < 2) return nullptr;
  const State& last = nested.states.back();
  const bool bare = last.type == StateType::Pass && last.knownType && last.end &&
                    last.fields.size() == 2 && last.name.starts_with(endingName);
  if (!bare || nested.startAt == last.name) return nullptr;
  const auto edges = referencesTo(nested, last.name);
  const bool ofWrap = std::none_of(edges.begin(), edges.end(), [](const Reference& edge) {
    return edge.kind == Reference::Kind::Next;
  });
  return ofWrap && !edges.empty() ? &last : nullptr;
}

/// Turns what leads to the ending to where the container led, and takes the ending away.
void dropEnding(Editor& editor, const asl::Machine& nested, const std::string& target) {
  const State* ending = target.empty() ? nullptr : endingOf(nested);
  if (ending == nullptr) return;
  heal(editor, nested, ending->name, target);
  editor.remove(ending->id);
}

}  // namespace

Outcome unwrap(const asl::Document& document, const asl::StateId& id) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const State* container = findState(document, id);
  if (container == nullptr) return refuse(refusals::noState, id);
  if (container->machines.empty()) return refuse(refusals::cannotUnwrap, id);
  const asl::Machine& outer = *findMachine(document, machineOf(id));
  std::vector<const asl::Machine*> inner;
  for (const auto& machine : container->machines) {
    if (machine->find(machine->startAt) != nullptr) inner.push_back(machine.get());
  }
  if (inner.empty()) return refuse(refusals::nothingInside, id);
  Editor editor(document);
  for (const auto& edge : referencesTo(outer, container->name)) {
    if (edge.owner != id)
      editor.refer(edge.pointer, statePointer(inner.front()->pointer, inner.front()->startAt));
  }
  std::string after = container->name;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const std::string target = i + 1 < inner.size() ? inner[i + 1]->startAt : container->next;
    const bool last = i + 1 == inner.size();
    turnEnds(editor, *inner[i], target, last ? editor.raw(json::pointerChild(id, "Next")) : "");
    dropEnding(editor, *inner[i], target);
    const Value states = editor.value(json::pointerChild(inner[i]->pointer, "States"));
    const auto at = [&](const json::Member& state) {
      return statePointer(inner[i]->pointer, state.name());
    };
    editor.insert(json::pointerChild(outer.pointer, "States"),
                  editor.carry(at(states.members().front()), at(states.members().back())), after);
    after = std::string(states.members().back().name());
  }
  // What is remarked of the container is now said of what stood in it.
  editor.remove(id, Editor::Remarks::Stay);
  return done(worded(labels::unwrap, {container->name}), editor,
              statePointer(outer.pointer, inner.front()->startAt));
}

Outcome addBranch(const asl::Document& document, const asl::StateId& id) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const State* state = findState(document, id);
  if (state == nullptr || state->type != StateType::Parallel) {
    return refuse(refusals::hasNoBranches, id);
  }
  auto taken = namesIn(*document.machine());
  const Value branch =
      withFreeNames(newState(StateType::Parallel, state->language)["Branches"].at(0), taken);
  Editor editor(document);
  const std::string list = json::pointerChild(id, "Branches");
  if (editor.value(list).isArray()) {
    editor.append(list, branch);
  } else {
    editor.set(id, "Branches", Value::array({branch}), "Type");
  }
  return done(worded(labels::addBranch, {state->name}), editor, id);
}

Outcome addRetrier(const asl::Document& document, const asl::StateId& id) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const State* state = findState(document, id);
  if (state == nullptr || !canCatch(state->type)) {
    return refuse(refusals::cannotRetry, id);
  }
  const bool all = !state->retry.empty() &&
                   state->retry.back().errorEquals == std::vector<std::string>{"States.ALL"};
  const Value names = Value::array({Value(all ? "States.TaskFailed" : "States.ALL")});
  const Value entry = Value::object(
      {{"ErrorEquals", names}, {"IntervalSeconds", 1}, {"MaxAttempts", 3}, {"BackoffRate", 2}});
  Editor editor(document);
  const std::string list = json::pointerChild(id, "Retry");
  if (editor.value(list).isArray()) {
    editor.insert(list, state->retry.size() - (all ? 1 : 0), entry);
  } else {
    editor.set(id, "Retry", Value::array({entry}));
  }
  return done(worded(labels::addRetrier, {state->name}), editor, id);
}

}  // namespace stepwright::edit
