// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include "widgets/common/pending_edit.h"

class QHelpEvent;

namespace stepwright::common {

/// Several lines of text of the document; what a FieldLine is for one. What only a deployment fills
/// in stands on pills.
class FieldText : public QPlainTextEdit, public PendingEdit {
  Q_OBJECT
 public:
  explicit FieldText(QWidget* parent = nullptr);
  /// What stands in the document; what is being typed stays.
  void setShown(const QString& text);
  [[nodiscard]] const QString& shown() const { return shown_; }
  /// The text as it stands, with the line ends of what was shown and every blank as it is.
  [[nodiscard]] QString text() const;

  [[nodiscard]] QWidget* field() override { return this; }
  [[nodiscard]] bool isPending() const override { return text() != shown_; }
  [[nodiscard]] QString typed() const override { return text(); }
  void commit() override;
  void drop() override;
  void resume(const QString& typed) override;

 signals:
  /// Another text than the shown one was entered.
  void entered(const QString& text);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void paintPills();
  bool tellOfHole(const QHelpEvent& event);
  bool goToHole(const QMouseEvent& event);
  void takeBack(UndoKey key);
  QString shown_;
  bool returns_ = false;  ///< the lines of what is shown end with a carriage return too
  bool committing_ = false;
};

}  // namespace stepwright::common
