// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/section.h"
#include "engine/edit/refusals.h"

#include <algorithm>

#include "engine/json/pointer.h"

namespace stepwright::edit {
std::vector<std::pair<Reference, std::string>> waysOf(const asl::State& state) {
  using Kind = Reference::Kind;
  std::vector<std::pair<Reference, std::string>> ways;
  if (!state.next.empty())
    ways.push_back({{Kind::Next, json::pointerChild(state.id, "Next"), state.id}, state.next});
  for (std::size_t i = 0; i < state.choices.size(); ++i) {
    const std::string rule = state.id + "/Choices/" + std::to_string(i) + "/Next";
    if (!state.choices[i].next.empty())
      ways.push_back({{Kind::Rule, rule, state.id}, state.choices[i].next});
  }
  if (!state.defaultNext.empty()) {
    ways.push_back(
        {{Kind::Default, json::pointerChild(state.id, "Default"), state.id}, state.defaultNext});
  }
  for (std::size_t i = 0; i < state.catchers.size(); ++i) {
    const std::string entry = state.id + "/Catch/" + std::to_string(i) + "/Next";
    if (!state.catchers[i].next.empty())
      ways.push_back({{Kind::Catch, entry, state.id}, state.catchers[i].next});
  }
  return ways;
}

namespace {

std::set<std::string> findEntering(Section& section) {
  std::set<std::string> entries;
  const auto& machine = *section.machine;
  if (section.has(machine.startAt)) {
    entries.insert(machine.startAt);
    section.entering.push_back(
        {Reference::Kind::StartAt, json::pointerChild(machine.pointer, "StartAt"), ""});
  }
  for (const auto& state : machine.states) {
    if (section.has(state.name)) continue;
    for (const auto& [reference, target] : waysOf(state)) {
      if (!section.has(target)) continue;
      entries.insert(target);
      section.entering.push_back(reference);
    }
  }
  return entries;
}

std::set<std::string> findLeaving(Section& section) {
  std::set<std::string> exits;
  for (const asl::State* state : section.states) {
    if (state->end) exits.insert("");
    for (const auto& [reference, target] : waysOf(*state)) {
      if (section.has(target)) continue;
      exits.insert(target);
      section.leaving.push_back(reference);
    }
  }
  return exits;
}

/// Where nothing leads in from outside: the first state that none of the others leads to.
std::string firstOf(const Section& section) {
  std::set<std::string> led;
  for (const asl::State* state : section.states) {
    for (const auto& way : waysOf(*state)) led.insert(way.second);
  }
  for (const asl::State* state : section.states) {
    if (!led.contains(state->name)) return state->name;
  }
  return section.states.front()->name;
}

std::string list(const std::set<std::string>& names) {
  std::string all;
  for (const auto& name : names)
    all += (all.empty() ? "" : ", ") + (name.empty() ? std::string("the end") : "\"" + name + "\"");
  return all;
}

}  // namespace

Result<Section> select(const asl::Document& document, const Selection& states) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (states.empty()) return refuse(refusals::nothingSelected);
  Section section;
  const std::string machine = machineOf(states.front());
  section.machine = findMachine(document, machine);
  const std::set<std::string> ids(states.begin(), states.end());
  for (const auto& id : ids) {
    if (findState(document, id) == nullptr) return refuse(refusals::noState, id);
    if (machineOf(id) != machine) {
      return refuse(refusals::severalFrames, id);
    }
  }
  for (const auto& state : section.machine->states) {
    if (!ids.contains(state.id)) continue;
    section.states.push_back(&state);
    section.names.insert(state.name);
  }
  const auto entries = findEntering(section);
  const auto exits = findLeaving(section);
  section.entry = entries.size() == 1 ? *entries.begin() : firstOf(section);
  for (const auto& exit : exits) {
    if (section.exit.empty()) section.exit = exit;
  }
  return section;
}

Result<Section> sectionOf(const asl::Document& document, const Selection& states,
                          Catchers catchers) {
  auto section = select(document, states);
  if (!section) return section;
  const bool keep = catchers == Catchers::Keep;
  std::set<std::string> entries;
  for (const auto& reference : section->entering) {
    const json::Value* target = json::resolve(document.value(), reference.pointer);
    if (target != nullptr) entries.insert(std::string(target->string()));
  }
  if (entries.size() > 1) {
    return refuse(refusals::severalEntries, {}, {list(entries)});
  }
  std::set<std::string> exits;
  for (const asl::State* state : section->states) {
    if (state->end) exits.insert("");
  }
  for (const auto& reference : section->leaving) {
    if (keep && reference.kind == Reference::Kind::Catch) continue;
    const json::Value* target = json::resolve(document.value(), reference.pointer);
    if (target != nullptr) exits.insert(std::string(target->string()));
  }
  if (exits.size() > 1) {
    return refuse(refusals::severalExits, {}, {list(exits)});
  }
  if (keep) section->exit = exits.empty() ? "" : *exits.begin();
  return section;
}

void moveRuns(Editor& editor, const asl::Machine& from,
              const std::vector<const asl::State*>& states, const std::string& to) {
  for (std::size_t first = 0; first < states.size();) {
    std::size_t last = first;
    while (last + 1 < states.size() &&
           from.indexOf(states[last + 1]->name) == from.indexOf(states[last]->name) + 1)
      ++last;
    editor.move(states[first]->id, states[last]->id, to);
    first = last + 1;
  }
}

}  // namespace stepwright::edit
