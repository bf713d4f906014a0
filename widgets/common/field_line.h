// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include "widgets/common/pending_edit.h"

class QHelpEvent;

namespace stepwright::common {

/// One line of text of the document. Enter and leaving it commit, Esc brings back what the document
/// has; Ctrl+Z takes back what is typed, and is the document's where nothing is. What only a
/// deployment fills in is shown as chips until the keyboard is there; then all stands as written.
class FieldLine : public QLineEdit, public PendingEdit {
  Q_OBJECT
 public:
  explicit FieldLine(QWidget* parent = nullptr);
  /// What stands in the document; what is being typed stays.
  void setShown(const QString& text);
  [[nodiscard]] const QString& shown() const { return shown_; }

  [[nodiscard]] QWidget* field() override { return this; }
  [[nodiscard]] bool isPending() const override { return text() != shown_; }
  [[nodiscard]] QString typed() const override { return text(); }
  void commit() override;
  void drop() override;
  void resume(const QString& typed) override;

 signals:
  /// Another text than the shown one was entered.
  void entered(const QString& text);
  /// Why not all that was pasted is there.
  void remarked(const QString& words);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  /// Where the text stands.
  [[nodiscard]] QRect room() const;
  [[nodiscard]] bool showsChips() const;
  bool tellOfChip(const QHelpEvent& event);
  /// The placeholder under the pointer; "" where there is none.
  [[nodiscard]] QString holeAt(QPoint point);
  void note();
  void takeBack(UndoKey key);
  QString shown_;
  QString before_;  ///< the text before the last change
  bool committing_ = false;
  bool pressedIn_ = false;  ///< the keyboard came with the press of the mouse that comes next
};

}  // namespace stepwright::common
