// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwright::asl {

/// Why AWS's JSON parser (Jackson) refuses a text, in its words.
struct JacksonError {
  std::string message;  ///< "Unrecognized token 'x': was expecting (…)\n at [Source: …; line: 1,
                        ///< column: 2]"
  std::string location;  ///< "[Source: (String)\"…\"; line: 1, column: 2]"
};

/// Nothing where the text is JSON, or blank.
[[nodiscard]] std::optional<JacksonError> jacksonError(std::string_view text);

}  // namespace stepwright::asl
