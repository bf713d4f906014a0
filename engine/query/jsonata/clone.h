// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "engine/query/jsonata/ast.h"

namespace stepwright::query::jsonata {

/// A copy of a raw tree within its own, because resolving a tree changes it. Where the tree would
/// grow beyond so many nodes, or the copy nests too deeply, `refused` is the node it ended at.
[[nodiscard]] Node* cloneOf(Tree& tree, const Node& node, std::size_t mostNodes,
                            const Node*& refused);

}  // namespace stepwright::query::jsonata
