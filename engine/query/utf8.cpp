// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/utf8.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace stepwright::query {

std::size_t utf8Length(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(1, characterLength(text, at));
}

std::string validUtf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = characterLength(bytes, at);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      ++at;
    } else {
      out += bytes.substr(at, length);
      at += length;
    }
  }
  return out;
}

}  // namespace stepwright::query
