// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/query/bounded_match.h"
#include "engine/query/jsonata/picture_date.h"

namespace stepwright::query::jsonata {

/// Nothing where the text does not fit the picture. `now` fills in what the picture leaves open;
/// the work of looking is asked for from `spend`.
[[nodiscard]] std::optional<double> parseDate(std::string_view text, const DatePicture& picture,
                                              double now, const SpendSteps& spend,
                                              PictureProblem& problem);

}  // namespace stepwright::query::jsonata
