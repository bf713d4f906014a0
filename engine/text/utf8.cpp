// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/utf8.h"

#include "engine/base/utf8.h"

namespace stepwright::text {

Range invalidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = characterLength(text, at);
    if (length > 0) {
      at += length;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && characterLength(text, end) == 0) ++end;
    return {at, end};
  }
  return {};
}

}  // namespace stepwright::text
