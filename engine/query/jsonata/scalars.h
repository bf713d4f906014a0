// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/json/value.h"
#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/surroundings.h"

namespace stepwright::query::jsonata {

/// What JSONata makes of single numbers, strings and booleans, wherever they come from: the one
/// place for the evaluator and for formulas.

/// A number that is neither infinite nor "not a number".
[[nodiscard]] bool isFinite(const json::Value& value);
/// A number as the engine keeps it: an exact integer where it is one.
[[nodiscard]] json::Value numberOf(double value);
/// +, -, *, / and % of two finite numbers. Integers stay exact as long as they fit; what is too
/// large becomes infinite.
[[nodiscard]] json::Value arithmetic(Op op, const json::Value& left, const json::Value& right,
                                     Dialect dialect);
/// -1, 0 or 1 for two numbers, or two strings by their UTF-16 units.
[[nodiscard]] int compareScalars(const json::Value& left, const json::Value& right);
/// What <, <=, > and >= say of such an order.
[[nodiscard]] bool inOrder(Op op, int order);
/// A finite number as $string shows it.
void appendNumber(std::string& out, const json::Value& number, Dialect dialect);

/// Appends a scalar as & and $string show it; false where it is none, or no finite number.
[[nodiscard]] bool appendScalar(std::string& out, const json::Value& value, Dialect dialect);
/// What $boolean says of a scalar, or of undefined (null); nothing where it is no scalar.
[[nodiscard]] std::optional<bool> scalarTruth(const json::Value* value);
/// One of two values that live forever.
[[nodiscard]] const json::Value& booleanOf(bool value);

}  // namespace stepwright::query::jsonata
