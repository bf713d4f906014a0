// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/diff.h"

#include <algorithm>
#include <unordered_map>

namespace stepwright::text {

namespace {

using Ids = std::vector<int>;

/// The furthest that the shortest way is followed: what it keeps grows with the square of this.
constexpr int kMostSteps = 1200;

/// A stretch of both texts, by line.
struct Span {
  std::size_t oldBegin, oldEnd, newBegin, newEnd;
};

/// Compares two lists of line numbers, and collects the changes in order.
class Comparison {
 public:
  Comparison(const Ids& before, const Ids& after) : before_(before), after_(after) {}

  std::vector<LineChange> run() {
    compare({0, before_.size(), 0, after_.size()}, true);
    return std::move(changes_);
  }

 private:
  void compare(Span span, bool mayAnchor) {
    while (span.oldBegin < span.oldEnd && span.newBegin < span.newEnd &&
           before_[span.oldBegin] == after_[span.newBegin]) {
      ++span.oldBegin, ++span.newBegin;
    }
    while (span.oldBegin < span.oldEnd && span.newBegin < span.newEnd &&
           before_[span.oldEnd - 1] == after_[span.newEnd - 1]) {
      --span.oldEnd, --span.newEnd;
    }
    if (span.oldBegin == span.oldEnd || span.newBegin == span.newEnd) return add(span);
    if (shortest(span)) return;
    if (mayAnchor && alongAnchors(span)) return;
    add(span);
  }

  void add(const Span& span) {
    if (span.oldBegin == span.oldEnd && span.newBegin == span.newEnd) return;
    if (!changes_.empty() && changes_.back().oldEnd == span.oldBegin &&
        changes_.back().newEnd == span.newBegin) {
      changes_.back().oldEnd = span.oldEnd;
      changes_.back().newEnd = span.newEnd;
      return;
    }
    changes_.push_back({span.oldBegin, span.oldEnd, span.newBegin, span.newEnd});
  }

  /// The shortest way from corner to corner; false where it has too many steps.
  bool shortest(const Span& span) {
    const int n = static_cast<int>(span.oldEnd - span.oldBegin);
    const int m = static_cast<int>(span.newEnd - span.newBegin);
    const int most = std::min(n + m, kMostSteps);
    // furthest[k + most]: how far along the old text the best way on diagonal k has come.
    std::vector<int> furthest(static_cast<std::size_t>(2 * most + 2), 0);
    std::vector<std::vector<int>> kept;
    const auto at = [most](int k) { return static_cast<std::size_t>(k + most); };
    for (int d = 0; d <= most; ++d) {
      for (int k = -d; k <= d; k += 2) {
        const bool down = k == -d || (k != d && furthest[at(k - 1)] < furthest[at(k + 1)]);
        int x = down ? (d == 0 ? 0 : furthest[at(k + 1)]) : furthest[at(k - 1)] + 1;
        int y = x - k;
        while (x < n && y < m && same(span, x, y)) ++x, ++y;
        furthest[at(k)] = x;
        if (x < n || y < m) continue;
        trace(span, kept, d, k);
        return true;
      }
      kept.emplace_back(furthest.begin() + (most - d), furthest.begin() + (most + d + 1));
    }
    return false;
  }

  bool same(const Span& span, int x, int y) const {
    return before_[span.oldBegin + static_cast<std::size_t>(x)] ==
           after_[span.newBegin + static_cast<std::size_t>(y)];
  }

  /// Walks the way back from the end; `kept[d]` is what was known after d steps.
  void trace(const Span& span, const std::vector<std::vector<int>>& kept, int steps, int k) {
    std::vector<Span> back;
    for (int d = steps; d > 0; --d) {
      const auto& before = kept[static_cast<std::size_t>(d) - 1];
      const auto known = [&](int diagonal) {
        return before[static_cast<std::size_t>(diagonal + d - 1)];
      };
      const bool down = k == -d || (k != d && known(k - 1) < known(k + 1));
      const int from = down ? k + 1 : k - 1;
      const auto x = static_cast<std::size_t>(known(from));
      const auto y = static_cast<std::size_t>(known(from) - from);
      back.push_back({span.oldBegin + x, span.oldBegin + x + (down ? 0 : 1), span.newBegin + y,
                      span.newBegin + y + (down ? 1 : 0)});
      k = from;
    }
    for (auto step = back.rbegin(); step != back.rend(); ++step) add(*step);
  }

  /// Lines that stand once in each text hold the rest in place; the gaps between them are compared
  /// by themselves. False where there are none.
  bool alongAnchors(const Span& span) {
    struct Seen {
      int old = 0, now = 0;
      std::size_t oldAt = 0, newAt = 0;
    };
    std::unordered_map<int, Seen> seen;
    for (auto i = span.oldBegin; i < span.oldEnd; ++i) {
      auto& line = seen[before_[i]];
      ++line.old, line.oldAt = i;
    }
    for (auto i = span.newBegin; i < span.newEnd; ++i) {
      auto& line = seen[after_[i]];
      ++line.now, line.newAt = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> once;
    for (auto i = span.oldBegin; i < span.oldEnd; ++i) {
      const auto& line = seen[before_[i]];
      if (line.old == 1 && line.now == 1) once.emplace_back(i, line.newAt);
    }
    const auto anchors = longestRising(once);
    if (anchors.empty()) return false;
    Span gap = span;
    for (const auto& [old, now] : anchors) {
      compare({gap.oldBegin, old, gap.newBegin, now}, false);
      gap.oldBegin = old + 1;
      gap.newBegin = now + 1;
    }
    compare(gap, false);
    return true;
  }

  static std::vector<std::pair<std::size_t, std::size_t>> longestRising(
      const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    std::vector<std::size_t> ends;  // the pair that ends the best list of that length
    std::vector<std::ptrdiff_t> previous(pairs.size(), -1);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto place = std::lower_bound(
          ends.begin(), ends.end(), pairs[i].second,
          [&](std::size_t pair, std::size_t value) { return pairs[pair].second < value; });
      if (place != ends.begin()) previous[i] = static_cast<std::ptrdiff_t>(*(place - 1));
      if (place == ends.end())
        ends.push_back(i);
      else
        *place = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> list;
    for (auto i = ends.empty() ? -1 : static_cast<std::ptrdiff_t>(ends.back()); i >= 0;
         i = previous[static_cast<std::size_t>(i)]) {
      list.push_back(pairs[static_cast<std::size_t>(i)]);
    }
    std::reverse(list.begin(), list.end());
    return list;
  }

  const Ids& before_;
  const Ids& after_;
  std::vector<LineChange> changes_;
};

}  // namespace

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

std::vector<LineChange> lineChanges(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after) {
  std::unordered_map<std::string_view, int> numbers;
  const auto numbered = [&](const std::vector<std::string_view>& lines) {
    Ids ids;
    ids.reserve(lines.size());
    for (const auto line : lines)
      ids.push_back(numbers.try_emplace(line, static_cast<int>(numbers.size())).first->second);
    return ids;
  };
  const Ids old = numbered(before), now = numbered(after);
  return Comparison(old, now).run();
}

LineCount countOf(const std::vector<LineChange>& changes) {
  LineCount count;
  for (const auto& change : changes) {
    count.removed += change.oldEnd - change.oldBegin;
    count.added += change.newEnd - change.newBegin;
  }
  return count;
}

}  // namespace stepwright::text
