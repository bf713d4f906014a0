// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;

/// What JSONata holds true of values, whoever asks: truth, equality, text.

/// True for a number that can be reckoned with. An infinite one fails the evaluation (D1001).
[[nodiscard]] bool isNumeric(Evaluator& evaluator, const Val& value);
[[nodiscard]] bool isArrayOfNumbers(Evaluator& evaluator, const Val& value);
[[nodiscard]] bool isArrayOfStrings(const Val& value);
/// $boolean; false for undefined.
[[nodiscard]] bool truth(Evaluator& evaluator, const Val& value);
/// What JavaScript's `if` takes for true.
[[nodiscard]] bool scriptTruth(const Val& value);
[[nodiscard]] bool deepEqual(const Val& left, const Val& right);
/// Equal values have equal hashes.
[[nodiscard]] std::size_t deepHash(const Val& value);
/// $string; `value` must not be undefined.
[[nodiscard]] std::string stringify(Evaluator& evaluator, const Val& value, bool pretty = false);
/// A copy that shares no container with the original, so that it may be changed in place. Functions
/// become "".
[[nodiscard]] Val deepCopy(Evaluator& evaluator, const Val& value);

/// How a result becomes JSON.
struct Exported {
  json::Value value;
  bool holdsFunction = false;
  bool tooDeep = false;
};
[[nodiscard]] Exported exportJson(const Val& value);
/// The value as JSON text for a message.
[[nodiscard]] std::string describe(const Val& value);

}  // namespace stepwright::query::jsonata
