// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_rows.h"

#include <algorithm>

#include "engine/text/diff.h"

namespace stepwright::compare {

namespace {

using Kind = Row::Kind;

std::vector<std::string> bare(const std::vector<std::string_view>& lines) {
  std::vector<std::string> out;
  out.reserve(lines.size());
  for (auto line : lines) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    out.emplace_back(line);
  }
  return out;
}

/// Rows of lines that both have; far from a change only their number is told.
void addSame(std::vector<Row>& rows, int left, int right, int count, int before, int after) {
  const int hidden = count - before - after;
  for (int i = 0; i < count; ++i) {
    if (hidden > 1 && i == before) {
      rows.push_back({Kind::Folded, left + i, right + i, hidden, -1});
      i += hidden - 1;
      continue;
    }
    rows.push_back({Kind::Same, left + i, right + i, 0, -1});
  }
}

}  // namespace

Rows compareTexts(const std::string& left, const std::string& right, int context) {
  const auto old = text::linesOf(left), now = text::linesOf(right);
  const auto changes = text::lineChanges(old, now);
  Rows result{bare(old), bare(now), {}, static_cast<int>(changes.size()), 0, 0, false};
  const auto count = text::countOf(changes);
  result.removed = static_cast<int>(count.removed);
  result.added = static_cast<int>(count.added);
  result.onlyLineEnds = !changes.empty() && result.left == result.right;
  const int everything = static_cast<int>(std::max(old.size(), now.size()));
  const int around = context < 0 ? everything : context;
  int l = 0, r = 0;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto& change = changes[i];
    const int same = static_cast<int>(change.oldBegin) - l;
    addSame(result.rows, l, r, same, i == 0 ? 0 : std::min(around, same), std::min(around, same));
    l = static_cast<int>(change.oldBegin);
    r = static_cast<int>(change.newBegin);
    const int leftEnd = static_cast<int>(change.oldEnd), rightEnd = static_cast<int>(change.newEnd);
    for (; l < leftEnd || r < rightEnd;) {
      const bool both = l < leftEnd && r < rightEnd;
      const Kind kind = both ? Kind::Changed : l < leftEnd ? Kind::Removed : Kind::Added;
      result.rows.push_back(
          {kind, l < leftEnd ? l++ : -1, r < rightEnd ? r++ : -1, 0, static_cast<int>(i)});
    }
  }
  const int rest = static_cast<int>(old.size()) - l;
  addSame(result.rows, l, r, rest, changes.empty() ? 0 : std::min(around, rest), 0);
  return result;
}

Inside differingPart(const QString& left, const QString& right) {
  const int shorter = std::min(left.size(), right.size());
  int begin = 0;
  while (begin < shorter && left.at(begin) == right.at(begin)) ++begin;
  int tail = 0;
  while (tail < shorter - begin &&
         left.at(left.size() - 1 - tail) == right.at(right.size() - 1 - tail)) {
    ++tail;
  }
  return {begin, left.size() - tail, right.size() - tail};
}

}  // namespace stepwright::compare
