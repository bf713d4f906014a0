// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <optional>

namespace stepwright::canvas {

/// What stands in for services, and what tests came by.
struct TestMarks {
  QSet<QString> mocked;  ///< states
  /// How many tests came by each state and edge, by StateId and GraphEdge::pointer. Nothing where
  /// that is not to be seen.
  std::optional<QHash<QString, int>> coverage;
};

}  // namespace stepwright::canvas
