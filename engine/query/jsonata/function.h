// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/frame.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

/// A function as a value.
struct FunctionNode final : HeapNode {
  enum class Kind : std::uint8_t {
    Builtin,    ///< of the library
    Lambda,     ///< written in the expression: `node`, where it was made: `frame`, `input`
    Partial,    ///< `target` with some of its arguments fixed
    Regex,      ///< a regular expression: string → match object
    NextMatch,  ///< the `next` of a match object: `regex` goes on in `subject` at `offset`
    Transform,  ///< |…|…|
    Chain       ///< `arguments[0]`, then `target`
  };

  explicit FunctionNode(Kind k) : kind(k) {}

  Kind kind;
  const Builtin* builtin = nullptr;
  const Node* node = nullptr;
  Ref<Frame> frame;
  Val input;
  Val target;
  std::vector<std::optional<Val>> arguments;  ///< of Partial; empty ones are still open
  std::shared_ptr<const Regex> regex;
  Val subject;
  std::size_t offset = 0;

  /// How many arguments it takes, which decides what $map and its like pass.
  [[nodiscard]] std::size_t arity() const;
};

}  // namespace stepwright::query::jsonata
