// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/child_desk.h"

#include <QCoreApplication>
#include <QPointer>
#include <algorithm>

#include "app/main_window/child_pane.h"
#include "app/main_window/run_desk.h"
#include "app/main_window/status_line.h"
#include "widgets/common/said.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::app {

namespace {

/// The run that is shown, or whose child is.
std::uint32_t wholeRun(const session::Moment& moment) {
  std::uint32_t id = moment.run;
  const auto parentOf = [&](std::uint32_t run) {
    const auto row = std::find_if(moment.runs.begin(), moment.runs.end(),
                                  [&](const session::RunRow& each) { return each.id == run; });
    return row == moment.runs.end() || row->child == 0 ? 0 : row->parent;
  };
  while (const std::uint32_t parent = parentOf(id)) id = parent;
  return id;
}

}  // namespace

ChildDesk::ChildDesk(RunDesk& runs, StatusLine& status, QWidget& window)
    : QObject(&window), runs_(runs), status_(status), pane_(new ChildPane(&window)) {
  debug::RunController& controller = runs.controller();
  controller.setChildOpener([this](std::size_t index) { open(index); });
  connect(pane_, &ChildPane::openRequested, this, [&controller](quint64 index) {
    controller.session().openChild(0, static_cast<std::size_t>(index));
  });
  connect(pane_, &ChildPane::mockRequested, this, &ChildDesk::makeMock);
  connect(pane_, &ChildPane::testRequested, this, [this] {
    if (pane_->child()) runs_.panels().makeTest(*pane_->child());
  });
  connect(pane_, &ChildPane::redriveRequested, this, [&controller] {
    session::RunChange change;
    change.redriven = true;
    controller.session().changeRun(controller.moment()->run, change);
  });
  connect(&controller, &debug::RunController::momentChanged, this, &ChildDesk::follow);
  connect(&controller, &debug::RunController::documentChanged, this, &ChildDesk::close);
}

void ChildDesk::close() {
  pane_->showNone(ChildPane::nothingOpen());
  emit panelDone(QStringLiteral("dockChild"));
}

void ChildDesk::open(std::size_t index) {
  const QPointer<ChildDesk> self = this;
  runs_.controller().session().openChild(
      0, index, [self, asked = ++asked_](Result<session::ShownChild> child) {
        // By way of the application: this desk may end on the window's thread at any time.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, asked, child = std::move(child)] {
              if (!self.isNull() && self->asked_ == asked) self->show(child);
            },
            Qt::QueuedConnection);
      });
}

void ChildDesk::show(const Result<session::ShownChild>& child) {
  emit panelRequested(QStringLiteral("dockChild"));
  of_ = wholeRun(*runs_.controller().moment());
  if (child) return pane_->show(*child);
  pane_->showNone(common::said(child.error().message));
}

/// Beside another run, or another document, it would be a stranger's, and what is done with it
/// would be done to that.
void ChildDesk::follow() {
  const session::Moment& moment = *runs_.controller().moment();
  if (pane_->child() && wholeRun(moment) != of_) return close();
  const auto& figures = moment.mapRun;
  pane_->setRedrivable(figures && figures->redrivable ? figures->failedChildren : 0);
}

void ChildDesk::makeMock() {
  const auto& child = pane_->child();
  if (!child) return;
  debug::DebugPanels& panels = runs_.panels();
  panels.setMocks(session::withMocksOf(*child, panels.remembered().mocks));
  status_.say(tr("Item %1 of %2 is answered by mocks from the next run on")
                  .arg(child->index)
                  .arg(QString::fromStdString(child->map)));
}

}  // namespace stepwright::app

#include "moc_child_desk.cpp"
