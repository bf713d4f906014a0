// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assist/try_expression.h"

namespace stepwright::assist {

/// What fits at the end of `before`: members of the data, variables, functions. At most `limit`.
[[nodiscard]] std::vector<Suggestion> suggest(std::string_view before, asl::QueryLanguage language,
                                              const Sample& sample, std::size_t limit = 60);

}  // namespace stepwright::assist
