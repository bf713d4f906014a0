// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "widgets/canvas/overlay.h"

class QToolButton;

namespace stepwright::canvas {

/// Beside the zoom: what the marks of who answers mean, of those that are on the canvas.
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
    bool mock = false;
    AnswerMark mark;
    QString words;
    bool operator==(const Entry&) const = default;
  };
  [[nodiscard]] static std::vector<Entry> entriesOf(const Drawing& drawing, const Overlay& overlay);
  /// How wide one is: its tag, its words, and the air around them.
  [[nodiscard]] double widthOf(const Entry& entry) const;

  std::vector<Entry> entries_;
  QToolButton* close_;
};

}  // namespace stepwright::canvas
