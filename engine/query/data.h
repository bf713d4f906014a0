// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/value.h"
#include "engine/query/scope.h"
#include "engine/query/work.h"

namespace stepwright::query {

/// What an expression is evaluated against. It only refers: all three must outlive the evaluation.
/// `context` may be a JSON null where usesContext() of the expression is false; it need not be
/// built then.
struct Data {
  const json::Value& input;    ///< `$`
  const json::Value& context;  ///< `$$`
  const Scope& variables;      ///< `$name`
  Work* work = nullptr;        ///< counted here; null = each path for itself
};

}  // namespace stepwright::query
