// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace stepwright::query {

/// Where States.UUID, States.MathRandom, $uuid and $random take their bits from. Nothing in the
/// engine makes randomness itself: a run passes its own seeded source in, so that it can be
/// repeated.
class RandomSource {
 public:
  RandomSource() = default;
  RandomSource(const RandomSource&) = default;
  RandomSource& operator=(const RandomSource&) = default;
  virtual ~RandomSource() = default;
  [[nodiscard]] virtual std::uint64_t next() = 0;
};

/// A small source whose whole state is one number (SplitMix64); what an execution carries.
class SeededRandom final : public RandomSource {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next() override;
  [[nodiscard]] std::uint64_t state() const { return state_; }

 private:
  std::uint64_t state_;
};

/// The generator of java.util.Random, which AWS uses where a seed is given: same seed, same
/// numbers.
class JavaRandom {
 public:
  explicit JavaRandom(std::int64_t seed);
  [[nodiscard]] std::int32_t nextInt();
  /// Evenly from [0, bound); bound must be positive.
  [[nodiscard]] std::int32_t nextInt(std::int32_t bound);
  [[nodiscard]] double nextDouble();

 private:
  [[nodiscard]] std::int32_t bits(int count);
  std::uint64_t state_;
};

/// A version 4 UUID in lower case.
[[nodiscard]] std::string makeUuid(RandomSource& random);

}  // namespace stepwright::query
