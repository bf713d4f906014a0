// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPair>
#include <QString>
#include <optional>

#include "engine/asl/problem.h"
#include "engine/layout/layout.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/test_marks.h"
#include "widgets/common/breakpoint_mark.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {

/// How everything is painted: colours, fonts, how much of it can be seen at this zoom.
struct PaintContext {
  common::Theme theme = common::Theme::current();
  layout::Direction direction = layout::Direction::TopDown;
  double scale = 1;       ///< device pixels of 100 % per pixel of the drawing
  double dashOffset = 0;  ///< of running outlines
  bool past = false;      ///< a moment before the newest: live heads are grey
  QFont name = common::fontOf(common::FontRole::StateName);
  QFont second = common::fontOf(common::FontRole::StateSecond);
  QFont hole = common::fontOf(common::FontRole::Code, 11);
  QFont chip = common::fontOf(common::FontRole::Chip);
  QFont chipBold = common::fontOf(common::FontRole::ChipBold);
  QFont typeChip = common::fontOf(common::FontRole::TypeChip);
  QFont tile = common::fontOf(common::FontRole::TileInitials);
  QFont heading = common::fontOf(common::FontRole::Heading);

  /// Sets the zoom. Small print is never drawn under 8 px on the screen: it grows against the zoom
  /// until it is left out.
  void setScale(double factor) {
    scale = factor;
    const int least = factor >= 0.6 ? static_cast<int>(8 / factor + 0.999) : 0;
    second.setPixelSize(qMax(12, least));
    hole.setPixelSize(qMax(11, least));
    chip.setPixelSize(qMax(11, least));
    chipBold.setPixelSize(qMax(11, least));
    typeChip.setPixelSize(qMax(10, qMin(12, least)));
  }

  /// Levels of detail: from 60 % all, from 40 % names, from 25 % one glyph, below that rectangles.
  enum class Detail { Full, Names, Glyph, Plain };
  [[nodiscard]] Detail detail() const {
    if (scale >= 0.6) return Detail::Full;
    if (scale >= 0.4) return Detail::Names;
    return scale >= 0.25 ? Detail::Glyph : Detail::Plain;
  }
  [[nodiscard]] QColor hue(replay::StateStatus status) const {
    const bool live =
        status == replay::StateStatus::Running || status == replay::StateStatus::Waiting;
    return past && live ? theme.aborted : theme.status(status);
  }
};

/// A state or an edge is another one than in the run that goes on, or in the version beside this
/// one.
struct ChangeMark {
  enum class Sign { Changed, Added, Removed, Moved };
  Sign sign = Sign::Changed;
  QString words;  ///< for the tool tip and the screen reader
  bool operator==(const ChangeMark&) const = default;
};

/// What a box shows besides its definition: status, marks, selection.
struct NodeLook {
  replay::StateStatus status = replay::StateStatus::NotReached;
  int attempt = 0, maxAttempts = 0;
  QString error;  ///< that it failed with, that was caught or is retried
  QString left;   ///< of what it waits for: "7 s of 30 s left", in place of the second line
  replay::Tally tally;
  bool showTally = false;
  std::optional<common::BreakpointMark> enter, exit, onRetry, onError;
  std::optional<common::BreakpointMark::Kind> offered;  ///< the pointer is where one can be set
  std::optional<common::BreakpointMark> inside;  ///< of a folded frame: those of its content in one
  int insideCount = 0;                           ///< how many they are
  std::optional<asl::Severity> problem;
  std::optional<ChangeMark> change;
  std::optional<replay::ContainerView> items;  ///< of a Map or Parallel that runs or ran
  QString cursorWords;                         ///< where the debugger stands; with `cursor`
  QString ribbon;                              ///< as much of that as the ribbon has room for
  bool cursor = false;
  bool ribbonBelow = false;  ///< to the left of the box stands something else
  bool selected = false;
  bool ports = false;  ///< hovered or selected
  bool lit = false;    ///< an end of the edge under the pointer
  bool mocked = false;
  QString nested;                    ///< of a Task: which execution it started
  std::optional<AnswerMark> answer;  ///< who answers, where no mock does
  std::optional<int> covered;        ///< by so many tests, where that is shown
  /// Of a Choice: how many of its ways tests took, and how many it has; there, too.
  std::optional<QPair<int, int>> coveredWays;
  /// How it stood in two runs that are compared, A and B, where that is not the same.
  std::optional<QPair<replay::StateStatus, replay::StateStatus>> pair;
  std::optional<TrailMark> trail;  ///< the steps of a value's way that it has
  bool ghost = false;              ///< a box that a drop would make
  bool started = false;            ///< Start: the run has begun
  bool dimmedFrame = false;        ///< drops are not allowed in it
  double opacity = 1;
  bool operator==(const NodeLook&) const = default;
};

struct EdgeLook {
  /// Which of two runs that are compared took it; `parts`: and there it leaves the other's way.
  enum class Takers { None, Both, OnlyA, OnlyB };
  Takers takers = Takers::None;
  bool parts = false;
  int taken = 0;
  std::optional<common::BreakpointMark> breakpoint;
  bool offersStop = false;     ///< it shows where one can be set
  std::optional<int> covered;  ///< by so many tests, where that is shown
  std::optional<ChangeMark::Sign> change;
  bool caught = false;  ///< a Catch edge that was taken
  bool selected = false;
  bool lit = false;   ///< under the pointer
  bool open = false;  ///< a drop would go here
  bool dot = false;   ///< a drop may go here
  double opacity = 1;
  bool operator==(const EdgeLook&) const = default;
};

}  // namespace stepwright::canvas
