// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace stepwright::inspector {

/// One entry of a list in a form: a card with a head line (grip to reorder by drag or Alt+arrows,
/// its number, words, a bin) and a body.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(int index, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  /// A widget at the end of the head line, before the bin.
  void addToHead(QWidget* widget);
  [[nodiscard]] QVBoxLayout* body() const { return body_; }
  void setEditable(bool editable);

 signals:
  void removeRequested(int index);
  void moveRequested(int from, int to);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void dropAt(int y);

  int index_;
  QBoxLayout* head_;
  QVBoxLayout* body_;
  QWidget* grip_;
  QLabel* title_;
  QToolButton* bin_;
};

}  // namespace stepwright::inspector
