// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/infix.h"

#include <array>

namespace stepwright::query::jsonata {
namespace {

constexpr std::array<Infix, 27> infixes = {{
    {".", 75, Op::None},
    {"[", 80, Op::None},
    {"{", 70, Op::None},
    {"(", 80, Op::None},
    {"@", 80, Op::None},
    {"#", 80, Op::None},
    {"?", conditionPower, Op::None},
    {"+", 50, Op::Add},
    {"-", 50, Op::Subtract},
    {"*", 60, Op::Multiply},
    {"/", 60, Op::Divide},
    {"%", 60, Op::Modulo},
    {"=", 40, Op::Equal},
    {"<", 40, Op::Less},
    {">", 40, Op::Greater},
    {"^", 40, Op::None},
    {":=", 10, Op::None},
    {"!=", 40, Op::NotEqual},
    {"<=", 40, Op::LessEqual},
    {">=", 40, Op::GreaterEqual},
    {"~>", 40, Op::None},
    {"?:", 40, Op::None},
    {"??", 40, Op::None},
    {"and", 30, Op::And},
    {"or", 25, Op::Or},
    {"in", 40, Op::In},
    {"&", 50, Op::Concat},
}};

}  // namespace

const Infix* infixOf(const Token& token) {
  if (token.kind != TokenKind::Operator) return nullptr;
  for (const auto& entry : infixes) {
    if (entry.symbol == token.text) return &entry;
  }
  return nullptr;
}

}  // namespace stepwright::query::jsonata
