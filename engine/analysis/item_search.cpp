// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/item_search.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <set>

#include "engine/base/utf8.h"
#include "engine/json/print.h"

namespace stepwright::analysis {
namespace {

bool holds(const history::Event* event, const std::string& text) {
  return event && event->data && holdsText(*event->data, text);
}

}  // namespace

bool holdsText(const json::Value& value, const std::string& text) {
  return inSmallLetters(json::print(value)).find(text) != std::string::npos;
}

std::optional<int> nextItemWith(const std::vector<RunVisit>& visits, const history::EventLog& log,
                                const asl::StateId& map, int after, std::string_view text,
                                const ItemFocus& focus) {
  std::size_t around = RunVisit::none;
  const FocusedVisits focused(visits, focus, std::numeric_limits<std::int64_t>::max());
  for (std::size_t i = 0; i < visits.size(); ++i)
    if (visits[i].state == map && focused.has(visits[i])) around = i;
  if (around == RunVisit::none) return std::nullopt;
  const std::string wanted = inSmallLetters(text);
  std::set<int> items;
  for (std::size_t i = around + 1; i < visits.size(); ++i) {
    const RunVisit& visit = visits[i];
    if (visit.around != around || items.count(visit.items.back()) > 0) continue;
    if (holds(entryOf(visit, log), wanted) || holds(exitOf(visit, log), wanted))
      items.insert(visit.items.back());
  }
  if (items.empty()) return std::nullopt;
  const auto next = items.upper_bound(after);
  return next == items.end() ? *items.begin() : *next;
}

}  // namespace stepwright::analysis
