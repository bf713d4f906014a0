// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/edit/language.h"
#include "engine/edit/section.h"
#include "engine/edit/wiring.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using asl::State;
using asl::StateType;
using json::Value;

/// The state's value with every way that leads out of the selection taken away.
Value withoutWaysOut(const State& state, const Section& section) {
  Value value = state.fields;
  if (!state.next.empty() && !section.has(state.next)) value = withWayOn(value, "");
  if (!state.defaultNext.empty() && !section.has(state.defaultNext))
    value = value.without("Default");
  for (const char* key : {"Choices", "Catch"}) {
    if (!value[key].isArray()) continue;
    std::vector<Value> kept;
    for (const auto& entry : value[key].items()) {
      if (section.has(entry["Next"].string())) kept.push_back(entry);
    }
    const bool drop = kept.empty() && std::string_view(key) == "Catch";
    value = drop ? value.without(key) : value.with(key, Value::array(std::move(kept)));
  }
  return value;
}

Value machineOfSection(const Section& section) {
  std::vector<json::Member> states;
  for (const State* state : section.states)
    states.emplace_back(Value(state->name), withoutWaysOut(*state, section));
  return Value::object(
      {{"StartAt", Value(section.entry)}, {"States", Value::object(std::move(states))}});
}

/// What was pasted, as a machine; null where it is nothing of ours.
Value machineFrom(std::string_view text) {
  auto parsed = json::parse(text);
  // Members of States, as they stand in a definition, are an object without its braces.
  if (!parsed) {
    std::string wrapped(text);
    while (!wrapped.empty() &&
           std::string_view(" \t\r\n,").find(wrapped.back()) != std::string_view::npos)
      wrapped.pop_back();
    parsed = json::parse("{" + wrapped + "}");
  }
  if (!parsed || !parsed->isObject() || parsed->empty()) return {};
  const Value& value = *parsed;
  if (value["States"].isObject() && !value["States"].empty()) return value;
  if (asl::stateTypeFrom(value["Type"].string())) {
    return Value::object(
        {{"StartAt", value["Type"]}, {"States", Value::object({{value["Type"], value}})}});
  }
  for (const auto& member : value.members()) {
    if (!asl::stateTypeFrom(member.value["Type"].string())) return {};
  }
  return Value::object({{"StartAt", value.members()[0].key}, {"States", value}});
}

/// A target that is not among the pasted states is left out: there may be a stranger of that name.
std::vector<Piece> piecesOf(const Value& machine) {
  std::vector<Piece> pieces;
  Section section;
  for (const auto& state : machine["States"].members())
    section.names.insert(std::string(state.name()));
  const auto bound = asl::bind(machine);
  for (const auto& state : bound->states) {
    Piece& piece = pieces.emplace_back(Piece{state.name, withoutWaysOut(state, section), false});
    const bool goesOn = piece.value.contains("Next");
    piece.exit = !goesOn && (!state.knownType || canHaveNext(state.type));
  }
  return pieces;
}

Outcome pasteMachine(const asl::Document& document, const Value& machine, const Place& place) {
  auto taken = namesIn(*document.machine());
  const Value named = withFreeNames(machine, taken);
  auto pieces = piecesOf(named);
  std::string entry(named["StartAt"].string());
  const bool known = std::any_of(pieces.begin(), pieces.end(),
                                 [&](const Piece& piece) { return piece.name == entry; });
  if (!known) entry = pieces.front().name;
  // Only a Choice to enter by: its Default leads on, so that it is tied in.
  const bool ends =
      std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.exit; });
  if (!ends && pieces.size() == 1) pieces.front().exit = true;
  return addPieces(document, std::move(pieces), entry, place);
}

}  // namespace

Result<std::string> copyText(const asl::Document& document, const Selection& selection) {
  auto section = select(document, selection);
  if (!section) return section.error();
  return json::printPretty(machineOfSection(*section)) + "\n";
}

bool canPaste(std::string_view text) { return machineFrom(text).isObject(); }

std::optional<std::string> pastedMachine(std::string_view text) {
  const Value machine = machineFrom(text);
  if (!machine.isObject()) return std::nullopt;
  return json::print(machine);
}

Outcome paste(const asl::Document& document, std::string_view text, const Place& place) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const Value machine = machineFrom(text);
  if (!machine.isObject()) {
    return refuse("edit.paste", "This is no state machine and no state.", "",
                  "Copy states on a graph, or their JSON.");
  }
  auto outcome =
      pasteMachine(document, machineInLanguage(machine, document.machine()->language), place);
  if (outcome) outcome->label = "Paste";
  return outcome;
}

Outcome duplicate(const asl::Document& document, const Selection& selection) {
  auto section = select(document, selection);
  if (!section) return section.error();
  // Behind the state that leads out, or loose where none or several do.
  const State* last = nullptr;
  int ways = 0;
  for (const State* state : section->states) {
    const bool out = state->end || (!state->next.empty() && !section->has(state->next));
    if (!out) continue;
    last = state;
    ++ways;
  }
  const Place place = ways == 1 ? Place{Place::Kind::After, last->id}
                                : Place{Place::Kind::Loose, section->machine->pointer};
  auto outcome = pasteMachine(document, machineOfSection(*section), place);
  if (outcome)
    outcome->label =
        section->states.size() == 1 ? "Duplicate " + section->states.front()->name : "Duplicate";
  return outcome;
}

Result<Extraction> extract(const asl::Document& document, const Selection& selection,
                           std::string_view machineName) {
  auto section = sectionOf(document, selection);
  if (!section) return section.error();
  Value machine = machineOfSection(*section);
  const bool jsonata = document.machine()->language == asl::QueryLanguage::Jsonata;
  if (jsonata) machine = machine.with("QueryLanguage", "JSONata");
  const Value arn(std::string("arn:aws:states:us-east-1:123456789012:stateMachine:") +
                  std::string(machineName));
  Value task = Value::object(
      {{"Type", "Task"}, {"Resource", "arn:aws:states:::states:startExecution.sync:2"}});
  if (jsonata) {
    task = task.with("Arguments",
                     Value::object({{"StateMachineArn", arn}, {"Input", "{% $states.input %}"}}))
               .with("Output", "{% $states.result.Output %}");
  } else {
    task = task.with("Parameters", Value::object({{"StateMachineArn", arn}, {"Input.$", "$"}}))
               .with("OutputPath", "$.Output");
  }
  const std::string name = freeName(namesIn(*document.machine()), machineName);
  Editor editor(document);
  for (const auto& edge : section->entering) editor.setText(edge.pointer, name);
  insertState(editor, section->machine->pointer, name, withWayOn(task, section->exit),
              section->states.back()->name);
  for (const State* state : section->states) editor.remove(state->id);
  return Extraction{
      {"Extract " + name, editor.edits(), statePointer(section->machine->pointer, name),
       editor.base()},
      json::printPretty(machine) + "\n"};
}

}  // namespace stepwright::edit
