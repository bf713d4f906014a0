// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/wording.h"

#include <utility>

namespace stepwright {

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char next = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    const auto argument = static_cast<std::size_t>(next - '1');
    if (next == '%') {
      text += '%';
      ++i;
    } else if (next >= '1' && next <= '9' && argument < arguments.size()) {
      text += arguments[argument];
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

Error refuse(const Wording& wording, std::string pointer, std::vector<std::string> arguments) {
  Error error{wording.code, filled(wording.message, arguments), std::move(pointer),
              filled(wording.remedy, arguments)};
  error.wording = &wording;
  error.arguments = std::move(arguments);
  return error;
}

}  // namespace stepwright
