// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/layout/scope.h"

namespace stepwright::layout {

/// The skeleton of a scope: what loops back, what dominates what, and in which level below its
/// dominator a node stands. It depends on the order of rules and catchers, never on the order in
/// which the nodes were listed.
struct Structure {
  std::vector<std::vector<int>> out, in;  ///< edge numbers by node; `out` in model order
  std::vector<char> forward;              ///< of an edge: part of the acyclic graph
  std::vector<char> back;                 ///< of an edge: closes a loop
  std::vector<int> order;                 ///< nodes, each after all its forward predecessors
  std::vector<int> found;                 ///< of a node: its place in the depth-first walk
  std::vector<int> roots;      ///< first the start's, then those of what it does not reach
  std::vector<int> dominator;  ///< -1 for a root
  std::vector<std::vector<int>> dominated;  ///< children in the dominator tree, in the order found
  std::vector<int> depth;                   ///< in the dominator tree
  std::vector<int> level;      ///< row of branches below the dominator: 0 = reached from it alone
  std::vector<char> beside;    ///< reached by catchers only: stands in a column to the right
  std::vector<int> outermost;  ///< least depth of a dominator of what the subtree leads to outside
  std::vector<int> terminals;  ///< nodes without a way on in the subtree, not in those beside
  std::vector<int> count;      ///< nodes in the subtree
  std::vector<double> tall, wide;  ///< rough size of the subtree

  /// The child of `ancestor` in whose subtree `node` is.
  [[nodiscard]] int childToward(int ancestor, int node) const;
  [[nodiscard]] bool leavesSubtree(int node) const {
    return outermost[static_cast<std::size_t>(node)] < depth[static_cast<std::size_t>(node)];
  }

  std::vector<int> enter;  ///< places of a walk over the dominator tree, for childToward
};

[[nodiscard]] Structure analyse(const Scope& scope);

}  // namespace stepwright::layout
