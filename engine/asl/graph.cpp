// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/graph.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "engine/asl/rule_words.h"
#include "engine/json/pointer.h"

namespace stepwright::asl {
namespace {

/// A chip on an edge shows so many characters; the tool tip has the rest.
constexpr std::size_t maxLabel = 38;
constexpr std::size_t keptHead = 12;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t charactersOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

/// The place of the character that so many others stand before.
std::size_t placeOf(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (!continues(text[at]) && characters-- == 0) break;
  return at;
}

/// As much of the end as there is room for, from the start of a word or of a path's step on.
std::string endOf(const std::string& text, std::size_t most) {
  const std::size_t all = charactersOf(text);
  if (all <= most) return text;
  const std::size_t from = placeOf(text, all - most + 1);
  const std::size_t word = text.find_first_of(" .", from);
  const bool near = word != std::string::npos && word < text.size() - 1 &&
                    charactersOf(text.substr(word)) * 2 > most;
  return "\u2026" + text.substr(near ? word + 1 : from);
}

/// The start and the end, for what differs in the start.
std::string endsOf(const std::string& text, std::size_t most) {
  return text.substr(0, placeOf(text, keptHead)) + endOf(text, most - keptHead);
}

/// Short forms of what stands on the edges of one Choice: what they have alike is mostly at their
/// start, so the end is kept; where it is the ends that are alike, something of both.
std::vector<std::string> shortForms(const std::vector<std::string>& labels) {
  std::map<std::string, int> times;
  std::vector<std::string> forms;
  for (const auto& label : labels) ++times[forms.emplace_back(endOf(label, maxLabel))];
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (forms[i] != labels[i] && times[forms[i]] > 1) forms[i] = endsOf(labels[i], maxLabel);
  return forms;
}

/// The errors that a catcher takes: "any error", "any task error", "timeout", or their names.
std::vector<std::string> errorsInWords(const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const auto& name : names) {
    if (name == "States.ALL") return {"any error"};
    if (name == "States.TaskFailed")
      words.emplace_back("task failed");
    else if (name == "States.Timeout")
      words.emplace_back("timeout");
    else
      words.push_back(name);
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

/// All of them, else the first and how many more.
std::string shortErrors(const std::vector<std::string>& words) {
  const std::string all = joined(words);
  if (charactersOf(all) <= maxLabel) return all;
  const std::string more = words.size() > 1 ? " +" + std::to_string(words.size() - 1) : "";
  return endOf(words.front(), maxLabel - more.size()) + more;
}

/// Draws one machine; nested ones are drawn by their own.
class Drawing {
 public:
  explicit Drawing(const Machine& machine) : machine_(machine) { scope_.pointer = machine.pointer; }

  GraphScope draw() {
    scope_.nodes.reserve(machine_.states.size() + 2);
    scope_.edges.reserve(machine_.states.size() + 2);
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
    if (state.catchers.empty()) return;
    const std::string base = json::pointerChild(state.id, "Catch");
    for (std::size_t i = 0; i < state.catchers.size(); ++i) {
      const auto& catcher = state.catchers[i];
      const auto errors = errorsInWords(catcher.errorEquals);
      connect({EdgeKind::Catch, from, -1, static_cast<int>(i), shortErrors(errors), joined(errors),
               json::pointerChild(json::pointerChild(base, i), "Next")},
              catcher.next);
    }
  }

  void addRules(const State& state, int from) {
    const std::string base = json::pointerChild(state.id, "Choices");
    std::vector<std::string> labels, all;
    for (const auto& rule : state.choices) {
      const std::string words = ruleInWords(rule.fields, state.language);
      // A remark that the author gave the rule says it better than we can.
      const std::string comment(rule.fields["Comment"].string());
      labels.push_back(comment.empty() ? words : comment);
      all.push_back(comment.empty() || words.empty() ? labels.back() : comment + ": " + words);
    }
    const std::vector<std::string> forms = shortForms(labels);
    for (std::size_t i = 0; i < state.choices.size(); ++i)
      connect({EdgeKind::Choice, from, -1, static_cast<int>(i), forms[i], all[i],
               json::pointerChild(json::pointerChild(base, i), "Next")},
              state.choices[i].next);
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
