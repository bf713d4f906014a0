// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;

/// What JSONata holds true of values, whoever asks: truth, equality, copies.

/// True for a number that can be computed with. An infinite one fails the evaluation (D1001).
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
/// A copy that shares no container with the original, so that it may be changed in place. Functions
/// become "".
[[nodiscard]] Val deepCopy(Evaluator& evaluator, const Val& value);

}  // namespace stepwright::query::jsonata
