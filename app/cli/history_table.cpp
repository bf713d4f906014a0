// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history_table.h"

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <string>

#include "engine/json/print.h"

namespace stepwright::cli {
namespace {

using history::Event;

constexpr std::size_t widestData = 72;

/// Cut to a width in code points, so that no character is torn.
std::string shortened(const std::string& text) {
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (++points > widestData) return text.substr(0, i) + "…";
  }
  return text;
}

std::string detail(const Event& event) {
  if (event.extra && (event.extra->error || event.extra->cause)) {
    std::string text =
        event.extra->error ? std::string(event.extra->error->string()) : std::string();
    if (event.extra->cause)
      text += (text.empty() ? "" : ": ") + std::string(event.extra->cause->string());
    return shortened(text);
  }
  if (event.data) return shortened(json::print(*event.data));
  if (event.extra && event.extra->index) return "item " + std::to_string(*event.extra->index);
  if (event.extra && event.extra->length) return std::to_string(*event.extra->length) + " items";
  return {};
}

std::string elapsed(const Event& event, Timestamp start) {
  char text[32];
  std::snprintf(text, sizeof text, "+%.3f s", static_cast<double>(event.time - start) / 1000.0);
  return text;
}

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

}  // namespace

void printHistory(std::ostream& out, const std::vector<Event>& events) {
  if (events.empty()) return;
  std::size_t typeWidth = 4;
  std::size_t nameWidth = 5;
  for (const auto& event : events) {
    typeWidth = std::max(typeWidth, toString(event.type).size());
    nameWidth = std::max(nameWidth, event.name.string().size());
  }
  out << "   id  after  time          " << padded("type", typeWidth) << "  "
      << padded("state", nameWidth) << "  data\n";
  for (const auto& event : events) {
    char head[64];
    std::snprintf(head, sizeof head, "%5lld  %5lld  %-12s  ", static_cast<long long>(event.id),
                  static_cast<long long>(event.previousId),
                  elapsed(event, events.front().time).c_str());
    std::string line = head + padded(std::string(toString(event.type)), typeWidth) + "  " +
                       padded(std::string(event.name.string()), nameWidth) + "  " + detail(event);
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

}  // namespace stepwright::cli
