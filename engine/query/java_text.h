// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/value.h"

/// Values as Java writes them, for AWS is written in it.
namespace stepwright::query {

/// Double.toString: 1.0, 0.001, 1.0E-4, 1.0E7.
[[nodiscard]] std::string javaDoubleText(double number);

/// A number value that prints as Java prints the double: 6.0 rather than 6.
[[nodiscard]] json::Value javaDouble(double number);

/// toString() of a value read into Java's maps and lists: {Arg1=1, Arg2=[]}, [1, 2], text without
/// quotes.
[[nodiscard]] std::string javaText(const json::Value& value);

/// Compact JSON with numbers as Jackson writes them: integers plain, all others as Double.toString.
[[nodiscard]] std::string jacksonText(const json::Value& value);

/// Jackson's equality of nodes: objects by their members in any order, 1 does not equal 1.0.
[[nodiscard]] bool jacksonEquals(const json::Value& left, const json::Value& right);

}  // namespace stepwright::query
