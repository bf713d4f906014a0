// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/asl/rules/rules.h"

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
    if (target.kind != NodeKind::MissingTarget || target.name.empty() ||
        hasPlaceholder(target.name))
      continue;
    Finding& finding = report.add(Severity::Error, "MISSING_TRANSITION_TARGET",
                                  "Missing 'Next' target: " + target.name, edge.pointer);
    finding.mend = {Mend::Kind::CreateState, "Create the state", edge.pointer, target.name, ""};
  }
}

bool hasPlaceholderTarget(const GraphScope& graph) {
  return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode& node) {
    return node.kind == NodeKind::MissingTarget && hasPlaceholder(node.name);
  });
}

}  // namespace

void checkFlow(const Machine& machine, const GraphScope& graph, Report& report) {
  missingTargets(graph, report);
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
    if (node.kind != NodeKind::State || node.reachable) continue;
    report.add(Severity::Error, "MISSING_TRANSITION_TARGET",
               "State \"" + node.name + "\" is not reachable.", node.key);
  }
}

}  // namespace stepwright::asl::rules
