// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/json/value.h"
#include "engine/query/random.h"
#include "engine/query/scope.h"

namespace stepwright::interpreter {

/// The Context object, which is put together only where an expression asks for it.
class ContextSource {
 public:
  virtual ~ContextSource() = default;
  [[nodiscard]] virtual json::Value object() const = 0;
};

/// What a field's expressions may read. It only refers; all of it outlives the evaluation.
struct Reading {
  const ContextSource& context;
  const query::Scope& variables;
  query::RandomSource& random;
  const json::Value& data;  ///< JSONPath: `$`. JSONata: $states.input, the state's raw input
  const json::Value* result = nullptr;       ///< JSONata: $states.result
  const json::Value* errorOutput = nullptr;  ///< JSONata: $states.errorOutput
  Timestamp now = {};                        ///< the execution's time
  /// While it reads true, evaluations fail at once; null = nobody can set it.
  const std::atomic<bool>* interruption = nullptr;
};

/// A field of a state, compiled: the one place where the two query languages differ for the
/// interpreter. Errors carry the error's name as code, the cause's text without the "An error
/// occurred while executing …" in front of it as message and, of a JSONata evaluation, the location
/// ("Output/a/b") as pointer.
class Field {
 public:
  virtual ~Field() = default;
  [[nodiscard]] virtual Result<json::Value> evaluate(const Reading& reading) const = 0;
  /// JSONata: whether it reads $states.input.
  [[nodiscard]] virtual bool readsInput() const { return false; }
};
using FieldPtr = std::shared_ptr<const Field>;

/// How a field of a JSONPath state is written.
enum class FieldForm : std::uint8_t {
  Template,    ///< payload template: Parameters, ItemSelector, ResultSelector, Assign
  Path,        ///< InputPath, OutputPath, ItemsPath: a path or null
  Expression,  ///< ErrorPath, CausePath: a path or an intrinsic call
  Literal
};

}  // namespace stepwright::interpreter
