// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace stepwright::debug {

class RunController;

/// What log points said, and how runs ended.
class ConsolePanel : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit ConsolePanel(RunController& controller, QWidget* parent = nullptr);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void add(qint64 event, const QString& state, const QString& text);
  void sayStop();
  RunController& controller_;
};

}  // namespace stepwright::debug
