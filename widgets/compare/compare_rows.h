// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace stepwright::compare {

/// One row of two texts side by side: a line of each, a line of one, or so many lines that both
/// have and that are folded away.
struct Row {
  enum class Kind { Same, Changed, Removed, Added, Folded };
  Kind kind = Kind::Same;
  int left = -1, right = -1;  ///< line numbers from 0, -1 where that side has none
  int folded = 0;             ///< how many lines a Folded row stands for
  int change = -1;            ///< which change the row belongs to, -1 = none
  bool operator==(const Row&) const = default;
};

/// Two texts, line by line, and what differs.
struct Rows {
  std::vector<std::string> left, right;  ///< the lines, without their ends
  std::vector<Row> rows;
  int changes = 0;
  int removed = 0, added = 0;
  bool onlyLineEnds = false;  ///< nothing differs but how lines end
};

/// `context` lines around each change are shown, the others folded; -1 shows all.
[[nodiscard]] Rows compareTexts(const std::string& left, const std::string& right, int context = 3);

/// What two lines begin and end with alike: how many characters of each lie between.
struct Inside {
  int begin = 0, leftEnd = 0, rightEnd = 0;
};
[[nodiscard]] Inside differingPart(const QString& left, const QString& right);

}  // namespace stepwright::compare
