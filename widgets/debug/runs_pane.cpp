// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/runs_pane.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/debug/prune_dialog.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/runs_panel.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

RunsPane::RunsPane(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      search_(new common::SearchField(tr("Name of a run"), this)),
      panel_(new RunsPanel(controller, this)) {
  setObjectName(QStringLiteral("runsPane"));
  fillSurface(this);
  auto* more = new QToolButton(this);
  more->setObjectName(QStringLiteral("runsMore"));
  more->setIcon(common::icon(QStringLiteral("more")));
  more->setAutoRaise(true);
  more->setPopupMode(QToolButton::InstantPopup);
  more->setToolTip(tr("What is done with all runs that are kept"));
  more->setAccessibleName(more->toolTip());
  auto* menu = new QMenu(more);
  fillMenu(*menu);
  more->setMenu(menu);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 4, 4, 4);
  row->setSpacing(4);
  row->addWidget(search_, 1);
  row->addWidget(more);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(panel_, 1);
  setFocusProxy(panel_);
  connect(search_, &QLineEdit::textChanged, panel_, &RunsPanel::setSearch);
  connect(search_, &common::SearchField::leaveRequested, panel_, [this] { panel_->setFocus(); });
}

void RunsPane::fillMenu(QMenu& menu) {
  const auto add = [&](const char* name, const QString& text, void (RunsPane::*act)()) {
    menu.addAction(text, this, [this, act] { (this->*act)(); })->setObjectName(QLatin1String(name));
  };
  add("importRuns", tr("Import runs…"), &RunsPane::askForImport);
  add("pruneRuns", tr("Take old runs away…"), &RunsPane::askForPrune);
}

void RunsPane::askForImport() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Import runs"), QString(),
                                                    tr("Runs (*.run);;All files (*)"));
  if (!path.isEmpty()) controller_.session().kept().importRuns(path.toStdString());
}

void RunsPane::askForPrune() {
  PruneDialog dialog(window());
  if (dialog.exec() == QDialog::Accepted)
    controller_.session().kept().prune(dialog.olderThan(), dialog.mostBytes());
}

}  // namespace stepwright::debug

#include "moc_runs_pane.cpp"
