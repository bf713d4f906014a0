// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/formula.h"

namespace stepwright::query::jsonata::detail {

/// What parsing leaves behind: all that an evaluation needs, and never changes.
struct Program {
  Tree tree;
  NameTable names;
  bool usesEval = false;
  bool needsRootFrame = true;              ///< something binds a variable outside of every block
  std::unique_ptr<const Formula> formula;  ///< the whole expression's, null where it has none
  std::deque<std::unique_ptr<const Formula>> parts;  ///< those of parts, which the nodes point to
};

}  // namespace stepwright::query::jsonata::detail
