// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/query/jsonata/expression.h"

namespace stepwright::query::jsonata {

/// The expressions of one definition, each text parsed once: states that say the same share it.
class ExpressionCache {
 public:
  [[nodiscard]] const ParsedExpression& parse(std::string_view text);

 private:
  std::unordered_map<std::string, ParsedExpression> parsed_;
};

}  // namespace stepwright::query::jsonata
