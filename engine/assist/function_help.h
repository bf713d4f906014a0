// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"

namespace stepwright::assist {

/// A function of expressions, for those who type one.
struct FunctionHelp {
  std::string_view name;       ///< "$sum", "States.Format"
  std::string_view arguments;  ///< "array"; "" where it takes none
  English help;                ///< one line
};

/// JSONata's, or the intrinsic functions of JSONPath, in the order of the alphabet.
[[nodiscard]] std::span<const FunctionHelp> functionsOf(asl::QueryLanguage language);
/// The one of that name in either language, or null.
[[nodiscard]] const FunctionHelp* functionNamed(std::string_view name);

}  // namespace stepwright::assist
