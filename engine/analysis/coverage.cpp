// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/coverage.h"

#include <algorithm>
#include <array>

#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/replay/run_tracker.h"

namespace stepwright::analysis {

using interpreter::Decision;
using json::pointerChild;
using json::quoted;

namespace {

std::string entryOf(const asl::StateId& state, const char* list, std::size_t index) {
  return pointerChild(pointerChild(state, list), index);
}

std::string numbered(const char* what, std::size_t index, const asl::State& state) {
  return std::string(what) + " " + std::to_string(index + 1) + " of " + quoted(state.name);
}

std::string wordsOf(const asl::GraphEdge& edge, const asl::GraphScope& graph) {
  const auto nameOf = [&](int node) {
    const asl::GraphNode& at = graph.nodes[static_cast<std::size_t>(node)];
    if (at.kind == asl::NodeKind::Start) return std::string("the start");
    return at.kind == asl::NodeKind::End ? std::string("the end") : quoted(at.name);
  };
  return nameOf(edge.from) + " to " + nameOf(edge.to);
}

const asl::State* stateOf(const asl::GraphNode& node, const asl::Machine& machine) {
  return node.kind == asl::NodeKind::State ? machine.find(node.name) : nullptr;
}

}  // namespace

std::string_view toString(Coverage::Kind kind) {
  constexpr std::array<std::string_view, Coverage::kinds> words = {"states", "edges", "rules",
                                                                   "retriers", "catchers"};
  return words[static_cast<std::size_t>(kind)];
}

Coverage::Coverage(const asl::Definition& definition) {
  if (definition.machine()) addScope(*definition.machine(), definition.graph());
}

void Coverage::addPart(Kind kind, std::string pointer, const asl::State* state, std::string words) {
  if (!places_.try_emplace(pointer, parts_.size()).second) return;
  const bool known = state != nullptr;
  parts_.push_back({kind, std::move(pointer), known ? state->id : "", known ? state->name : "",
                    std::move(words)});
}

void Coverage::addState(const asl::State& state) {
  addPart(Coverage::Kind::State, state.id, &state, quoted(state.name));
  for (std::size_t i = 0; i < state.choices.size(); ++i)
    addPart(Coverage::Kind::Rule, entryOf(state.id, "Choices", i), &state,
            numbered("rule", i, state));
  for (std::size_t i = 0; i < state.retry.size(); ++i)
    addPart(Coverage::Kind::Retrier, entryOf(state.id, "Retry", i), &state,
            numbered("retrier", i, state));
  for (std::size_t i = 0; i < state.catchers.size(); ++i)
    addPart(Coverage::Kind::Catcher, entryOf(state.id, "Catch", i), &state,
            numbered("catcher", i, state));
}

void Coverage::addScope(const asl::Machine& machine, const asl::GraphScope& graph) {
  for (const asl::State& state : machine.states) {
    addState(state);
    const auto node = std::find_if(graph.nodes.begin(), graph.nodes.end(),
                                   [&](const auto& each) { return each.key == state.id; });
    for (const asl::GraphEdge& edge : graph.edges) {
      const asl::State* from = stateOf(graph.nodes[static_cast<std::size_t>(edge.from)], machine);
      if (from == &state) addPart(Coverage::Kind::Edge, edge.pointer, &state, wordsOf(edge, graph));
    }
    for (std::size_t i = 0; i < state.machines.size(); ++i)
      if (node != graph.nodes.end() && i < node->branches.size())
        addScope(*state.machines[i], node->branches[i]);
  }
  for (const asl::GraphEdge& edge : graph.edges)
    if (edge.kind == asl::EdgeKind::Start)
      addPart(Coverage::Kind::Edge, edge.pointer, nullptr, wordsOf(edge, graph));
}

void Coverage::add(const std::map<std::string, int>& reached) {
  ++runs_;
  for (const auto& [pointer, times] : reached) {
    const auto found = places_.find(pointer);
    if (found == places_.end()) continue;
    ++parts_[found->second].runs;
    parts_[found->second].times += times;
  }
}

const Coverage::Part* Coverage::find(const std::string& pointer) const {
  const auto found = places_.find(pointer);
  return found == places_.end() ? nullptr : &parts_[found->second];
}

Coverage::Share Coverage::share(Kind kind) const {
  Share share;
  for (const Part& part : parts_) {
    if (part.kind != kind) continue;
    ++share.all;
    if (part.runs > 0) ++share.reached;
  }
  return share;
}

Coverage::Share Coverage::total() const {
  const auto reached =
      std::count_if(parts_.begin(), parts_.end(), [](const Part& part) { return part.runs > 0; });
  return {static_cast<int>(reached), static_cast<int>(parts_.size())};
}

std::map<std::string, int> reachedBy(const std::vector<Decision>& decisions) {
  replay::Threads threads;
  replay::RunTracker tracker;
  std::map<std::string, int> reached;
  for (const Decision& decision : decisions) {
    threads.add(decision);
    tracker.add(decision, threads);
    if (decision.state == nullptr) continue;
    const asl::StateId& state = decision.state->id;
    const auto which = static_cast<std::size_t>(std::max(0, decision.which));
    if (decision.kind == Decision::Kind::Entered) ++reached[state];
    if (decision.kind == Decision::Kind::Failed && decision.taker == Decision::Taker::Retrier)
      ++reached[entryOf(state, "Retry", which)];
    if (decision.kind != Decision::Kind::Left) continue;
    if (decision.way == Decision::Way::Rule) ++reached[entryOf(state, "Choices", which)];
    if (decision.way == Decision::Way::Catch) ++reached[entryOf(state, "Catch", which)];
  }
  for (const auto& [edge, times] : tracker.taken()) reached[edge] += times;
  return reached;
}

}  // namespace stepwright::analysis
