// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/lexer.h"

namespace stepwright::query::jsonata {

constexpr int conditionPower = 20;

/// What may stand behind an operand, and how strongly it binds.
struct Infix {
  std::string_view symbol;
  int power;
  Op op;
};

/// Null where the token is none.
[[nodiscard]] const Infix* infixOf(const Token& token);

}  // namespace stepwright::query::jsonata
