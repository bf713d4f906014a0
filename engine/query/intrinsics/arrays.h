// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/intrinsics/call.h"

namespace stepwright::query::intrinsics {

/// The functions of arrays, each with as many arguments as its table entry allows.
Result<json::Value> array(const Values& arguments, RandomSource& random);
Result<json::Value> arrayPartition(const Values& arguments, RandomSource& random);
Result<json::Value> arrayContains(const Values& arguments, RandomSource& random);
Result<json::Value> arrayRange(const Values& arguments, RandomSource& random);
Result<json::Value> arrayGetItem(const Values& arguments, RandomSource& random);
Result<json::Value> arrayLength(const Values& arguments, RandomSource& random);
Result<json::Value> arrayUnique(const Values& arguments, RandomSource& random);

}  // namespace stepwright::query::intrinsics
