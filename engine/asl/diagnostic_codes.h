// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/asl/problem.h"

namespace stepwright::asl {

/// One code that a Problem may carry: what a linter calls a rule.
struct DiagnosticCode {
  std::string_view code;
  Severity severity = Severity::Error;  ///< the worst that it is told with
  /// Whether it is a reason for AWS to refuse the definition, or keeps it from being read at all:
  /// nobody can wish it away. All others may be suppressed.
  bool refused = false;
  std::string_view explanation;  ///< what it means and what to do, for those who ask
};

/// All of them, in the order of the alphabet.
[[nodiscard]] std::span<const DiagnosticCode> diagnosticCodes();
/// Null for a code that the validator does not know.
[[nodiscard]] const DiagnosticCode* findDiagnosticCode(std::string_view code);
/// Whether AWS refuses the definition for it, or cannot even read it.
[[nodiscard]] bool isRefused(const Problem& problem);
/// Those that may be suppressed.
[[nodiscard]] std::vector<std::string_view> suppressibleCodes();

}  // namespace stepwright::asl
