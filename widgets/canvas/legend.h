// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "widgets/canvas/overlay.h"

class QPainter;
class QToolButton;

namespace stepwright::canvas {

/// Beside the zoom: what the marks mean that are on the canvas. Of two runs that are compared their
/// letters and lines, else who answers Tasks, and below that the signs of the statuses.
class Legend : public QFrame {
  Q_OBJECT
 public:
  explicit Legend(QWidget* parent);
  void setMarks(const Drawing& drawing, const Overlay& overlay);
  /// There is nothing to explain.
  [[nodiscard]] bool isEmpty() const { return rows_.empty(); }

 signals:
  void closeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Entry {
    enum class Kind { Mock, Answer, Status, BothRuns, OnlyA, OnlyB, Parted, Reached, NotReached };
    Kind kind = Kind::Mock;
    AnswerMark mark = {};
    replay::StateStatus status = replay::StateStatus::NotReached;
    QString words;
    bool operator==(const Entry&) const = default;
  };
  using Row = std::vector<Entry>;
  [[nodiscard]] static Row answersIn(const Drawing& drawing, const Overlay& overlay);
  [[nodiscard]] static Row statusesIn(const Drawing& drawing, const Overlay& overlay);
  [[nodiscard]] static Row comparedEntries();
  [[nodiscard]] static Row coverageEntries();
  [[nodiscard]] static double tagWidth(const Entry& entry);
  /// `at`: the middle of its left end.
  static void paintTag(QPainter& painter, QPointF at, const Entry& entry,
                       const PaintContext& context);
  /// How wide one is: its tag, its words, and the air around them.
  [[nodiscard]] double widthOf(const Entry& entry) const;
  void paintRow(QPainter& painter, const Row& row, double y) const;

  std::vector<Row> rows_;
  QToolButton* close_;
};

}  // namespace stepwright::canvas
