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
    Finding& finding = report.error(aws::missingTarget, edge.pointer, {target.name});
    finding.mend = {Mend::Kind::CreateState, worded(advice::createState), edge.pointer, target.name,
                    ""};
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
    report.advise(Severity::Warning, advice::endless, ways[i].first->pointer,
                  {graph.nodes[i].name});
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
    report.error(aws::noEnd, machine.pointer + "/States").place = "-";
    return;
  }
  if (machine.find(machine.startAt) == nullptr) return;
  for (const auto& node : graph.nodes) {
    if (node.kind != asl::NodeKind::State || node.reachable) continue;
    report.error(aws::unreachable, node.key, {node.name});
  }
}

}  // namespace stepwright::asl::rules
