// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/asl/model.h"

namespace stepwright::asl {

/// What a definition looks like as a drawing: nodes, edges and the scopes they live in. Nothing of
/// geometry.

enum class NodeKind : std::uint8_t { Start, State, End, MissingTarget };
enum class EdgeKind : std::uint8_t { Start, Next, Choice, Default, Catch, End };

struct GraphEdge {
  EdgeKind kind = EdgeKind::Next;
  int from = -1;  ///< index into the nodes of the same scope
  int to = -1;
  int order = 0;      ///< place in Choices or Catch
  std::string label;  ///< Choice: the rule in plain words ("total > 100"); Catch: the error names
                      ///< ("any error"); "default"
  std::string fullLabel;  ///< the same without shortening, for a tool tip
  std::string pointer;    ///< JSON pointer of the field that names the target: "/States/A/Next",
                          ///< "/States/C/Choices/0/Next"
};

struct GraphScope;

struct GraphNode {
  NodeKind kind = NodeKind::State;
  std::string key;  ///< stable and unique: the StateId; "start:<machine pointer>", "end:<StateId>",
                    ///< "missing:<edge pointer>"
  std::string name;  ///< of a state, or the name that a missing target was asked for by
  StateType type = StateType::Pass;
  bool knownType = true;
  bool reachable = true;             ///< from StartAt, over Next, Choices, Default and Catch
  std::vector<GraphScope> branches;  ///< of a Parallel, and the item processor of a Map
};

/// A machine or sub-machine.
struct GraphScope {
  std::string pointer;  ///< of the machine, as Machine::pointer
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

/// The drawing of a definition. Every state is a node exactly once, reachable or not.
[[nodiscard]] GraphScope graphOf(const Machine& machine);

}  // namespace stepwright::asl
