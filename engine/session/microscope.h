// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/run_visits.h"
#include "engine/asl/model.h"
#include "engine/base/phrase.h"
#include "engine/json/value.h"
#include "engine/query/jsonata/expression_parts.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

/// An expression of a state, without its {% %}, or a path or intrinsic call, and the field that it
/// stands in: "Output", "Arguments/Payload/total", "Choices/0/Condition".
struct StateExpression {
  std::string field;
  std::string text;
  asl::QueryLanguage language = asl::QueryLanguage::Jsonata;
};
/// In the order in which they stand there.
[[nodiscard]] std::vector<StateExpression> expressionsOf(const asl::State& state);

using query::jsonata::ExpressionPart;
/// The whole first, then its parts from left to right; none of a text that cannot be read.
[[nodiscard]] std::vector<ExpressionPart> partsOf(const StateExpression& expression);

/// What a part of an expression came to in a visit.
struct PartValue {
  std::optional<json::Value> value;
  Phrase problem;  ///< why there is none; "" where it just has no value
  bool operator==(const PartValue&) const = default;
};

/// By part, with the data and variables of that visit; nothing of one that is not known.
[[nodiscard]] std::vector<PartValue> valuesIn(const DebugRun& run, const analysis::RunVisit& visit,
                                              const StateExpression& expression,
                                              const std::vector<ExpressionPart>& parts);

/// What a part came to in each item of the Map that the visit is in, by index: the last visit of
/// the state there; at most `most` of them. Empty where it is in none.
[[nodiscard]] std::map<int, PartValue> valuesOfItems(const DebugRun& run,
                                                     const analysis::RunVisit& visit,
                                                     const StateExpression& expression,
                                                     const ExpressionPart& part, std::size_t most);

}  // namespace stepwright::session
