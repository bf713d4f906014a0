// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/random.h"

#include <string_view>
#include <tuple>
#include <utility>

namespace stepwright::query {
namespace {

constexpr std::uint64_t javaMultiplier = 0x5DEECE66DULL;
constexpr std::uint64_t javaMask = (1ULL << 48U) - 1;

}  // namespace

std::uint64_t SeededRandom::next() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
  return mixed ^ (mixed >> 31U);
}

JavaRandom::JavaRandom(std::int64_t seed)
    : state_((static_cast<std::uint64_t>(seed) ^ javaMultiplier) & javaMask) {}

std::int32_t JavaRandom::bits(int count) {
  state_ = (state_ * javaMultiplier + 0xBULL) & javaMask;
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(state_ >> (48 - count)));
}

std::int32_t JavaRandom::nextInt() { return bits(32); }

std::int32_t JavaRandom::nextInt(std::int32_t bound) {
  if ((bound & -bound) == bound) {
    return static_cast<std::int32_t>((static_cast<std::int64_t>(bound) * bits(31)) >> 31);
  }
  while (true) {
    const std::int32_t drawn = bits(31);
    const std::int32_t value = drawn % bound;
    // Java relies on the sum's overflow to reject the uneven rest of the range.
    if (static_cast<std::int64_t>(drawn) - value + (bound - 1) <= INT32_MAX) return value;
  }
}

double JavaRandom::nextDouble() {
  const std::int64_t high = static_cast<std::int64_t>(bits(26)) << 27;
  return static_cast<double>(high + bits(27)) * 0x1.0p-53;
}

std::string makeUuid(RandomSource& random) {
  std::uint64_t high = random.next();
  std::uint64_t low = random.next();
  high = (high & ~0xF000ULL) | 0x4000ULL;
  low = (low & ~(3ULL << 62U)) | (2ULL << 62U);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "00000000-0000-0000-0000-000000000000";
  int shift = 64;
  for (char& each : text) {
    if (each == '-') continue;
    if (shift == 0) std::tie(high, shift) = std::pair(low, 64);
    shift -= 4;
    each = digits[high >> shift & 0xFU];
  }
  return text;
}

}  // namespace stepwright::query
