// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/indentation.h"

#include <algorithm>

namespace stepwright::edit {
namespace {

/// A line of YAML whose content moves from column `from` to `to`.
std::string movedLine(std::string_view line, std::size_t from, std::size_t to) {
  if (line.empty() || line == "\r") return std::string(line);
  const std::size_t content = std::min(line.find_first_not_of(' '), line.size());
  const bool silent = content == line.size() || line[content] == '#' || line[content] == '\r';
  if (content < from && silent) return std::string(line);
  const std::size_t column = content + to < from ? 0 : content + to - from;
  return std::string(column, ' ') + std::string(line.substr(content));
}

}  // namespace

std::string shifted(std::string_view lines, std::string_view from, std::string_view to, bool yaml) {
  std::string out;
  for (std::size_t at = 0; at <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    if (yaml) {
      out += movedLine(line, from.size(), to.size());
    } else if (at > 0 && line.starts_with(from) && line.size() > from.size()) {
      out.append(to).append(line.substr(from.size()));
    } else {
      out += line;
    }
    if (end < lines.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace stepwright::edit
