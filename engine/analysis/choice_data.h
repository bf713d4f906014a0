// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/value_path.h"
#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::analysis {

/// What the rules of a Choice decide by.
struct ChoiceData {
  json::Value input = json::Value::object();
  json::Value variables = json::Value::object();  ///< all that it sees, an object
};

/// A place of that data which was given another value.
struct PlacedValue {
  std::string variable;  ///< its name; "" = it is in the input
  ValuePath path;
  std::optional<json::Value> value;  ///< nothing: it was taken away
};

struct SolvedChoice {
  ChoiceData data;
  std::vector<PlacedValue> changes;  ///< that lead there from what was known
};

/// Data with which a Choice takes that rule and none before it (rule choices.size(): its Default),
/// made of what is known by changing as few places as the conditions name; nothing where none was
/// found. What is found was tried: the interpreter took that way.
[[nodiscard]] std::optional<SolvedChoice> dataFor(const asl::State& choice, std::size_t rule,
                                                  const ChoiceData& known);

/// The value with another one at that place, or without it. Objects on the way are made where there
/// is none; of the items of an array each gets it.
[[nodiscard]] json::Value withValueAt(const json::Value& value, const ValuePath& path,
                                      const std::optional<json::Value>& placed);

}  // namespace stepwright::analysis
