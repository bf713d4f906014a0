// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include "engine/session/session.h"
#include "widgets/debug/program_lines.h"

namespace stepwright::debug {

class RunController;

/// What log points said, where runs stopped and how they ended: of the document in front; and what
/// the program logs of its own work.
class ConsolePanel : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit ConsolePanel(RunController& controller, QWidget* parent = nullptr);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void add(const session::ConsoleLine& line);
  void showAll();
  void clearAll();
  RunController& controller_;
  ProgramLines program_;
};

}  // namespace stepwright::debug
