// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>
#include <string_view>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/failure.h"
#include "engine/query/jsonata/formula.h"
#include "engine/query/jsonata/surroundings.h"

namespace stepwright::query::jsonata::detail {

/// What parsing leaves behind: all that an evaluation needs, and never changes.
struct Program {
  Tree tree;
  NameTable names;
  bool usesEval = false;
  bool needsRootFrame = true;  ///< something binds a variable outside of every block
  /// Reads a text into another program, as this one was read; for $eval.
  bool (*reader)(Program& program, std::string_view text, Dialect dialect,
                 Failure& failure) = nullptr;
  std::unique_ptr<const Formula> formula;  ///< the whole expression's, null where it has none
  std::deque<std::unique_ptr<const Formula>> parts;  ///< those of parts, which the nodes point to
};

}  // namespace stepwright::query::jsonata::detail
