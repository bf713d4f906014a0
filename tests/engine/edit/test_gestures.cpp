// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <fstream>
#include <random>
#include <sstream>

#include "engine/edit/add_state.h"
#include "engine/edit/change_type.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/connect.h"
#include "engine/edit/containers.h"
#include "engine/edit/intents.h"
#include "engine/edit/move_states.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "tests/engine/edit/flow_text.h"

/// Long rows of random intents: the text stays readable, every state keeps its place in the
/// drawing, and undoing all of them gives the first text back to the byte.
namespace stepwright::edit {
namespace {

using asl::Document;
using asl::StateType;

std::string sample(const char* name) {
  std::ifstream file(std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/samples/" + name,
                     std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Everything {
  std::vector<const asl::State*> states;
  std::vector<std::string> machines;
  std::vector<std::string> edges;
};

void collect(const asl::Machine& machine, Everything& all) {
  all.machines.push_back(machine.pointer);
  for (const auto& state : machine.states) {
    all.states.push_back(&state);
    for (const auto& nested : state.machines) collect(*nested, all);
  }
}

void collect(const asl::GraphScope& scope, Everything& all, std::size_t& drawn) {
  for (const auto& edge : scope.edges) all.edges.push_back(edge.pointer);
  for (const auto& node : scope.nodes) {
    if (node.kind == asl::NodeKind::State) ++drawn;
    for (const auto& branch : node.branches) collect(branch, all, drawn);
  }
}

class Hand {
 public:
  explicit Hand(unsigned seed) : random_(seed) {}

  Outcome gesture(const Document& document, const Everything& all) {
    const auto type = static_cast<StateType>(random_() % 8);
    if (all.states.empty()) return addState(document, type, {Place::Kind::Into, ""});
    const std::string one = pick(all.states)->id;
    const std::string other = pick(all.states)->id;
    const std::string edge = all.edges.empty() ? "/StartAt" : pick(all.edges);
    switch (random_() % 16) {
      case 0:
        return addState(document, type, {Place::Kind::OnEdge, edge});
      case 1:
        return addState(document, type, place(all));
      case 2:
        return removeState(document, one);
      case 3:
        return removeStates(document, {one, other});
      case 4:
        return renameState(document, one, "N" + std::to_string(random_() % 50));
      case 5:
        return connect(document, one, other, static_cast<Connection>(random_() % 4));
      case 6:
        return retarget(document, edge, one);
      case 7:
        return disconnect(document, edge);
      case 8:
        return wrap(document, {one}, random_() % 2 == 0 ? StateType::Map : StateType::Parallel);
      case 9:
        return unwrap(document, one);
      case 10:
        return moveStates(document, {one}, place(all));
      case 11:
        return moveStates(document, {one}, {Place::Kind::OnEdge, edge});
      case 12:
        return duplicate(document, {one});
      case 13:
        return changeType(document, one, type);
      case 14:
        return addBranch(document, one);
      default:
        return addRetrier(document, one);
    }
  }

 private:
  template <class Items>
  const typename Items::value_type& pick(const Items& items) {
    return items[random_() % items.size()];
  }
  Place place(const Everything& all) {
    switch (random_() % 4) {
      case 0:
        return {Place::Kind::After, pick(all.states)->id};
      case 1:
        return {Place::Kind::Before, pick(all.states)->id};
      case 2:
        return {Place::Kind::Into, pick(all.machines)};
      default:
        return {Place::Kind::Loose, pick(all.machines)};
    }
  }
  std::mt19937 random_;
};

/// Applies a row of gestures; returns how many were not refused.
int play(const std::string& first, asl::Format format, unsigned seed, int gestures) {
  Hand hand(seed);
  std::vector<text::TextEdits> undo;
  std::string text = first;
  for (int i = 0; i < gestures; ++i) {
    const Document document = Document::read(text, format);
    Everything all;
    std::size_t drawn = 0;
    collect(*document.machine(), all);
    collect(document.graph(), all, drawn);
    EXPECT_EQ(drawn, all.states.size());
    // Documents that grew too large are cut short, so that a row stays quick.
    const Outcome outcome = all.states.size() > 40 ? removeState(document, all.states.front()->id)
                                                   : hand.gesture(document, all);
    if (!outcome) continue;
    undo.push_back(text::inverse(text, outcome->edits));
    std::string next = text::apply(text, outcome->edits);
    EXPECT_EQ(text::apply(next, undo.back()), text);
    if (!Document::read(next, format).wellFormed()) {
      ADD_FAILURE() << "seed " << seed << ", gesture " << i << ": " << outcome->label << "\n"
                    << text << "\nbecame\n"
                    << next;
      return 0;
    }
    text = std::move(next);
  }
  const auto count = static_cast<int>(undo.size());
  for (auto edits = undo.rbegin(); edits != undo.rend(); ++edits) text = text::apply(text, *edits);
  EXPECT_EQ(text, first) << "seed " << seed;
  return count;
}

TEST(Gestures, LeaveJsonReadableAndCanAllBeUndone) {
  int done = 0;
  for (unsigned seed = 0; seed < 100 && !::testing::Test::HasFailure(); ++seed) {
    const char* name = seed % 2 == 0 ? "order-process.asl.json" : "process-message.asl.json";
    done += play(sample(name), asl::Format::Json, seed, 100);
  }
  EXPECT_GT(done, 3000);
}

TEST(Gestures, LeaveYamlReadableAndCanAllBeUndone) {
  const std::string text =
      "# The shop\nStartAt: A\nStates:\n  A: # first\n    Type: Choice\n    Choices:\n      - "
      "Variable: $.x\n        IsNull: true\n"
      "        Next: B\n    Default: C\n\n  B:\n    Type: Task\n    Resource: r\n    Catch:\n    - "
      "ErrorEquals: [States.ALL]\n"
      "      Next: C\n    End: true # done\n  C:\n    Type: Map\n    End: true\n    "
      "ItemProcessor:\n      StartAt: D\n"
      "      States:\n        D: {Type: Pass, End: true}\n";
  int done = 0;
  for (unsigned seed = 0; seed < 60 && !::testing::Test::HasFailure(); ++seed) {
    done += play(text, asl::Format::Yaml, seed, 60);
  }
  EXPECT_GT(done, 1000);
}

}  // namespace
}  // namespace stepwright::edit
