// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "engine/asl/bind.h"
#include "engine/edit/add_state.h"
#include "engine/edit/change_type.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/connect.h"
#include "engine/edit/containers.h"
#include "engine/edit/fields.h"
#include "engine/edit/intents.h"
#include "engine/edit/lists.h"
#include "engine/edit/move_states.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "engine/json/pointer.h"
#include "tests/engine/edit/real_documents.h"

/// Every intent at every place of whole documents: our samples, and the published workflows where
/// they are at hand.
namespace stepwright::edit {
namespace {

using asl::Document;
using asl::StateType;

/// The states whose own text an intent may change: those it is about, what is in them and what they
/// are in.
bool mayChange(const asl::State& state, const std::set<std::string>& about) {
  return std::any_of(about.begin(), about.end(), [&](const std::string& id) {
    return id == state.id || id.starts_with(state.id + "/") || state.id.starts_with(id + "/");
  });
}

class IntentTrial {
 public:
  IntentTrial(const Document& document, std::string name)
      : document_(document), name_(std::move(name)) {}

  /// `lines`: how many lines of the old text the intent may touch at most; `about`: the states it
  /// may change.
  void check(const std::string& what, const Outcome& outcome, std::size_t lines,
             const std::set<std::string>& about) {
    if (!outcome) return;
    if (::testing::Test::HasFailure()) return;
    ++checked;
    const std::string& before = document_.text();
    const std::string after = text::apply(before, outcome->edits);
    const auto back = text::inverse(before, outcome->edits);
    const std::string undone = text::apply(after, back);
    ASSERT_EQ(undone, before) << name_ << ": " << what;
    // Redo, both ways that there are: the edits once more, and what leads back from the undo.
    ASSERT_EQ(text::apply(undone, outcome->edits), after) << name_ << ": redo of " << what;
    ASSERT_EQ(text::apply(undone, text::inverse(after, back)), after)
        << name_ << ": redo of " << what;
    for (std::size_t i = 1; i < outcome->edits.size(); ++i) {
      ASSERT_LE(outcome->edits[i - 1].range.end, outcome->edits[i].range.begin)
          << name_ << ": " << what;
    }
    const Document again = Document::read(after, document_.format());
    ASSERT_TRUE(again.wellFormed()) << name_ << ": " << what << "\n" << after;
    std::set<int> touched;
    for (const auto& edit : outcome->edits) {
      const int first = document_.positionAt(edit.range.begin).line;
      const int last = document_.positionAt(edit.range.end).line;
      for (int line = first; line <= last; ++line) touched.insert(line);
    }
    EXPECT_LE(touched.size(), lines) << name_ << ": " << what;
    for (const auto* state : states()) {
      if (mayChange(*state, about)) continue;
      const auto old = document_.rangeOf(state->id);
      ASSERT_NE(after.find(before.substr(old->begin, old->length())), std::string::npos)
          << name_ << ": " << what << " changed " << state->id;
    }
  }

  const std::vector<const asl::State*>& states() {
    if (states_.empty()) collectStates(*document_.machine(), states_);
    return states_;
  }
  std::size_t linesOf(const std::string& id) const {
    const auto range = document_.rangeOf(id);
    if (!range) return 1;
    return remarksAbove(id) + static_cast<std::size_t>(document_.positionAt(range->end).line -
                                                       document_.positionAt(range->begin).line + 1);
  }
  std::size_t checked = 0;

 private:
  /// Lines of comment right above an entry belong to it.
  std::size_t remarksAbove(const std::string& id) const {
    const auto key = document_.keyRangeOf(id);
    if (!key || document_.format() != asl::Format::Yaml) return 0;
    std::istringstream lines(document_.text().substr(0, key->begin));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
      const auto content = line.find_first_not_of(' ');
      if (content != std::string::npos) count = line[content] == '#' ? count + 1 : 0;
    }
    return count;
  }

  const Document& document_;
  std::string name_;
  std::vector<const asl::State*> states_;
};

/// The states that lead to one, and how many fields of the machine do.
struct Leading {
  std::size_t fields = 0;
  std::set<std::string> states;
};

Leading leadingTo(const asl::Machine& machine, std::string_view name) {
  Leading found;
  found.fields = machine.startAt == name ? 1 : 0;
  for (const auto& state : machine.states) {
    std::size_t count = (state.next == name ? 1 : 0) + (state.defaultNext == name ? 1 : 0);
    for (const auto& rule : state.choices) count += rule.next == name ? 1 : 0;
    for (const auto& catcher : state.catchers) count += catcher.next == name ? 1 : 0;
    if (count > 0) found.states.insert(state.id);
    found.fields += count;
  }
  return found;
}

const asl::Machine& machineHolding(const asl::Machine& root, const std::string& state) {
  const std::string pointer = json::pointerParent(json::pointerParent(state));
  const asl::Machine* machine = &root;
  while (machine->pointer != pointer) {
    const asl::Machine* inner = nullptr;
    for (const auto& candidate : machine->states) {
      for (const auto& nested : candidate.machines) {
        if ((pointer + "/").starts_with(nested->pointer + "/")) inner = nested.get();
      }
    }
    if (inner == nullptr) break;
    machine = inner;
  }
  return *machine;
}

void tryIntentsOf(IntentTrial& trial, const Document& document, const asl::State& state) {
  const asl::Machine& machine = machineHolding(*document.machine(), state.id);
  const auto leading = leadingTo(machine, state.name);
  const std::size_t refs = leading.fields;
  const std::size_t own = trial.linesOf(state.id);
  auto about = leading.states;
  about.insert(state.id);
  trial.check("rename " + state.id, renameState(document, state.id, "A new name"), refs + 1, about);
  trial.check("comment " + state.id, setField(document, state.id, "Comment", "\"A remark\""),
              1 + trial.linesOf(state.id + "/Comment"), {state.id});
  trial.check("unset Type " + state.id, unsetField(document, state.id, "Type"), 3, {state.id});
  // A rule or catcher that goes may have several lines, and takes a comma of its neighbour along.
  std::size_t entries = 0;
  for (const auto& id : leading.states) entries += trial.linesOf(id);
  trial.check("remove " + state.id, removeState(document, state.id), own + refs + 3 + entries,
              about);
  for (const StateType type :
       {StateType::Pass, StateType::Choice, StateType::Map, StateType::Fail}) {
    const std::string kind(asl::toString(type));
    trial.check("add " + kind + " after " + state.id,
                addState(document, type, {Place::Kind::After, state.id}), refs + 4, about);
    trial.check("add " + kind + " before " + state.id,
                addState(document, type, {Place::Kind::Before, state.id}), refs + 4, about);
  }
  for (const auto& to : machine.states) {
    trial.check("connect " + state.id, connect(document, state.id, to.id, Connection::Next), 3,
                {state.id});
    trial.check("catch " + state.id, connect(document, state.id, to.id, Connection::Catch), 3,
                {state.id});
    trial.check("default " + state.id, connect(document, state.id, to.id, Connection::Default), 3,
                {state.id});
  }
}

/// Intents that move text about: whole states may change their indentation, all others stay.
void tryArrangementsOf(IntentTrial& trial, const Document& document, const asl::State& state) {
  const asl::Machine& machine = machineHolding(*document.machine(), state.id);
  const auto leading = leadingTo(machine, state.name);
  auto about = leading.states;
  about.insert(state.id);
  std::size_t lines = leading.fields + trial.linesOf(state.id) + 3;
  trial.check("wrap " + state.id, wrap(document, {state.id}, StateType::Map), lines, about);
  trial.check("unwrap " + state.id, unwrap(document, state.id), lines, about);
  trial.check("duplicate " + state.id, duplicate(document, {state.id}), 4, {state.id});
  trial.check("branch " + state.id, addBranch(document, state.id), 3, {state.id});
  trial.check("retrier " + state.id, addRetrier(document, state.id), 3, {state.id});
  for (const StateType type :
       {StateType::Pass, StateType::Task, StateType::Choice, StateType::Fail, StateType::Map}) {
    trial.check("retype " + state.id, changeType(document, state.id, type),
                trial.linesOf(state.id) + 2, {state.id});
  }
  if (const auto extraction = extract(document, {state.id}, "Inner machine"); extraction.ok()) {
    trial.check("extract " + state.id, extraction->change, lines, about);
    ASSERT_TRUE(Document::read(extraction->definition, document.format()).wellFormed());
  }
  for (const auto& id : leading.states) lines += trial.linesOf(id);
  for (const auto& to : machine.states) {
    auto both = about;
    both.insert(to.id);
    for (const auto& id : leadingTo(machine, to.name).states) both.insert(id);
    trial.check("move " + state.id, moveStates(document, {state.id}, {Place::Kind::After, to.id}),
                lines + 4, both);
    const auto refs = leadingTo(machine, to.name).fields;
    trial.check("move " + state.id, moveStates(document, {state.id}, {Place::Kind::Before, to.id}),
                lines + 4 + refs, both);
  }
  const auto copied = copyText(document, {state.id});
  ASSERT_TRUE(copied.ok());
  trial.check("paste " + state.id, paste(document, *copied, {Place::Kind::Loose, ""}), 4, {});
}

void tryEdgesOf(IntentTrial& trial, const Document& document, const asl::GraphScope& scope) {
  for (const auto& edge : scope.edges) {
    const std::string owner = document.stateOf(edge.pointer);
    const std::set<std::string> about = owner.empty() ? std::set<std::string>{} : std::set{owner};
    trial.check("add on " + edge.pointer,
                addState(document, StateType::Task, {Place::Kind::OnEdge, edge.pointer}), 4, about);
    trial.check("cut " + edge.pointer, disconnect(document, edge.pointer),
                about.empty() ? 1 : trial.linesOf(owner), about);
    for (const auto& node : scope.nodes) {
      if (node.kind == asl::NodeKind::State)
        trial.check("turn " + edge.pointer, retarget(document, edge.pointer, node.key), 2, about);
    }
  }
  for (const auto& node : scope.nodes) {
    for (const auto& branch : node.branches) tryEdgesOf(trial, document, branch);
  }
}

TEST(EveryIntent, ChangesOnlyTheLinesItMust) {
  std::size_t checked = 0;
  std::size_t files = 0;
  for (const auto& path : realDocuments()) {
    const Document document = readDocument(path);
    if (!document.wellFormed()) continue;
    ++files;
    IntentTrial trial(document, path.filename().string());
    for (const auto* state : trial.states()) {
      tryIntentsOf(trial, document, *state);
      tryArrangementsOf(trial, document, *state);
      if (HasFatalFailure()) return;
    }
    tryEdgesOf(trial, document, document.graph());
    if (HasFatalFailure()) return;
    checked += trial.checked;
  }
  EXPECT_GE(files, 2U);
  EXPECT_GT(checked, 200U);
  std::cout << checked << " edits of " << files << " documents\n";
}

}  // namespace
}  // namespace stepwright::edit
