// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/catalogue/shape.h"

namespace stepwright::asl {

/// What is wrong with `value` for that shape, in AWS's words: "Field 'StartDate' must be a string";
/// "" where it fits.
[[nodiscard]] std::string mismatch(const Shape& shape, const json::Value& value,
                                   MockValidation mode);

/// The required fields with a value of the right kind each, to be filled in: {"TableName": "",
/// "Key": {}}.
[[nodiscard]] json::Value skeletonOf(const Shape& shape);
/// The same with every field, and one item in each list, as far as two levels down; below that the
/// required ones. What an answer looks like, so that mismatch() has nothing against it.
[[nodiscard]] json::Value exampleOf(const Shape& shape);

}  // namespace stepwright::asl
