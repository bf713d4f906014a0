// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"
#include "engine/json/value.h"

namespace stepwright::assist {

/// The data that is known where an expression stands: from a run, or from a sample input.
struct Sample {
  std::optional<json::Value> input, result, errorOutput;
  json::Value context = json::Value::object();
  json::Value variables = json::Value::object();  ///< name → value, as seen from the state
  std::optional<json::Value> effective{};  ///< what a JSONPath state's InputPath lets through
  /// What the result will look like where none is known (in JSONPath, of a field that reads it as
  /// its $): names are completed from it, nothing is ever tried on it.
  std::optional<json::Value> resultLike{};
  bool operator==(const Sample&) const = default;
};

/// What an expression yields while it is typed.
struct Trial {
  std::optional<json::Value> value;  ///< nothing: a problem, or no data to try it on
  Phrase problem;                    ///< one sentence; "" where there is none
  std::size_t begin = 0, end = 0;    ///< bytes of the text that the problem is about
  bool syntax = false;               ///< it cannot even be read
};

/// Reads and, where there is data, evaluates an expression of either language: JSONata with or
/// without its {% %}, a JSONPath, a Context path, a variable or an intrinsic call. Answers within a
/// key press: the budget is small.
[[nodiscard]] Trial tryExpression(std::string_view text, asl::QueryLanguage language,
                                  const Sample& sample);

/// Something that may be typed next.
struct Suggestion {
  std::string text;    ///< what is inserted instead of the word that is being typed
  std::string detail;  ///< "function", the value in short
};
/// Where the word begins that suggest() completes: the byte in `before`.
[[nodiscard]] std::size_t wordStart(std::string_view before);

}  // namespace stepwright::assist
