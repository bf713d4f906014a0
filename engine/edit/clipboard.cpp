// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/clipboard.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/asl/tree_value.h"
#include "engine/edit/add_state.h"
#include "engine/edit/entries.h"
#include "engine/edit/indentation.h"
#include "engine/edit/labels.h"
#include "engine/edit/language.h"
#include "engine/edit/refusals.h"
#include "engine/edit/rename.h"
#include "engine/edit/reshape.h"
#include "engine/edit/section.h"
#include "engine/edit/wiring.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::Format;
using asl::State;
using json::Value;

/// The states as lines of a States, as they are written in the document.
std::string entriesOf(const Document& document, const Section& section, const LayoutStyle& style,
                      const std::string& indent) {
  const bool yaml = document.format() == Format::Yaml;
  std::string out;
  for (const State* state : section.states) {
    const auto node = document.tree().find(state->id);
    const Carried carried = carryWhole(document.tree(), document.format(), node, node);
    const std::string_view name = state->name;
    const std::string text = !yaml ? indent + carried.at(indent, style)
                             : carried.block
                                 ? carried.at(indent, style)
                                 : indent + yamlEntry(&name, state->fields, style, indent);
    const bool last = state == section.states.back();
    out += text + (yaml || last ? "" : ",") + (carried.tail.empty() ? "" : " " + carried.tail) +
           style.eol;
  }
  return out;
}

/// The states as a machine by itself, in the words of the document.
std::string machineText(const Document& document, const Section& section) {
  LayoutStyle style = LayoutStyle::of(document.text());
  const bool jsonata = document.machine()->language == asl::QueryLanguage::Jsonata;
  if (document.format() == Format::Yaml) {
    return (jsonata ? "QueryLanguage: JSONata" + style.eol : std::string()) +
           "StartAt: " + yamlText(section.entry) + style.eol + "States:" + style.eol +
           entriesOf(document, section, style, style.unit);
  }
  style.multiline = true;
  const std::string gap = style.eol + style.unit;
  return "{" + gap + (jsonata ? "\"QueryLanguage\": \"JSONata\"," + gap : std::string()) +
         "\"StartAt\": " + json::quote(section.entry) + "," + gap + "\"States\": {" + style.eol +
         entriesOf(document, section, style, style.unit + style.unit) + style.unit + "}" +
         style.eol + "}" + style.eol;
}

bool isMachine(const Document& document) {
  return document.wellFormed() && document.foreign().empty() &&
         document.value()["States"].isObject() && !document.value()["States"].empty();
}

bool areStates(const Value& object) {
  const auto& members = object.members();
  return !members.empty() && std::all_of(members.begin(), members.end(), [](const auto& member) {
    return asl::stateTypeFrom(member.value["Type"].string()).has_value();
  });
}

/// A state or members of States in JSON, as a machine around them.
std::string aroundJson(std::string_view text) {
  const std::string body = reindented(text, LayoutStyle(), "");
  const auto machine = [](std::string_view start, const std::string& states) {
    return "{\"StartAt\": " + json::quote(start) + ", \"States\": " + states + "}";
  };
  const Value value = Document::read(body).value();
  if (asl::stateTypeFrom(value["Type"].string())) {
    const auto type = value["Type"].string();
    return machine(type, "{\n" + json::quote(type) + ": " + body + "\n}");
  }
  if (areStates(value)) return machine(value.members()[0].name(), body);
  // Members as they stand in a definition are an object without its braces.
  const std::string braced = "{\n" + body + "\n}";
  const Document members = Document::read(braced);
  if (!members.wellFormed() || !areStates(members.value())) return {};
  return machine(members.value().members()[0].name(), braced);
}

std::string aroundYaml(std::string_view text) {
  const Document document = Document::read(std::string(text), Format::Yaml);
  const Value& value = document.value();
  if (!document.wellFormed()) return {};
  const std::string column(
      document.tree().at(0).range.begin - lineBegin(text, document.tree().at(0).range.begin), ' ');
  if (asl::stateTypeFrom(value["Type"].string())) {
    const std::string type(value["Type"].string());
    return "StartAt: " + type + "\nStates:\n  " + type + ":\n" +
           shifted(text, column, "    ", true);
  }
  if (!areStates(value)) return {};
  return "StartAt: " + yamlText(value.members()[0].name()) + "\nStates:\n" +
         shifted(text, column, "  ", true);
}

/// JSON in one line, as programs hand it over, in the lines that people write: it is carried as it
/// stands.
std::string inLines(std::string_view text) {
  if (text.find('\n') != text.npos) return std::string(text);
  const auto value = json::parse(text);
  return value ? json::printPretty(*value) : std::string(text);
}

/// What was pasted, as a machine; nothing where it is nothing of ours.
std::optional<Document> machineFrom(std::string_view pasted) {
  const std::string text = inLines(pasted);
  for (const Format format : {Format::Json, Format::Yaml}) {
    Document whole = Document::read(std::string(text), format);
    if (isMachine(whole)) return whole;
    const std::string around = format == Format::Json ? aroundJson(text) : aroundYaml(text);
    Document made = Document::read(around, format);
    if (!around.empty() && isMachine(made)) return made;
  }
  return std::nullopt;
}

void collect(const asl::Machine& machine, std::vector<const State*>& all) {
  for (const auto& state : machine.states) {
    all.push_back(&state);
    for (const auto& nested : state.machines) collect(*nested, all);
  }
}

/// Every state of the machine named so that none of `taken` has its name.
Document withNamesApart(Document machine, const std::unordered_set<std::string>& taken) {
  while (true) {
    std::vector<const State*> all;
    collect(*machine.machine(), all);
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const State* state) { return taken.contains(state->name); });
    if (same == all.end()) return machine;
    auto names = namesIn(*machine.machine());
    names.insert(taken.begin(), taken.end());
    const auto renamed = renameState(machine, (*same)->id, freeName(names, (*same)->name));
    if (!renamed) return machine;
    machine = Document::read(text::apply(machine.text(), renamed->edits), machine.format());
  }
}

/// In the other query language as far as that goes by rule; as it is written where that changes
/// nothing.
Document inLanguage(Document machine, asl::QueryLanguage language) {
  const Value value = machineInLanguage(machine.value(), language);
  if (sameInOrder(value.without("QueryLanguage"), machine.value().without("QueryLanguage")))
    return machine;
  return Document::read(json::printPretty(value) + "\n");
}

/// The machine that a place is in, or null.
const asl::Machine* machineAt(const Document& document, const Place& place) {
  using Kind = Place::Kind;
  const std::string& pointer = place.pointer;
  if (place.kind == Kind::Into || place.kind == Kind::Loose) return findMachine(document, pointer);
  if (place.kind != Kind::OnEdge) return findMachine(document, machineOf(pointer));
  const std::string owner = document.stateOf(pointer);
  const bool start = owner.empty() || pointer.ends_with("/StartAt");
  return findMachine(document, start ? json::pointerParent(pointer) : machineOf(owner));
}

/// Takes away the rules, defaults and catchers that lead to no state here or there; says which.
Phrase cutStrangers(Editor& editor, const asl::Machine& machine, const asl::Machine* there) {
  std::vector<Phrase> leftOut;
  for (const auto& state : machine.states) {
    auto ways = waysOf(state);
    // From the back, so that an entry that goes does not move those still to come.
    std::reverse(ways.begin(), ways.end());
    for (const auto& [edge, target] : ways) {
      const bool known =
          machine.find(target) != nullptr || (there != nullptr && there->find(target) != nullptr);
      if (edge.kind == Reference::Kind::Next || known) continue;
      cut(editor, &state, edge);
      leftOut.push_back(wordsOf(edge.kind, state.name, target));
    }
  }
  return leftOut.empty() ? Phrase() : worded(labels::unknownState, {listed(leftOut)});
}

/// The states whose way on is set by the place where they are put.
std::vector<const State*> exitsOf(const asl::Machine& machine) {
  std::vector<const State*> exits;
  for (const auto& state : machine.states) {
    const bool goesOn = !state.next.empty() && machine.find(state.next) != nullptr;
    if (!goesOn && (!state.knownType || canHaveNext(state.type))) exits.push_back(&state);
  }
  // Only a Choice to enter by: its Default leads on, so that it is tied in.
  if (exits.empty() && machine.states.size() == 1) exits.push_back(&machine.states.front());
  return exits;
}

void leadOnTo(Editor& editor, const State& state, std::string_view target) {
  const bool choice = state.knownType && state.type == asl::StateType::Choice;
  if (choice && editor.has(json::pointerChild(state.id, "Default"))) return;
  setWayOn(editor, state.id, state.knownType ? state.type : asl::StateType::Pass, target);
}

Outcome pasteMachine(const Document& document, const Document& machine, const Place& place) {
  const Document named = withNamesApart(machine, namesIn(*document.machine()));
  Editor cutting(named);
  const Phrase note = cutStrangers(cutting, *named.machine(), machineAt(document, place));
  const Document source = Document::read(cutting.text(), named.format());
  const auto& states = source.machine()->states;
  if (states.empty()) {
    return refuse(refusals::cannotCarry, document.machine()->pointer);
  }
  const bool known = source.machine()->find(source.machine()->startAt) != nullptr;
  const std::string entry = known ? source.machine()->startAt : states.front().name;
  const auto made = [&](std::string_view target) {
    Editor editor(source);
    for (const State* state : exitsOf(*source.machine())) leadOnTo(editor, *state, target);
    return std::vector<Carried>{editor.carry(states.front().id, states.back().id)};
  };
  auto outcome = addCarried(document, made, entry, place);
  if (outcome) outcome->note = note;
  return outcome;
}

}  // namespace

Result<std::string> copyText(const Document& document, const Selection& selection) {
  auto section = select(document, selection);
  if (!section) return section.error();
  return machineText(document, *section);
}

bool canPaste(std::string_view text) { return machineFrom(text).has_value(); }

std::optional<std::string> pastedMachine(std::string_view text) {
  const auto machine = machineFrom(text);
  if (!machine) return std::nullopt;
  return json::print(machine->value());
}

Outcome paste(const Document& document, std::string_view text, const Place& place) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const auto machine = machineFrom(text);
  if (!machine) {
    return refuse(refusals::cannotPaste);
  }
  auto outcome = pasteMachine(document, inLanguage(*machine, document.machine()->language), place);
  if (outcome) outcome->label = "Paste";
  return outcome;
}

Outcome duplicate(const Document& document, const Selection& selection) {
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
  const Document machine = Document::read(machineText(document, *section), document.format());
  auto outcome = pasteMachine(document, machine, place);
  if (outcome)
    outcome->label =
        section->states.size() == 1 ? "Duplicate " + section->states.front()->name : "Duplicate";
  return outcome;
}

namespace {

/// The Task that starts the machine of that name and gives its output.
Value startingTask(std::string_view machineName, bool jsonata) {
  const Value arn(std::string("arn:aws:states:eu-central-1:123456789012:stateMachine:") +
                  std::string(machineName));
  const Value task = Value::object(
      {{"Type", "Task"}, {"Resource", "arn:aws:states:::states:startExecution.sync:2"}});
  if (!jsonata) {
    return task.with("Parameters", Value::object({{"StateMachineArn", arn}, {"Input.$", "$"}}))
        .with("OutputPath", "$.Output");
  }
  return task
      .with("Arguments",
            Value::object({{"StateMachineArn", arn}, {"Input", "{% $states.input %}"}}))
      .with("Output", "{% $states.result.Output %}");
}

}  // namespace

Result<Extraction> extract(const Document& document, const Selection& selection,
                           std::string_view machineName) {
  auto section = sectionOf(document, selection);
  if (!section) return section.error();
  const Document machine = Document::read(machineText(document, *section), document.format());
  Editor inner(machine);
  const Phrase note = cutStrangers(inner, *machine.machine(), nullptr);
  for (const State* state : exitsOf(*machine.machine())) leadOnTo(inner, *state, "");
  const Value task =
      startingTask(machineName, document.machine()->language == asl::QueryLanguage::Jsonata);
  const std::string name = freeName(namesIn(*document.machine()), machineName);
  Editor editor(document);
  for (const auto& edge : section->entering) editor.setText(edge.pointer, name);
  insertState(editor, section->machine->pointer, name, withWayOn(task, section->exit),
              section->states.back()->name);
  for (const State* state : section->states) editor.remove(state->id);
  auto outcome =
      done(worded(labels::extract, {name}), editor, statePointer(section->machine->pointer, name));
  if (!outcome) return outcome.error();
  outcome->note = note;
  return Extraction{std::move(*outcome), inner.text()};
}

}  // namespace stepwright::edit
