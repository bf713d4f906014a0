// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/console_panel.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>

#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

ConsolePanel::ConsolePanel(RunController& controller, QWidget* parent)
    : QPlainTextEdit(parent), controller_(controller) {
  setReadOnly(true);
  setMaximumBlockCount(200'000);  // more than a run with quotas can say
  setFont(common::fontOf(common::FontRole::Code));
  setFrameShape(QFrame::NoFrame);
  setPlaceholderText(tr("Log points write here. Set one by editing a breakpoint."));
  setAccessibleName(tr("Console"));
  connect(&controller_, &RunController::logged, this, &ConsolePanel::add);
  connect(&controller_, &RunController::documentChanged, this, &ConsolePanel::showAll);
  connect(&program_, &ProgramLines::said, this, &ConsolePanel::appendPlainText);
}

void ConsolePanel::add(const session::ConsoleLine& line) {
  QString text = common::said(line.text);
  if (text.isEmpty()) return;
  const QString place = QString::fromStdString(line.place);
  if (!place.isEmpty()) text = QStringLiteral("%1: %2").arg(place, text);
  if (line.event > 0) text = QStringLiteral("#%1  %2").arg(line.event).arg(text);
  appendPlainText(text);
  if (line.state.empty()) return;
  document()->lastBlock().setUserState(static_cast<int>(activated_.size()));
  activated_.emplace_back(QString::fromStdString(line.state), line.event);
}

void ConsolePanel::mouseDoubleClickEvent(QMouseEvent* event) {
  const int number = cursorForPosition(event->pos()).block().userState();
  if (number < 0 || static_cast<std::size_t>(number) >= activated_.size())
    return QPlainTextEdit::mouseDoubleClickEvent(event);
  const auto [state, moment] = activated_[static_cast<std::size_t>(number)];
  Q_EMIT lineActivated(state, moment);
}

void ConsolePanel::showAll() {
  clear();
  activated_.clear();
  for (const QString& line : program_.lines()) appendPlainText(line);
  for (const session::ConsoleLine& line : controller_.run().console()) add(line);
}

void ConsolePanel::clearAll() {
  controller_.run().clearConsole();
  program_.clear();
  clear();
}

void ConsolePanel::contextMenuEvent(QContextMenuEvent* event) {
  QMenu* menu = createStandardContextMenu();
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(ConsolePanel::tr("Clear"), this, &ConsolePanel::clearAll);
  menu->popup(event->globalPos());
}

}  // namespace stepwright::debug
