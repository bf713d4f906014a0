// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/picture_integer.h"

namespace stepwright::query::jsonata {

/// One part of a date picture: a literal, or a component such as [M01].
struct DatePart {
  char component = 0;  ///< 0 = literal
  std::string literal;
  bool names = false;
  LetterCase letters = LetterCase::Lower;
  std::optional<std::size_t> minWidth, maxWidth;
  char second = 0;  ///< the second presentation modifier
  int yearDigits = -1;
  std::optional<IntegerFormat> integer;
};
using DatePicture = std::vector<DatePart>;
[[nodiscard]] DatePicture readDatePicture(std::string_view picture, PictureProblem& problem);
[[nodiscard]] std::string formatDate(double millis, const DatePicture& picture,
                                     std::string_view timezone, PictureProblem& problem);

}  // namespace stepwright::query::jsonata
