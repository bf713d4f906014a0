// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;

/// $string; `value` must not be undefined.
[[nodiscard]] std::string stringify(Evaluator& evaluator, const Val& value, bool pretty = false);

}  // namespace stepwright::query::jsonata
