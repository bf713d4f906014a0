// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <string>

namespace stepwright::code {

/// A field over a name in the text, in which it gets another one. Enter and leaving take it, Esc
/// does not.
class RenameField : public QLineEdit {
  Q_OBJECT
 public:
  explicit RenameField(QWidget& editor);
  void open(const QString& state, const QString& name, const QRect& place);
  void commit();  ///< what is typed, if it is open

 signals:
  void renamed(const QString& state, const QString& name);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void leave();

  QWidget& editor_;
  QString state_, before_;
};

}  // namespace stepwright::code
