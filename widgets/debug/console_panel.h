// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <utility>
#include <vector>

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

 Q_SIGNALS:
  /// A line was double-clicked: the state and the moment that it is of.
  void lineActivated(const QString& stateId, qint64 event);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  void add(const session::ConsoleLine& line);
  void showAll();
  void clearAll();
  RunController& controller_;
  ProgramLines program_;
  std::vector<std::pair<QString, qint64>> activated_;  ///< by the number that a block keeps
};

}  // namespace stepwright::debug
