// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/lines.h"

namespace stepwright::host {

std::size_t lineBegin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::string onOneLine(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = spaces.find(c) != std::string_view::npos;
    if (!space || (!out.empty() && out.back() != ' ')) out += space ? ' ' : c;
  }
  return out;
}

}  // namespace stepwright::host
