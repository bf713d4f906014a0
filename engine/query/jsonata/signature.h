// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

/// A signature such as <s-nn?:s>: which arguments a function takes, and which of them the context
/// stands in for.
class Signature {
 public:
  /// Why a signature cannot be read: the code, and the byte in it.
  struct Problem {
    std::string_view code;
    std::size_t offset;
  };
  /// What a call does wrong: the code, the argument (from 1) and, for T0412, the type that items
  /// should have.
  struct Mismatch {
    std::string_view code;
    std::size_t index;
    Val value;
    std::string type;
  };

  static std::shared_ptr<const Signature> parse(std::string_view text,
                                                std::optional<Problem>& problem);

  /// Puts the arguments in their places: the context where it is to be taken, arrays around single
  /// items.
  [[nodiscard]] std::optional<Mismatch> validate(std::vector<Val>& arguments,
                                                 const Val& context) const;

 private:
  struct Parameter {
    std::string accepts;  ///< letters of the types
    char type = 0;        ///< '(' for a choice
    std::string subtype;
    bool context = false;
    bool optional = false;
    bool repeated = false;
  };
  using Counts = std::vector<std::size_t>;

  [[nodiscard]] bool match(std::string_view supplied, std::size_t parameter, Counts& counts) const;
  [[nodiscard]] Mismatch firstBad(std::string_view supplied,
                                  const std::vector<Val>& arguments) const;
  [[nodiscard]] std::size_t longestPrefix(std::string_view supplied, std::size_t parameters) const;
  [[nodiscard]] std::optional<Mismatch> place(const Parameter& parameter, char letter,
                                              std::size_t matched, std::size_t at,
                                              Val& argument) const;

  std::vector<Parameter> parameters_;
};

}  // namespace stepwright::query::jsonata
