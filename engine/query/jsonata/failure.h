// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace stepwright::query::jsonata {

/// Why an expression could not be read or evaluated, and where. Codes are JSONata's own: S… from
/// reading, T… and D… from evaluating, U1001 where a budget is used up.
struct Failure {
  std::string code;
  std::string message;
  std::string
      token;  ///< what the message is about: an operator, a function's name; "" where there is none
  std::size_t position = 0;  ///< byte right behind the offending token, as the reference counts
  std::size_t begin = 0;     ///< byte at which the offending token starts: where a caret belongs
  std::string value;         ///< the offending value as JSON text, "" where there is none

  bool operator==(const Failure&) const = default;
};

}  // namespace stepwright::query::jsonata
