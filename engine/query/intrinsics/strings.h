// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/intrinsics/call.h"

namespace stepwright::query::intrinsics {

/// The functions of texts, encodings and JSON, each with as many arguments as its table entry
/// allows.
Result<json::Value> base64Encode(const Values& arguments, RandomSource& random);
Result<json::Value> base64Decode(const Values& arguments, RandomSource& random);
Result<json::Value> hash(const Values& arguments, RandomSource& random);
Result<json::Value> jsonMerge(const Values& arguments, RandomSource& random);
Result<json::Value> stringToJson(const Values& arguments, RandomSource& random);
Result<json::Value> jsonToString(const Values& arguments, RandomSource& random);
Result<json::Value> stringSplit(const Values& arguments, RandomSource& random);

}  // namespace stepwright::query::intrinsics
