// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// An expression of a state, without its {% %}, and the field that it stands in: "Output",
/// "Arguments/Payload/total", "Choices/0/Condition".
struct StateExpression {
  std::string field;
  std::string text;
};
/// In the order in which they stand there; none of a state in JSONPath.
[[nodiscard]] std::vector<StateExpression> expressionsOf(const asl::State& state);

/// What a part of an expression came to in a visit.
struct PartValue {
  std::optional<json::Value> value;
  Phrase problem;  ///< why there is none; "" where it just has no value
  bool operator==(const PartValue&) const = default;
};

/// By part, with the data and variables of that visit; nothing of one that is not known.
[[nodiscard]] std::vector<PartValue> valuesIn(
    const DebugRun& run, const analysis::RunVisit& visit, const std::string& expression,
    const std::vector<query::jsonata::ExpressionPart>& parts);

}  // namespace stepwright::session
