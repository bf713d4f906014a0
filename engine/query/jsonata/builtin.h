// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/signature.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;

/// What a library function is called with: its arguments in place, missing ones undefined, and the
/// evaluator, which it asks for sequences, for calls of function arguments, and to fail.
struct Call {
  Evaluator& evaluator;
  std::vector<Val>& arguments;
  const Val& context;

  [[nodiscard]] const Val& operator[](std::size_t index) const {
    static const Val none;
    return index < arguments.size() ? arguments[index] : none;
  }
  [[nodiscard]] std::size_t count() const { return arguments.size(); }
};

/// A function of the library.
struct Builtin {
  std::string_view name;
  std::string_view signatureText;
  std::size_t arity;  ///< how many arguments $map and its like pass
  Val (*run)(const Call& call);
  std::shared_ptr<const Signature> signature;
};

}  // namespace stepwright::query::jsonata
