// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonata/program.h"

namespace stepwright::query::jsonata {

/// Makes a resolved tree ready to be evaluated: finds the library's functions, marks what can be
/// done a shorter way (paths of names alone, blocks that bind nothing, formulas), and gives each
/// node the function that evaluates it.
void prepare(detail::Program& program, Dialect dialect);

}  // namespace stepwright::query::jsonata
