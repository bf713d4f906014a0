// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/ast.h"

namespace stepwright::query::jsonata {

/// Gives every node of a prepared tree the function that evaluates it: one for its kind and form,
/// around it those for its formula, or for its predicates and its grouping.
void chooseConstructs(Tree& tree);

}  // namespace stepwright::query::jsonata
