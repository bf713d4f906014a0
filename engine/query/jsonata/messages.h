// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/query/jsonata/failure.h"

namespace stepwright::query::jsonata {

/// The words for a code; `{{token}}` and its like are filled in from the failure.
[[nodiscard]] std::string_view messageTemplate(std::string_view code);

/// Gives a failure the words for its code, unless it has its own already.
void fillMessage(Failure& failure);
/// The words for T0410, T0411 and T0412; the function's name is filled in later as {{token}}.
[[nodiscard]] std::string argumentMessage(std::string_view code, std::size_t index,
                                          std::string_view type);

}  // namespace stepwright::query::jsonata
