// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "widgets/canvas/overlay.h"

class QPainter;
class QToolButton;

namespace stepwright::canvas {

/// Beside the zoom: what the marks mean that are on the canvas. Of two runs that are compared their
/// letters and lines, else the statuses of a run, and who answers Tasks.
class Legend : public QFrame {
  Q_OBJECT
 public:
  explicit Legend(QWidget* parent);
  void setMarks(const Drawing& drawing, const Overlay& overlay);
  /// There is nothing to explain.
  [[nodiscard]] bool isEmpty() const { return entries_.empty(); }

 signals:
  void closeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Entry {
    enum class Kind { Mock, Answer, Status, BothRuns, OnlyA, OnlyB, Parted };
    Kind kind = Kind::Mock;
    AnswerMark mark = {};
    replay::StateStatus status = replay::StateStatus::NotReached;
    QString words;
    bool operator==(const Entry&) const = default;
  };
  [[nodiscard]] static std::vector<Entry> entriesOf(const Drawing& drawing, const Overlay& overlay);
  [[nodiscard]] static std::vector<Entry> comparedEntries();
  static void addStatuses(const Drawing& drawing, const Overlay& overlay,
                          std::vector<Entry>& entries);
  static void addAnswers(const Drawing& drawing, const Overlay& overlay,
                         std::vector<Entry>& entries);
  [[nodiscard]] static double tagWidth(const Entry& entry);
  static void paintTag(QPainter& painter, double x, const Entry& entry,
                       const PaintContext& context);
  /// How wide one is: its tag, its words, and the air around them.
  [[nodiscard]] double widthOf(const Entry& entry) const;

  std::vector<Entry> entries_;
  QToolButton* close_;
};

}  // namespace stepwright::canvas
