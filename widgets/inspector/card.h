// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace stepwright::inspector {

class RowDrag;

/// One entry of a list in a form: a card with a head line (handle to reorder by drag or Alt+arrows,
/// its number, words, a bin) and a body. Cards of one list have the same property "list" and the
/// same parent; while one is dragged a line shows where it would go.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(int index, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  [[nodiscard]] QString title() const;
  /// The number in front of the words; cards of lists that are no lists of rules have none.
  void showNumber();
  /// A word in a small field behind the words: "Matches" (strong) or "Not reached"; "" = none.
  void setBadge(const QString& word, bool strong, const QString& why = {});
  [[nodiscard]] QString badge() const;
  /// A widget at the end of the head line, before the bin.
  void addToHead(QWidget* widget);
  [[nodiscard]] QVBoxLayout* body() const { return body_; }
  [[nodiscard]] QWidget* grip() const;
  [[nodiscard]] int index() const { return index_; }
  void setEditable(bool editable);

 signals:
  void removeRequested(int index);
  void moveRequested(int from, int to);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QWidgetList list() const;

  int index_;
  QBoxLayout* head_;
  QVBoxLayout* body_;
  QToolButton* grip_;
  QLabel* number_;
  QLabel* title_;
  QLabel* badge_;
  QToolButton* bin_;
  RowDrag* drag_;
};

}  // namespace stepwright::inspector
