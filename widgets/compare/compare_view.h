// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include "widgets/compare/compare_rows.h"

namespace stepwright::compare {

/// Two texts side by side. What is gone is struck through, what is new stands on a tint behind a
/// bar; long stretches that are alike are folded until they are clicked. Only the rows that are
/// seen are painted.
class CompareView : public QAbstractScrollArea {
  Q_OBJECT
 public:
  explicit CompareView(QWidget* parent = nullptr);

  void setTexts(const std::string& left, const std::string& right);
  [[nodiscard]] const Rows& rows() const { return rows_; }
  /// "2 changes: 3 lines removed, 5 added": also what a screen reader says of the view.
  [[nodiscard]] QString summary() const;
  /// What is shown, a row a line, with `-` and `+` before what differs.
  [[nodiscard]] QString printed() const;
  void goToChange(int change);  ///< scrolls to it and marks it
  /// The first change in those lines, of the right text or the left one; -1 = none.
  [[nodiscard]] int changeWithin(bool right, int first, int last) const;
  [[nodiscard]] int currentChange() const { return current_; }
  void unfoldAll();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Side;
  void measure();
  void paintRow(QPainter& painter, const Row& row, int y) const;
  void paintSide(QPainter& painter, const Side& side, int y) const;
  void unfold(std::size_t row);
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int numberWidth() const;

  Rows rows_;
  int current_ = -1;
  int widest_ = 0;  ///< of all lines, in characters
};

}  // namespace stepwright::compare
