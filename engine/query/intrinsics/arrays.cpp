// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/intrinsics/arrays.h"

#include <algorithm>

#include "engine/query/intrinsics/numbers.h"
#include "engine/query/java_text.h"

namespace stepwright::query::intrinsics {
namespace {

using json::Value;

constexpr std::int64_t longestRange = 1000;

Error noArray() { return failure("The first argument must be an array."); }

}  // namespace

Result<Value> array(const Values& arguments, RandomSource&) { return Value::array(arguments); }

Result<Value> arrayPartition(const Values& arguments, RandomSource&) {
  if (!arguments[0].isArray()) return noArray();
  const auto size = integerArgument(arguments[1], "second");
  if (!size) return size.error();
  if (*size <= 0) return failure("The chunk size must be a positive integer.");
  const auto& items = arguments[0].items();
  const auto chunk = static_cast<std::size_t>(*size);
  Values chunks;
  for (std::size_t at = 0; at < items.size(); at += chunk) {
    const std::size_t end = std::min(items.size() - at, chunk) + at;
    chunks.push_back(Value::array(Values(items.begin() + static_cast<std::ptrdiff_t>(at),
                                         items.begin() + static_cast<std::ptrdiff_t>(end))));
  }
  return Value::array(std::move(chunks));
}

Result<Value> arrayContains(const Values& arguments, RandomSource&) {
  if (!arguments[0].isArray()) return noArray();
  const auto& items = arguments[0].items();
  return Value(std::any_of(items.begin(), items.end(),
                           [&](const Value& item) { return jacksonEquals(item, arguments[1]); }));
}

Result<Value> arrayRange(const Values& arguments, RandomSource&) {
  const auto first = integerArgument(arguments[0], "first");
  if (!first) return first.error();
  const auto last = integerArgument(arguments[1], "second");
  if (!last) return last.error();
  const auto step = integerArgument(arguments[2], "third");
  if (!step) return step.error();
  if (*step == 0) return failure("The step must not be 0.");
  const std::int64_t span = *last - *first;
  const std::int64_t count = span != 0 && (span < 0) != (*step < 0) ? 0 : span / *step + 1;
  if (count > longestRange) return failure("The range must not have more than 1000 elements.");
  Values items;
  for (std::int64_t i = 0; i < count; ++i) items.emplace_back(*first + i * *step);
  return Value::array(std::move(items));
}

Result<Value> arrayGetItem(const Values& arguments, RandomSource&) {
  if (!arguments[0].isArray()) return noArray();
  const auto index = integerArgument(arguments[1], "second");
  if (!index) return index.error();
  if (*index < 0 || *index >= static_cast<std::int64_t>(arguments[0].size())) {
    return failure("The index " + std::to_string(*index) + " is out of bounds.");
  }
  return arguments[0].at(static_cast<std::size_t>(*index));
}

Result<Value> arrayLength(const Values& arguments, RandomSource&) {
  if (!arguments[0].isArray()) return noArray();
  return Value(static_cast<std::int64_t>(arguments[0].size()));
}

Result<Value> arrayUnique(const Values& arguments, RandomSource&) {
  if (!arguments[0].isArray()) return noArray();
  Values kept;
  for (const auto& item : arguments[0].items()) {
    const bool known = std::any_of(kept.begin(), kept.end(),
                                   [&](const Value& other) { return jacksonEquals(item, other); });
    if (!known) kept.push_back(item);
  }
  return Value::array(std::move(kept));
}

}  // namespace stepwright::query::intrinsics
