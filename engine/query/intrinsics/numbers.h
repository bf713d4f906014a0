// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/query/intrinsics/call.h"

namespace stepwright::query::intrinsics {

/// A number argument as AWS takes it: rounded half up to an integer of 32 bits.
[[nodiscard]] Result<std::int64_t> integerArgument(const json::Value& value,
                                                   std::string_view which);

/// The functions of numbers and identities, each with as many arguments as its table entry allows.
Result<json::Value> mathRandom(const Values& arguments, RandomSource& random);
Result<json::Value> mathAdd(const Values& arguments, RandomSource& random);
Result<json::Value> uuid(const Values& arguments, RandomSource& random);

}  // namespace stepwright::query::intrinsics
