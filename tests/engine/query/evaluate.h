// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/expression.h"
#include "engine/query/jsonpath/path.h"

/// What the tests of expressions share: evaluate a text against JSON text, and print what comes.
namespace stepwright::query {

inline json::Value read(std::string_view text) { return json::parse(text).value(); }

/// The printed result, or "!" and the message.
inline std::string pathOn(std::string_view path, std::string_view input) {
  const auto parsed = Path::parse(path);
  if (!parsed) return "?" + std::to_string(parsed.error().offset) + " " + parsed.error().message;
  const json::Value data = read(input);
  const Scope scope;
  const auto result = parsed->find({data, data, scope});
  return result ? json::print(*result) : "!" + result.error().message;
}

/// The printed result of an intrinsic call or a path, or "!", the error's name and its message.
inline std::string expressionOn(std::string_view text, std::string_view input) {
  const auto parsed = Expression::parse(text);
  if (!parsed) return "?" + std::to_string(parsed.error().offset) + " " + parsed.error().message;
  const json::Value data = read(input);
  const json::Value context = read(R"({"Execution":{"Name":"run"}})");
  const Scope scope(read(R"({"v":{"w":[1,2]}})"));
  SeededRandom random(1);
  const auto result = parsed->evaluate({data, context, scope}, random, "k.$");
  return result ? json::print(*result) : "!" + result.error().code + " " + result.error().message;
}

}  // namespace stepwright::query
