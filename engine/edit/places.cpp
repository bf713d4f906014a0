// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/places.h"

#include <unordered_map>

#include "engine/asl/bind.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {

using asl::Machine;
using asl::State;
using asl::StateType;
using json::Value;

std::string machineOf(std::string_view state) {
  return json::pointerParent(json::pointerParent(state));
}

namespace {

const Machine* machineIn(const Machine& machine, std::string_view pointer) {
  if (machine.pointer == pointer) return &machine;
  for (const auto& state : machine.states) {
    if (!pointer.starts_with(state.id + "/")) continue;
    for (const auto& nested : state.machines) {
      if (const Machine* found = machineIn(*nested, pointer)) return found;
    }
  }
  return nullptr;
}

void collectNames(const Machine& machine, std::unordered_set<std::string>& names) {
  for (const auto& state : machine.states) {
    names.insert(state.name);
    for (const auto& nested : state.machines) collectNames(*nested, names);
  }
}

}  // namespace

const Machine* findMachine(const asl::Document& document, std::string_view pointer) {
  return machineIn(*document.machine(), pointer);
}

const State* findState(const asl::Document& document, std::string_view id) {
  return asl::findState(*document.machine(), id);
}

std::string statePointer(std::string_view machine, std::string_view name) {
  return json::pointerChild(json::pointerChild(machine, "States"), name);
}

std::vector<Reference> referencesTo(const Machine& machine, std::string_view name) {
  std::vector<Reference> found;
  using Kind = Reference::Kind;
  if (machine.startAt == name)
    found.push_back({Kind::StartAt, json::pointerChild(machine.pointer, "StartAt"), ""});
  for (const auto& state : machine.states) {
    if (state.next == name)
      found.push_back({Kind::Next, json::pointerChild(state.id, "Next"), state.id});
    const std::string rules = json::pointerChild(state.id, "Choices");
    for (std::size_t i = 0; i < state.choices.size(); ++i) {
      if (state.choices[i].next != name) continue;
      found.push_back(
          {Kind::Rule, json::pointerChild(json::pointerChild(rules, i), "Next"), state.id});
    }
    if (state.defaultNext == name)
      found.push_back({Kind::Default, json::pointerChild(state.id, "Default"), state.id});
    const std::string catchers = json::pointerChild(state.id, "Catch");
    for (std::size_t i = 0; i < state.catchers.size(); ++i) {
      if (state.catchers[i].next != name) continue;
      found.push_back(
          {Kind::Catch, json::pointerChild(json::pointerChild(catchers, i), "Next"), state.id});
    }
  }
  return found;
}

Phrase wordsOf(Reference::Kind kind) {
  switch (kind) {
    case Reference::Kind::StartAt:
      return worded(labels::theStart);
    case Reference::Kind::Next:
      return worded(labels::theWayOn);
    case Reference::Kind::Rule:
      return worded(labels::theRule);
    case Reference::Kind::Default:
      return worded(labels::theDefault);
    case Reference::Kind::Catch:
      return worded(labels::theCatcher);
  }
  return {};
}

Phrase wordsOf(Reference::Kind kind, std::string_view owner, std::string_view target) {
  return worded(labels::edgeTo, {wordsOf(kind), owner, target});
}

Phrase labelOfField(const asl::Document& document, std::string_view pointer, std::string_view field,
                    bool sets) {
  const State* state = findState(document, document.stateOf(pointer));
  if (state == nullptr) return worded(sets ? labels::set : labels::clear, {field});
  return worded(sets ? labels::setOf : labels::clearOf, {field, state->name});
}

std::optional<Reference> referenceAt(const asl::Document& document, std::string_view pointer) {
  using Kind = Reference::Kind;
  if (pointer.ends_with("/StartAt") &&
      findMachine(document, json::pointerParent(pointer)) != nullptr) {
    return Reference{Kind::StartAt, std::string(pointer), ""};
  }
  const std::string owner = document.stateOf(pointer);
  if (owner.empty() || owner.size() >= pointer.size()) return std::nullopt;
  const auto tokens = json::pointerTokens(pointer.substr(owner.size()));
  if (tokens.size() == 1 && tokens[0] == "Next")
    return Reference{Kind::Next, std::string(pointer), owner};
  if (tokens.size() == 1 && tokens[0] == "Default")
    return Reference{Kind::Default, std::string(pointer), owner};
  if (tokens.size() != 3 || tokens[2] != "Next") return std::nullopt;
  if (tokens[0] == "Choices") return Reference{Kind::Rule, std::string(pointer), owner};
  if (tokens[0] == "Catch") return Reference{Kind::Catch, std::string(pointer), owner};
  return std::nullopt;
}

std::unordered_set<std::string> namesIn(const Machine& machine) {
  std::unordered_set<std::string> names;
  collectNames(machine, names);
  return names;
}

std::string freeName(const std::unordered_set<std::string>& taken, std::string_view wanted) {
  std::string base(wanted);
  if (base.empty()) base = "State";
  if (!taken.contains(base)) return base;
  // "Pass 2" is followed by "Pass 3", not by "Pass 2 2".
  const std::size_t digits = base.find_last_not_of("0123456789");
  const bool numbered =
      digits != std::string::npos && digits + 1 < base.size() && base[digits] == ' ' && digits > 0;
  if (numbered) base.resize(digits);
  for (int number = 2;; ++number) {
    std::string name = base + " " + std::to_string(number);
    if (!taken.contains(name)) return name;
  }
}

namespace {

using Renames = std::unordered_map<std::string, std::string>;

Value renamed(const Value& target, const Renames& renames) {
  const auto found = renames.find(std::string(target.string()));
  return found == renames.end() ? target : Value(found->second);
}

Value renamedIn(const Value& list, const Renames& renames) {
  std::vector<Value> items;
  for (const auto& item : list.items()) {
    items.push_back(item["Next"].isString() ? item.with("Next", renamed(item["Next"], renames))
                                            : item);
  }
  return Value::array(std::move(items));
}

Value machineWithFreeNames(const Value& machine, std::unordered_set<std::string>& taken);

Value nestedWithFreeNames(Value state, std::unordered_set<std::string>& taken) {
  for (const char* key : {"ItemProcessor", "Iterator"}) {
    if (state[key].isObject()) state = state.with(key, machineWithFreeNames(state[key], taken));
  }
  if (state["Branches"].isArray()) {
    std::vector<Value> branches;
    for (const auto& branch : state["Branches"].items())
      branches.push_back(machineWithFreeNames(branch, taken));
    state = state.with("Branches", Value::array(std::move(branches)));
  }
  return state;
}

Value stateRenamed(Value state, const Renames& renames) {
  for (const char* key : {"Next", "Default"}) {
    if (state[key].isString()) state = state.with(key, renamed(state[key], renames));
  }
  for (const char* key : {"Choices", "Catch"}) {
    if (state[key].isArray()) state = state.with(key, renamedIn(state[key], renames));
  }
  return state;
}

Value machineWithFreeNames(const Value& machine, std::unordered_set<std::string>& taken) {
  Renames renames;
  for (const auto& state : machine["States"].members()) {
    std::string name = freeName(taken, state.name());
    taken.insert(name);
    renames.emplace(std::string(state.name()), std::move(name));
  }
  std::vector<json::Member> states;
  for (const auto& state : machine["States"].members()) {
    Value content = nestedWithFreeNames(stateRenamed(state.value, renames), taken);
    states.emplace_back(Value(renames[std::string(state.name())]), std::move(content));
  }
  Value out = machine;
  if (machine["States"].isObject()) out = out.with("States", Value::object(std::move(states)));
  if (machine["StartAt"].isString())
    out = out.with("StartAt", renamed(machine["StartAt"], renames));
  return out;
}

}  // namespace

Value withFreeNames(const Value& object, std::unordered_set<std::string>& taken) {
  if (object["States"].isObject()) return machineWithFreeNames(object, taken);
  return nestedWithFreeNames(object, taken);
}

bool canHaveNext(StateType type) {
  return type != StateType::Choice && type != StateType::Succeed && type != StateType::Fail;
}

bool canCatch(StateType type) {
  return type == StateType::Task || type == StateType::Parallel || type == StateType::Map;
}

Error refusal(const asl::Document& document) {
  if (!document.foreign().empty()) {
    return refuse(refusals::foreign, {}, {document.foreign()});
  }
  if (document.wellFormed()) return {};
  return refuse(refusals::broken);
}

Outcome done(Phrase label, const Editor& editor, asl::StateId selection) {
  if (auto fault = editor.fault()) return *fault;
  return editor.change(std::move(label), std::move(selection));
}

}  // namespace stepwright::edit
