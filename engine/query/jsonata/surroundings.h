// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/time.h"
#include "engine/json/value.h"
#include "engine/query/jsonata/failure.h"
#include "engine/query/random.h"

namespace stepwright::query::jsonata {

/// Reference is JSONata 2.2.2 as it is published. Aws is what Step Functions speaks: version 2.0.6
/// without $eval and without an input document at the top level, with $parse, $partition, $range,
/// $hash, $random(seed) and $uuid.
enum class Dialect : std::uint8_t { Reference, Aws };

/// What one evaluation may use up; 0 means no limit. No clock is read: a step is one node of the
/// expression.
struct Budget {
  std::uint64_t steps = 50'000'000;
  std::uint32_t depth = 0;         ///< nodes within nodes, as the reference counts evaluate calls
  std::size_t memory = 1U << 30U;  ///< bytes held by sequences, 8 an item, and by new strings
  std::size_t stack = 3U << 20U;   ///< bytes of the calling thread's stack
  const std::atomic<bool>* cancelled = nullptr;  ///< true ends the evaluation at once

  /// The bounds that Step Functions was seen to keep.
  [[nodiscard]] static Budget aws();
};

/// Where `$name` is looked up when the expression itself does not bind it.
class Bindings {
 public:
  Bindings() = default;
  Bindings(const Bindings&) = default;
  Bindings& operator=(const Bindings&) = default;
  virtual ~Bindings() = default;
  /// The value without its `$`; null where there is none. It must live as long as the evaluation.
  [[nodiscard]] virtual const json::Value* find(std::string_view name) const = 0;
  /// A member of `$name`, or null where that has none: for those who make `$name` only when it is
  /// asked for. Nothing where the whole must be asked for.
  [[nodiscard]] virtual std::optional<const json::Value*> findMember(std::string_view name,
                                                                     std::string_view key) const;
};

/// The members of an object as bindings.
class ObjectBindings final : public Bindings {
 public:
  explicit ObjectBindings(json::Value members) : members_(std::move(members)) {}
  [[nodiscard]] const json::Value* find(std::string_view name) const override;

 private:
  json::Value members_;
};

/// Everything outside the expression that its value may depend on. It only refers: all must outlive
/// the evaluation.
struct Surroundings {
  const json::Value* input = nullptr;  ///< null = undefined, which a JSON null is not
  const Bindings* bindings = nullptr;
  RandomSource* random =
      nullptr;    ///< for $random, $shuffle and $uuid; null = always the same numbers
  Timestamp now;  ///< $now() and $millis()
  Budget budget;
};

/// What came of an evaluation: a value, nothing (undefined), or the failure.
struct Evaluation {
  std::optional<json::Value> value;
  std::optional<Failure> failure;
  bool unsupported =
      false;  ///< the result is a function, or holds one where Aws allows none; value is then empty

  [[nodiscard]] bool ok() const { return !failure && !unsupported; }
};

}  // namespace stepwright::query::jsonata
