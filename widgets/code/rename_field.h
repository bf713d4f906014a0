// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <functional>

namespace stepwright::code {

/// A field over a name in the text, in which it gets another one. Enter and leaving take it, Esc
/// does not.
class RenameField : public QLineEdit {
  Q_OBJECT
 public:
  explicit RenameField(QWidget& editor);
  using Take = std::function<void(const QString& name)>;
  void open(const QString& name, const QRect& place, Take take);
  void commit();  ///< what is typed, if it is open

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void leave();

  QWidget& editor_;
  QString before_;
  Take take_;  ///< nothing while it is closed
};

}  // namespace stepwright::code
