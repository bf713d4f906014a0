// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/flow_rules.h"

#include <algorithm>
#include <vector>

#include "engine/asl/rules/place.h"

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

/// A text without a letter is no state's name. The graph has no edge there.
void blankTargets(const Machine& machine, Report& report) {
  const auto look = [&](const json::Value& fields, const char* field, const Place& owner) {
    const json::Value* target = fields.find(field);
    if (target != nullptr && target->isString() && target->string().empty())
      report.error(aws::missingTarget, Place(owner, field).pointer(), {""});
  };
  if (!machine.states.empty()) look(machine.fields, "StartAt", Place(machine.pointer));
  for (const State& state : machine.states) {
    const bool choice = state.type == StateType::Choice && state.knownType;
    const Place here(state.id), rules(here, "Choices"), catchers(here, "Catch");
    look(state.fields, choice ? "Default" : "Next", here);
    for (std::size_t i = 0; i < state.choices.size(); ++i)
      look(state.choices[i].fields, "Next", Place(rules, i));
    for (std::size_t i = 0; i < state.catchers.size(); ++i)
      look(state.catchers[i].fields, "Next", Place(catchers, i));
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

/// Which nodes a way leads from to the end of the workflow, by Next, rules, Default and Catch. A
/// Choice without Default ends it too, where no rule matches, and so does a state that leads
/// nowhere.
std::vector<bool> nodesThatEnd(const Machine& machine, const GraphScope& graph) {
  std::vector<std::vector<int>> before(graph.nodes.size());
  std::vector<bool> goesOn(graph.nodes.size());
  for (const auto& edge : graph.edges) {
    before[static_cast<std::size_t>(edge.to)].push_back(edge.from);
    goesOn[static_cast<std::size_t>(edge.from)] = true;
  }
  std::vector<bool> ends(graph.nodes.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    const State* state = node.kind == asl::NodeKind::State ? machine.find(node.name) : nullptr;
    const bool mayFail =
        state != nullptr && state->type == StateType::Choice && state->defaultNext.empty();
    ends[i] = state == nullptr ? node.kind != asl::NodeKind::Start
                               : mayFail || endsTheWay(*state) || !goesOn[i];
    if (ends[i]) open.push_back(i);
  }
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const int from : before[at]) {
      if (ends[static_cast<std::size_t>(from)]) continue;
      ends[static_cast<std::size_t>(from)] = true;
      open.push_back(static_cast<std::size_t>(from));
    }
  }
  return ends;
}

/// The states of a loop, from one that no way leads out of, in the order in which they come.
std::vector<std::size_t> loopFrom(const std::vector<int>& next, std::size_t start) {
  std::vector<std::size_t> way;
  for (std::size_t at = start; std::find(way.begin(), way.end(), at) == way.end();) {
    way.push_back(at);
    at = static_cast<std::size_t>(next[at]);
  }
  const auto again = static_cast<std::size_t>(next[way.back()]);
  way.erase(way.begin(), std::find(way.begin(), way.end(), again));
  return way;
}

/// Several states that lead back to each other and nowhere else.
void endlessLoops(const Machine& machine, const GraphScope& graph, Report& report) {
  const std::vector<bool> ends = nodesThatEnd(machine, graph);
  std::vector<int> next(graph.nodes.size(), -1);
  for (const auto& edge : graph.edges) {
    int& way = next[static_cast<std::size_t>(edge.from)];
    if (way < 0) way = edge.to;
  }
  std::vector<bool> told(graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    if (node.kind != asl::NodeKind::State || !node.reachable || ends[i] || next[i] < 0) continue;
    std::vector<std::size_t> loop = loopFrom(next, i);
    if (loop.size() < 2 || told[loop.front()]) continue;
    std::vector<std::string> names;
    for (const std::size_t each : loop) {
      told[each] = true;
      names.push_back('"' + graph.nodes[each].name + '"');
    }
    std::sort(names.begin(), names.end());
    const auto first = std::min_element(loop.begin(), loop.end(), [&](auto a, auto b) {
      return graph.nodes[a].name < graph.nodes[b].name;
    });
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    report.advise(Severity::Warning, advice::endlessLoop, graph.nodes[*first].key, {list});
  }
}

/// Where no state is the first one, AWS calls those unreachable that no other state leads to.
void unledStates(const GraphScope& graph, Report& report) {
  std::vector<bool> led(graph.nodes.size());
  for (const auto& edge : graph.edges) led[static_cast<std::size_t>(edge.to)] = true;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    if (node.kind == asl::NodeKind::State && !led[i])
      report.error(aws::unreachable, node.key, {node.name});
  }
}

bool hasPlaceholderTarget(const GraphScope& graph) {
  return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode& node) {
    return node.kind == asl::NodeKind::MissingTarget && hasPlaceholder(node.name);
  });
}

}  // namespace

void checkFlow(const Machine& machine, const GraphScope& graph, Report& report) {
  if (machine.fields.contains("States")) missingTargets(graph, report);
  blankTargets(machine, report);
  endlessStates(graph, report);
  if (!canBeWalked(machine) || hasPlaceholderTarget(graph)) return;
  // AWS asks this of the workflow itself, not of its branches and item processors.
  const bool ends = std::any_of(machine.states.begin(), machine.states.end(), endsTheWay);
  if (!ends && machine.pointer.empty()) {
    report.error(aws::noEnd, "/States").place = "-";
    return;
  }
  if (machine.find(machine.startAt) == nullptr) return unledStates(graph, report);
  endlessLoops(machine, graph, report);
  for (const auto& node : graph.nodes) {
    if (node.kind != asl::NodeKind::State || node.reachable) continue;
    report.error(aws::unreachable, node.key, {node.name});
  }
}

}  // namespace stepwright::asl::rules
