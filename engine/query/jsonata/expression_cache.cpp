// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/expression_cache.h"

namespace stepwright::query::jsonata {

const ParsedExpression& ExpressionCache::parse(std::string_view text) {
  const auto [entry, fresh] = parsed_.try_emplace(std::string(text));
  if (fresh) entry->second = Expression::parse(text, Dialect::Aws);
  return entry->second;
}

}  // namespace stepwright::query::jsonata
