// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/merged_graph.h"

#include <algorithm>

namespace stepwright::analysis {
namespace {

using asl::GraphEdge;
using asl::GraphNode;
using asl::GraphScope;
using asl::Machine;
using asl::NodeKind;
using asl::State;

std::string takenKey(const std::string& key) { return std::string(takenAway) + key; }

class GraphMerger {
 public:
  GraphMerger(const Pairing& pairing, const std::set<std::string>& removed,
              std::map<std::string, ReviewMark>& marks)
      : pairing_(pairing), removed_(removed), marks_(marks) {}

  void know(const Machine& machine, const GraphScope& scope) {
    scopes_.emplace(&machine, &scope);
    for (const GraphNode& node : scope.nodes) {
      const State* state = stateOf(machine, node);
      if (state == nullptr) continue;
      for (std::size_t i = 0; i < node.branches.size(); ++i)
        know(*state->machines[i], node.branches[i]);
    }
  }

  GraphScope merge(const Machine& after, const GraphScope& scope) {
    GraphScope merged = scope;
    for (GraphNode& node : merged.nodes)
      if (const State* state = stateOf(after, node)) mergeBranches(*state, node);
    if (const Machine* before = pairing_.inBefore(after))
      addTaken(*before, *scopes_.at(before), after, merged);
    return merged;
  }

 private:
  static const State* stateOf(const Machine& machine, const GraphNode& node) {
    return node.kind == NodeKind::State ? machine.find(node.name) : nullptr;
  }

  void mergeBranches(const State& state, GraphNode& node) {
    for (std::size_t i = 0; i < node.branches.size(); ++i)
      node.branches[i] = merge(*state.machines[i], node.branches[i]);
    const StatePlace* was = pairing_.inBefore(state);
    if (was == nullptr) return;
    for (const auto& machine : was->state->machines) {
      if (pairing_.inAfter(*machine) != nullptr) continue;
      GraphScope taken = takenScope(*machine, *scopes_.at(machine.get()));
      if (!taken.nodes.empty()) node.branches.push_back(std::move(taken));
    }
  }

  /// A state that was taken away, with all that went with it.
  GraphNode takenNode(const Machine& machine, const GraphNode& node) {
    GraphNode taken = node;
    taken.key = takenKey(node.key);
    taken.branches.clear();
    marks_[taken.key] = ReviewMark::Removed;
    const State* state = stateOf(machine, node);
    if (state == nullptr) return taken;
    for (std::size_t i = 0; i < node.branches.size(); ++i) {
      GraphScope inner = takenScope(*state->machines[i], node.branches[i]);
      if (!inner.nodes.empty()) taken.branches.push_back(std::move(inner));
    }
    return taken;
  }

  /// Empty where all of its states stand elsewhere now.
  GraphScope takenScope(const Machine& machine, const GraphScope& scope) {
    GraphScope taken;
    taken.pointer = takenKey(scope.pointer);
    std::vector<int> places(scope.nodes.size(), -1);
    bool any = false;
    for (std::size_t i = 0; i < scope.nodes.size(); ++i) {
      const State* state = stateOf(machine, scope.nodes[i]);
      if (state != nullptr ? pairing_.inAfter(*state) != nullptr
                           : scope.nodes[i].kind != NodeKind::Start)
        continue;
      any = any || state != nullptr;
      places[i] = static_cast<int>(taken.nodes.size());
      taken.nodes.push_back(takenNode(machine, scope.nodes[i]));
    }
    if (!any) return {};
    for (const GraphEdge& edge : scope.edges) addEdge(machine, scope, edge, places, taken);
    return taken;
  }

  /// What is in the earlier version of a machine alone.
  void addTaken(const Machine& machine, const GraphScope& scope, const Machine& after,
                GraphScope& merged) {
    std::vector<int> places(scope.nodes.size(), -1);
    for (std::size_t i = 0; i < scope.nodes.size(); ++i) {
      const GraphNode& node = scope.nodes[i];
      if (node.kind == NodeKind::Start) places[i] = 0;
      const State* state = stateOf(machine, node);
      if (state == nullptr) continue;
      const StatePlace* there = pairing_.inAfter(*state);
      if (there == nullptr) {
        places[i] = static_cast<int>(merged.nodes.size());
        merged.nodes.push_back(takenNode(machine, node));
      } else if (there->machine == &after) {
        places[i] = static_cast<int>(after.indexOf(there->state->name)) + 1;
      }
    }
    for (const GraphEdge& edge : scope.edges)
      if (removed_.contains(edge.pointer)) addEdge(machine, scope, edge, places, merged);
  }

  /// The end of a way, and the target that there never was, come with the edge to them.
  void addEdge(const Machine& machine, const GraphScope& scope, const GraphEdge& edge,
               std::vector<int>& places, GraphScope& into) {
    const auto from = static_cast<std::size_t>(edge.from), to = static_cast<std::size_t>(edge.to);
    if (places[from] < 0) return;
    const NodeKind kind = scope.nodes[to].kind;
    if (places[to] < 0 && (kind == NodeKind::End || kind == NodeKind::MissingTarget)) {
      places[to] = static_cast<int>(into.nodes.size());
      into.nodes.push_back(takenNode(machine, scope.nodes[to]));
    }
    if (places[to] < 0) return;
    GraphEdge taken = edge;
    taken.from = places[from];
    taken.to = places[to];
    taken.pointer = takenKey(edge.pointer);
    marks_[taken.pointer] = ReviewMark::Removed;
    into.edges.push_back(std::move(taken));
  }

  const Pairing& pairing_;
  const std::set<std::string>& removed_;
  std::map<std::string, ReviewMark>& marks_;
  std::unordered_map<const Machine*, const GraphScope*> scopes_;  ///< of the earlier version
};

}  // namespace

GraphScope mergedGraph(const asl::Definition& before, const asl::Definition& after,
                       const Pairing& pairing, const std::set<std::string>& removed,
                       std::map<std::string, ReviewMark>& marks) {
  GraphMerger merger(pairing, removed, marks);
  merger.know(*before.machine(), before.graph());
  return merger.merge(*after.machine(), after.graph());
}

asl::MachinePtr mergedMachine(const asl::Definition& after, const Pairing& pairing) {
  auto merged = std::make_shared<Machine>(*after.machine());
  for (const StatePlace& place : pairing.before()) {
    if (pairing.inAfter(*place.state) != nullptr) continue;
    merged->states.push_back(*place.state);
    merged->states.back().id = takenKey(place.state->id);
  }
  return merged;
}

}  // namespace stepwright::analysis
