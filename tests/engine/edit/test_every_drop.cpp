// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <set>

#include "engine/asl/bind.h"
#include "engine/edit/drop.h"
#include "engine/edit/places.h"
#include "tests/engine/edit/real_documents.h"

/// Every kind of content over every destination of whole documents: our samples, and the published
/// workflows where they are at hand.
namespace stepwright::edit {
namespace {

using asl::Document;
using asl::State;
using asl::StateType;
using Kind = Destination::Kind;

constexpr std::size_t kMostPlaced = 2;   ///< states of a document that are dragged
constexpr std::size_t kMostTargets = 5;  ///< states of a document that are dropped on

/// Names by how often they are given, and those that are named and not there.
struct Names {
  std::map<std::string, int> given;
  std::set<std::string> missing;
};

void collect(const asl::Machine& machine, Names& names) {
  const auto led = [&](const std::string& name) {
    if (!name.empty() && machine.find(name) == nullptr) names.missing.insert(name);
  };
  led(machine.startAt);
  for (const auto& state : machine.states) {
    ++names.given[state.name];
    led(state.next);
    led(state.defaultNext);
    for (const auto& rule : state.choices) led(rule.next);
    for (const auto& catcher : state.catchers) led(catcher.next);
    for (const auto& nested : state.machines) collect(*nested, names);
  }
}

Names namesOf(const Document& document) {
  Names names;
  collect(*document.machine(), names);
  return names;
}

class Trial {
 public:
  Trial(const Document& document, std::string file)
      : document_(document), file_(std::move(file)), before_(namesOf(document)) {}

  /// `mayGo`: the state whose place is taken; "" where all stay.
  void check(const Content& content, const Destination& to, const std::string& mayGo) {
    const Outcome outcome = drop(document_, content, to);
    SCOPED_TRACE(file_ + ": " + std::to_string(content.index()) + " " + firstOf(content) + " to " +
                 std::to_string(int(to.kind)) + " " + to.state + " " + to.place.pointer + " kind " +
                 std::to_string(int(to.place.kind)));
    if (!outcome) {
      ++refused;
      EXPECT_FALSE(outcome.error().code.empty());
      EXPECT_FALSE(outcome.error().message.empty());
      return;
    }
    ++done;
    const std::string after = text::apply(document_.text(), outcome->edits);
    ASSERT_EQ(text::apply(after, text::inverse(document_.text(), outcome->edits)),
              document_.text());
    for (std::size_t i = 1; i < outcome->edits.size(); ++i)
      ASSERT_LE(outcome->edits[i - 1].range.end, outcome->edits[i].range.begin);
    const Document read = Document::read(after, document_.format());
    ASSERT_TRUE(read.wellFormed()) << after;
    const bool found = findState(read, outcome->selection) != nullptr;
    EXPECT_TRUE(found || outcome->selection.empty()) << outcome->selection;
    EXPECT_TRUE(!found || isLedTo(read, outcome->selection) || mayStandAlone(to))
        << "nothing leads to " << outcome->selection << "\n"
        << after;
    EXPECT_TRUE(outcome->isFor(document_));
    const Names names = namesOf(read);
    for (const auto& name : names.missing)
      EXPECT_TRUE(before_.missing.contains(name)) << "leads to nobody: " << name << "\n" << after;
    for (const auto& [name, count] : names.given)
      EXPECT_TRUE(count == 1 || before_.given[name] >= count) << "named twice: " << name;
    for (const auto& [name, count] : before_.given)
      EXPECT_TRUE(names.given.contains(name) || goes(name, mayGo)) << "is gone: " << name;
  }
  std::size_t done = 0, refused = 0;

 private:
  static bool isLedTo(const Document& document, const std::string& id) {
    const auto edges =
        referencesTo(*findMachine(document, machineOf(id)), findState(document, id)->name);
    return std::any_of(edges.begin(), edges.end(),
                       [&](const Reference& edge) { return edge.owner != id; });
  }
  /// Nothing led to the place either, or it is beside every way.
  bool mayStandAlone(const Destination& to) const {
    if (to.kind == Kind::Into) return true;  // behind its last End, where it has one
    if (to.kind == Kind::Place && to.place.kind != Place::Kind::Before)
      return to.place.kind == Place::Kind::Loose || to.place.kind == Place::Kind::Into;
    const std::string id = to.kind == Kind::Place ? to.place.pointer : to.state;
    const bool takesOver = to.kind == Kind::Place || to.kind == Kind::InPlaceOf;
    return takesOver && !isLedTo(document_, id);
  }
  static std::string firstOf(const Content& content) {
    if (const auto* placed = std::get_if<PlacedStates>(&content))
      return placed->states.front() + (placed->copied ? " copied" : "");
    const auto& fresh = std::get<NewStates>(content);
    return std::string(asl::toString(fresh.type)) + fresh.name;
  }
  /// The state itself, and what stands in it.
  bool goes(const std::string& name, const std::string& mayGo) const {
    if (mayGo.empty()) return false;
    const State* state = findState(document_, mayGo);
    if (state->name == name) return true;
    std::vector<const State*> inner;
    for (const auto& machine : state->machines) collectStates(*machine, inner);
    return std::any_of(inner.begin(), inner.end(),
                       [&](const State* each) { return each->name == name; });
  }

  const Document& document_;
  std::string file_;
  Names before_;
};

std::vector<Content> contentsOf(const std::vector<const State*>& states) {
  std::vector<Content> contents{
      NewStates{StateType::Wait},
      NewStates{StateType::Fail},
      NewStates{StateType::Choice},
      NewStates{StateType::Map},
      NewStates{
          StateType::Task, "Call it",
          R"({"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "TimeoutSeconds": 3})"},
      NewStates{StateType::Pass, "Two", "",
                R"({"StartAt": "Q", "States": {"Q": {"Type": "Pass", "Next": "R"},
                   "R": {"Type": "Wait", "Seconds": 1, "End": true}}})"}};
  const std::size_t stride = std::max<std::size_t>(1, states.size() / kMostPlaced);
  for (std::size_t i = 0; i < states.size(); i += stride) {
    contents.push_back(PlacedStates{{states[i]->id}, false});
    contents.push_back(PlacedStates{{states[i]->id}, true});
  }
  return contents;
}

void addEdges(const asl::GraphScope& scope, std::vector<Destination>& all) {
  for (const auto& edge : scope.edges)
    all.push_back({Kind::Place, {Place::Kind::OnEdge, edge.pointer}});
  for (const auto& node : scope.nodes)
    for (const auto& branch : node.branches) addEdges(branch, all);
}

std::vector<Destination> destinationsOf(const Document& document,
                                        const std::vector<const State*>& states) {
  std::vector<Destination> all;
  addEdges(document.graph(), all);
  const std::size_t stride = std::max<std::size_t>(1, states.size() / kMostTargets);
  for (std::size_t i = 0; i < states.size(); i += stride) {
    const std::string& id = states[i]->id;
    all.push_back({Kind::Place, {Place::Kind::Before, id}});
    all.push_back({Kind::Place, {Place::Kind::After, id}});
    for (const auto how : {Connection::ChoiceRule, Connection::Default, Connection::Catch})
      all.push_back({Kind::Linked, {}, id, how});
    for (const Kind kind : {Kind::Branch, Kind::Into, Kind::InPlaceOf})
      all.push_back({kind, {}, id});
    for (const auto& machine : states[i]->machines)
      all.push_back({Kind::Place, {Place::Kind::Into, machine->pointer}});
  }
  all.push_back({Kind::Place, {Place::Kind::Loose, ""}});
  return all;
}

TEST(EveryDrop, IsDoneWholeOrRefusedWithAReason) {
  std::size_t done = 0, refused = 0, files = 0;
  for (const auto& path : realDocuments()) {
    const Document document = readDocument(path);
    if (!document.wellFormed() || !document.foreign().empty()) continue;
    std::vector<const State*> states;
    collectStates(*document.machine(), states);
    Trial trial(document, path.filename().string());
    for (const auto& content : contentsOf(states)) {
      for (const auto& to : destinationsOf(document, states)) {
        // What becomes another type keeps its name; what it held may go.
        trial.check(content, to, to.kind == Kind::InPlaceOf ? to.state : "");
        if (HasFailure()) return;
      }
    }
    ++files;
    done += trial.done;
    refused += trial.refused;
  }
  EXPECT_GE(files, 2U);
  EXPECT_GT(done, 1000U);
  std::cout << done << " drops done, " << refused << " refused, in " << files << " documents\n";
}

}  // namespace
}  // namespace stepwright::edit
