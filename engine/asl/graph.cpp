// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/graph.h"
#include "engine/asl/rule_words.h"

#include <unordered_map>

#include "engine/json/pointer.h"

namespace stepwright::asl {
namespace {

/// A chip on an edge shows so many characters; the tool tip has the rest.
constexpr std::size_t maxLabel = 36;

std::string shortened(const std::string& text) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (++characters > maxLabel) return text.substr(0, i) + "\u2026";
  }
  return text;
}

/// The errors that a catcher takes: "any error", "any task error", "timeout", or their names.
std::string errorsInWords(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) {
    if (name == "States.ALL") return "any error";
    if (!all.empty()) all += ", ";
    if (name == "States.TaskFailed")
      all += "task failed";
    else if (name == "States.Timeout")
      all += "timeout";
    else
      all += name;
  }
  return all;
}

/// Draws one machine; nested ones are drawn by their own.
class Drawing {
 public:
  explicit Drawing(const Machine& machine) : machine_(machine) { scope_.pointer = machine.pointer; }

  GraphScope draw() {
    add(NodeKind::Start, "start:" + machine_.pointer);
    for (const auto& state : machine_.states) addState(state);
    if (!machine_.startAt.empty()) {
      connect({EdgeKind::Start, 0, -1, 0, {}, {}, json::pointerChild(machine_.pointer, "StartAt")},
              machine_.startAt);
    }
    for (std::size_t i = 0; i < machine_.states.size(); ++i)
      addEdges(machine_.states[i], static_cast<int>(i) + 1);
    markReachable();
    return std::move(scope_);
  }

 private:
  int add(NodeKind kind, std::string key, std::string name = {}) {
    GraphNode& node = scope_.nodes.emplace_back();
    node.kind = kind;
    node.key = std::move(key);
    node.name = std::move(name);
    return static_cast<int>(scope_.nodes.size()) - 1;
  }

  void addState(const State& state) {
    GraphNode& node =
        scope_.nodes[static_cast<std::size_t>(add(NodeKind::State, state.id, state.name))];
    node.type = state.type;
    node.knownType = state.knownType;
    for (const auto& nested : state.machines) node.branches.push_back(graphOf(*nested));
  }

  void connect(GraphEdge edge, const std::string& target) {
    const auto index = machine_.indexOf(target);
    edge.to = index >= 0 ? static_cast<int>(index) + 1
                         : add(NodeKind::MissingTarget, "missing:" + edge.pointer, target);
    if (edge.label.empty()) edge.label = shortened(edge.fullLabel);
    scope_.edges.push_back(std::move(edge));
  }

  void addEdges(const State& state, int from) {
    if (state.type == StateType::Choice && state.knownType) {
      addRules(state, from);
    } else if (!state.next.empty()) {
      connect({EdgeKind::Next, from, -1, 0, {}, {}, json::pointerChild(state.id, "Next")},
              state.next);
    } else if (state.end) {
      addEnd(state, from);
    }
    const std::string base = json::pointerChild(state.id, "Catch");
    for (std::size_t i = 0; i < state.catchers.size(); ++i) {
      const auto& catcher = state.catchers[i];
      connect({EdgeKind::Catch,
               from,
               -1,
               static_cast<int>(i),
               {},
               errorsInWords(catcher.errorEquals),
               json::pointerChild(json::pointerChild(base, i), "Next")},
              catcher.next);
    }
  }

  void addRules(const State& state, int from) {
    const std::string base = json::pointerChild(state.id, "Choices");
    for (std::size_t i = 0; i < state.choices.size(); ++i) {
      const auto& rule = state.choices[i];
      std::string words = ruleInWords(rule.fields, state.language);
      std::string label;
      // A remark that the author gave the rule says it better than we can.
      if (const auto comment = rule.fields["Comment"].string(); !comment.empty()) {
        label = shortened(std::string(comment));
        words = words.empty() ? std::string(comment) : std::string(comment) + ": " + words;
      }
      connect({EdgeKind::Choice, from, -1, static_cast<int>(i), label, words,
               json::pointerChild(json::pointerChild(base, i), "Next")},
              rule.next);
    }
    if (!state.defaultNext.empty()) {
      connect({EdgeKind::Default, from, -1, static_cast<int>(state.choices.size()), "default",
               "default", json::pointerChild(state.id, "Default")},
              state.defaultNext);
    }
  }

  void addEnd(const State& state, int from) {
    // A ring for each state that ends: one for all would draw long lines over the whole picture.
    const int ring = add(NodeKind::End, "end:" + state.id);
    scope_.edges.push_back(
        {EdgeKind::End, from, ring, 0, {}, {}, json::pointerChild(state.id, "End")});
  }

  void markReachable() {
    std::vector<std::vector<int>> next(scope_.nodes.size());
    for (const auto& edge : scope_.edges)
      next[static_cast<std::size_t>(edge.from)].push_back(edge.to);
    std::vector<bool> seen(scope_.nodes.size(), false);
    std::vector<int> waiting{0};
    seen[0] = true;
    while (!waiting.empty()) {
      const int node = waiting.back();
      waiting.pop_back();
      for (const int target : next[static_cast<std::size_t>(node)]) {
        if (seen[static_cast<std::size_t>(target)]) continue;
        seen[static_cast<std::size_t>(target)] = true;
        waiting.push_back(target);
      }
    }
    for (std::size_t i = 0; i < seen.size(); ++i) scope_.nodes[i].reachable = seen[i];
  }

  const Machine& machine_;
  GraphScope scope_;
};

}  // namespace

GraphScope graphOf(const Machine& machine) { return Drawing(machine).draw(); }

}  // namespace stepwright::asl
