// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// The value of a number field before anybody looks at its type; nothing where the definition has
/// no such field or, in `missing`, where its path leads nowhere.
struct ReadNumber {
  std::optional<json::Value> value;
  bool missing = false;
  std::string why;  ///< of `missing`
};
[[nodiscard]] Result<ReadNumber> readNumber(Core& core, const Fiber& fiber,
                                            const CompiledNumber& number);

/// An integer, also one written as a string of digits; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> asInteger(const json::Value& value);

/// The field as an integer. Where it is none: the state has failed with AWS's words, and ok is
/// false.
struct IntegerField {
  std::optional<std::int64_t> value;
  bool ok = true;
};
[[nodiscard]] IntegerField integerField(Core& core, Fiber& fiber, const CompiledNumber& number);

/// A value as AWS shows it in a cause: a string bare, all else as compact JSON.
[[nodiscard]] std::string bareText(const json::Value& value);

}  // namespace stepwright::interpreter
