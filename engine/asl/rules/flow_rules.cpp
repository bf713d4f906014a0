// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/flow_rules.h"

#include <algorithm>
#include <vector>

namespace stepwright::asl::rules {
namespace {

bool endsTheWay(const State& state) {
  return state.end ||
         (state.knownType && (state.type == StateType::Succeed || state.type == StateType::Fail)) ||
         hasPlaceholder(state.fields["End"].string());
}

/// Nothing is said about ways in a machine whose edges cannot be known.
bool canBeWalked(const Machine& machine) {
  return !machine.states.empty() && machine.fields["StartAt"].isString() &&
         !hasPlaceholder(machine.startAt);
}

void missingTargets(const GraphScope& graph, Report& report) {
  for (const auto& edge : graph.edges) {
    const GraphNode& target = graph.nodes[static_cast<std::size_t>(edge.to)];
    if (target.kind != asl::NodeKind::MissingTarget || target.name.empty() ||
        hasPlaceholder(target.name))
      continue;
    Finding& finding = report.add(Severity::Error, "MISSING_TRANSITION_TARGET",
                                  "Missing 'Next' target: " + target.name, edge.pointer);
    finding.mend = {Mend::Kind::CreateState, "Create the state", edge.pointer, target.name, ""};
  }
}

/// A state that every way out of leads back into: no run that enters it ends by itself. It is
/// legal, so nothing refuses it, but hardly ever meant.
void endlessStates(const GraphScope& graph, Report& report) {
  struct Ways {
    std::size_t back = 0, elsewhere = 0;
    const GraphEdge* first = nullptr;
  };
  std::vector<Ways> ways(graph.nodes.size());
  for (const auto& edge : graph.edges) {
    Ways& out = ways[static_cast<std::size_t>(edge.from)];
    if (edge.from != edge.to) {
      ++out.elsewhere;
    } else if (out.back++ == 0) {
      out.first = &edge;
    }
  }
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (ways[i].back == 0 || ways[i].elsewhere > 0) continue;
    report.add(Severity::Warning, "ENDLESS_STATE",
               "State \"" + graph.nodes[i].name +
                   "\" leads only to itself: a run that enters it never ends. Lead it to another "
                   "state, or end there.",
               ways[i].first->pointer);
  }
}

bool hasPlaceholderTarget(const GraphScope& graph) {
  return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode& node) {
    return node.kind == asl::NodeKind::MissingTarget && hasPlaceholder(node.name);
  });
}

}  // namespace

void checkFlow(const Machine& machine, const GraphScope& graph, Report& report) {
  missingTargets(graph, report);
  endlessStates(graph, report);
  if (!canBeWalked(machine) || hasPlaceholderTarget(graph)) return;
  if (std::none_of(machine.states.begin(), machine.states.end(), endsTheWay)) {
    report
        .add(Severity::Error, "MISSING_END_STATE", "Workflow has no terminal state",
             machine.pointer + "/States")
        .place = "-";
    return;
  }
  if (machine.find(machine.startAt) == nullptr) return;
  for (const auto& node : graph.nodes) {
    if (node.kind != asl::NodeKind::State || node.reachable) continue;
    report.add(Severity::Error, "MISSING_TRANSITION_TARGET",
               "State \"" + node.name + "\" is not reachable.", node.key);
  }
}

}  // namespace stepwright::asl::rules
