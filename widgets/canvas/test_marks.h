// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <optional>

#include "widgets/canvas/compared_marks.h"
#include "widgets/canvas/trail_mark.h"

namespace stepwright::canvas {

/// Who answers a Task.
struct AnswerMark {
  QString icon;       ///< "local", "machine", "globe", "callbacks"
  bool away = false;  ///< the call leaves this machine
  bool asks = false;  ///< it is not allowed yet
  QString words;      ///< for the tool tip and the screen reader: which rule won
  bool operator==(const AnswerMark&) const = default;
};

/// What stands in for services, what tests came by, two runs that are compared, and the way of a
/// value.
struct TestMarks {
  QSet<QString> mocked;                ///< states
  QHash<QString, AnswerMark> answers;  ///< of those that no mock answers
  /// How many tests came by each state and edge, by StateId and GraphEdge::pointer. Nothing where
  /// that is not to be seen.
  std::optional<QHash<QString, int>> coverage;
  std::optional<ComparedMarks> compared;
  QHash<QString, TrailMark> trail;  ///< by StateId
};

}  // namespace stepwright::canvas
