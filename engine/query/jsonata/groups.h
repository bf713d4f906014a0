// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/library.h"

namespace stepwright::query::jsonata {

/// The groups that the library is made of; one file each.
[[nodiscard]] std::vector<Builtin> stringFunctions();
[[nodiscard]] std::vector<Builtin> matchFunctions();
[[nodiscard]] std::vector<Builtin> encodingFunctions();
[[nodiscard]] std::vector<Builtin> numericFunctions();
[[nodiscard]] std::vector<Builtin> arrayFunctions();
[[nodiscard]] std::vector<Builtin> objectFunctions();
[[nodiscard]] std::vector<Builtin> higherOrderFunctions();
[[nodiscard]] std::vector<Builtin> datetimeFunctions();
/// What only the reference has, and what only Step Functions has.
[[nodiscard]] std::vector<Builtin> referenceFunctions();
[[nodiscard]] std::vector<Builtin> awsFunctions();

}  // namespace stepwright::query::jsonata
