// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace stepwright::common {

/// A number in a small round field: how many entries a dock or a tab holds. 0 hides it.
class CountBadge : public QWidget {
  Q_OBJECT
 public:
  explicit CountBadge(QWidget* parent = nullptr);
  void setCount(int count);
  [[nodiscard]] int count() const { return count_; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int count_ = 0;
};

/// A button that looks like a link: words in the accent, no edge.
class LinkButton : public QPushButton {
  Q_OBJECT
 public:
  explicit LinkButton(const QString& text, QWidget* parent = nullptr);
};

/// A text field with a magnifying glass and a button to empty it; Esc empties it too, Down leaves
/// it downwards.
class SearchField : public QLineEdit {
  Q_OBJECT
 public:
  explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
  /// A quiet word at the right end, where the typed text leaves room for it: "11 results".
  void setNote(const QString& note);
  [[nodiscard]] const QString& note() const { return note_; }
  /// The same whether the button to empty it is seen or not: what stands beside it stays.
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  /// Down, Up, Enter: the list below should take the keyboard or act.
  void leaveRequested(int key);
  void entered();  ///< by the keyboard

 protected:
  void focusInEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int widthFor(int letters) const;

  QString note_;
};

/// A key as it stands on the keyboard: "Ctrl P".
class KeyCap : public QWidget {
  Q_OBJECT
 public:
  explicit KeyCap(const QString& text, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString text_;
};

}  // namespace stepwright::common
