// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/asl/definition.h"
#include "engine/asl/problem.h"

namespace stepwright::asl {

/// A wish to hear no more of a rule, in a definition or at one state of it.
struct Suppression {
  std::string rule;    ///< a code of suppressibleCodes(); "*" = all while there is no state
  std::string state;   ///< by its name; "" = in the whole definition
  std::string reason;  ///< why, for those who come later; "" = nobody said
  /// The file that says so; "" = the one beside the definition.
  std::string from{};

  [[nodiscard]] bool hits(const Problem& problem, const Definition& definition) const;
  /// Whether both wish the same, whatever their reasons.
  [[nodiscard]] bool wishesSame(const Suppression& other) const;
  bool operator==(const Suppression&) const = default;
};
using Suppressions = std::vector<Suppression>;
using SuppressionsPtr = std::shared_ptr<const Suppressions>;

/// What is left of the problems, and which of the suppressions hit any (in their order). One that
/// hits nothing and is of the definition alone (not `from` elsewhere) is a problem of its own,
/// UNUSED_SUPPRESSION, unless the text could not be read to its end.
struct Screened {
  std::vector<Problem> problems;
  std::vector<bool> hit;
};
[[nodiscard]] Screened screened(std::vector<Problem> problems, const Definition& definition,
                                const Suppressions& suppressions);

}  // namespace stepwright::asl
