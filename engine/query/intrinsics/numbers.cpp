// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/intrinsics/numbers.h"

#include <cmath>

namespace stepwright::query::intrinsics {

using json::Value;

Result<std::int64_t> integerArgument(const Value& value, std::string_view which) {
  if (!value.isNumber())
    return failure("The " + std::string(which) + " argument must be a number.");
  // Java's Math.round: half goes up, also below zero.
  const double rounded =
      value.isInteger() ? static_cast<double>(value.integer()) : std::floor(value.number() + 0.5);
  if (!(rounded >= -2147483648.0 && rounded <= 2147483647.0)) {
    return failure("The " + std::string(which) + " argument must be an integer of 32 bits.");
  }
  return static_cast<std::int64_t>(rounded);
}

Result<Value> mathAdd(const Values& arguments, RandomSource&) {
  const auto left = integerArgument(arguments[0], "first");
  if (!left) return left.error();
  const auto right = integerArgument(arguments[1], "second");
  if (!right) return right.error();
  const std::int64_t sum = *left + *right;
  if (sum < INT32_MIN || sum > INT32_MAX) return failure("The sum is no integer of 32 bits.");
  return Value(sum);
}

Result<Value> mathRandom(const Values& arguments, RandomSource& random) {
  const auto start = integerArgument(arguments[0], "first");
  if (!start) return start.error();
  const auto end = integerArgument(arguments[1], "second");
  if (!end) return end.error();
  if (*start >= *end) return failure("The start number must be less than the end number.");
  std::int64_t seed = 0;
  if (arguments.size() > 2) {
    const auto given = integerArgument(arguments[2], "third");
    if (!given) return given.error();
    seed = *given;
  } else {
    seed = static_cast<std::int64_t>(random.next());
  }
  JavaRandom java(seed);
  const std::int64_t span = *end - *start;
  if (span <= INT32_MAX) return Value(*start + java.nextInt(static_cast<std::int32_t>(span)));
  // Java draws until a number falls into a span that an int cannot say.
  while (true) {
    const std::int64_t drawn = java.nextInt();
    if (drawn >= *start && drawn < *end) return Value(drawn);
  }
}

Result<Value> uuid(const Values&, RandomSource& random) { return Value(makeUuid(random)); }

}  // namespace stepwright::query::intrinsics
