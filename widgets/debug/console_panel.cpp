// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/console_panel.h"

#include <QContextMenuEvent>
#include <QMenu>

#include "widgets/common/theme.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

ConsolePanel::ConsolePanel(RunController& controller, QWidget* parent)
    : QPlainTextEdit(parent), controller_(controller) {
  setReadOnly(true);
  setMaximumBlockCount(5000);
  setFont(common::fontOf(common::FontRole::Code));
  setFrameShape(QFrame::NoFrame);
  setPlaceholderText(tr("Log points write here. Set one by editing a breakpoint."));
  setAccessibleName(tr("Console"));
  connect(&controller_, &RunController::logged, this, &ConsolePanel::add);
  connect(&controller_, &RunController::stopped, this, &ConsolePanel::sayStop);
}

void ConsolePanel::add(qint64 event, const QString& state, const QString& text) {
  const QString name = state.mid(state.lastIndexOf(QLatin1Char('/')) + 1);
  QString line = text;
  if (!name.isEmpty()) line = QStringLiteral("%1: %2").arg(name, text);
  if (event > 0) line = QStringLiteral("#%1  %2").arg(event).arg(line);
  appendPlainText(line);
}

void ConsolePanel::sayStop() {
  const facade::Moment& moment = *controller_.moment();
  QString line = QString::fromStdString(moment.view.words);
  if (!moment.error.empty()) line += QStringLiteral("  ") + QString::fromStdString(moment.error);
  if (!moment.cause.empty()) line += QStringLiteral(": ") + QString::fromStdString(moment.cause);
  if (!line.isEmpty()) add(moment.view.event, {}, line);
}

void ConsolePanel::contextMenuEvent(QContextMenuEvent* event) {
  const std::unique_ptr<QMenu> menu(createStandardContextMenu());
  menu->addAction(tr("Clear"), this, &QPlainTextEdit::clear);
  menu->exec(event->globalPos());
}

}  // namespace stepwright::debug
