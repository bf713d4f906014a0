// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/actions.h"
#include "app/main_window/docks.h"
#include "app/main_window/document_page.h"
#include "app/main_window/foresight.h"
#include "app/main_window/known_data.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::app {

void MainWindow::wireInspector() {
  connect(inspector_, &inspector::Inspector::changeRequested, this,
          [this](const edit::Change& change) {
            if (applyChange(change)) inspector_->changeTaken();
          });
  connect(inspector_, &inspector::Inspector::changeRefused, status_, &StatusLine::say);
  connect(inspector_, &inspector::Inspector::stateRequested, this, [this](const QString& state) {
    if (page() != nullptr) page()->model().selectState(state.toStdString());
  });
  // The type of the machine lies in the file beside the document, with what belongs to its runs.
  connect(inspector_, &inspector::Inspector::machineTypeRequested, debug_,
          &debug::DebugPanels::setExpress);
  connect(debug_, &debug::DebugPanels::breakpointsChanged, this, &MainWindow::showMachineType);
  foresight_ = new Foresight(this);
  connect(foresight_, &Foresight::foreseen, this, &MainWindow::showKnownData);
  connect(inspector_, &inspector::Inspector::runRequested, this, &MainWindow::startRun);
  actions_->on("pickData", [this] {
    docks_->raise(QStringLiteral("dockInspector"));
    inspector_->pickData();
  });
}

/// An Express workflow may not do all that a Standard one may: Problems is of the type.
void MainWindow::showMachineType() {
  inspector_->setExpress(debug_->isExpress());
  if (page() == nullptr) return;
  page()->model().setType(debug_->isExpress() ? asl::WorkflowType::Express
                                              : asl::WorkflowType::Standard);
}

/// The data at the selected state, for expressions to be tried on and paths to be picked from.
void MainWindow::showKnownData() {
  if (page() == nullptr) return inspector_->setKnownData({});
  const auto& model = page()->model();
  const asl::Document document = model.picture();
  const asl::StateId id = model.selectedState();
  const asl::State* state = asl::findState(*document.machine(), id);
  const project::Sidecar& beside = debug_->remembered();
  if (state != nullptr && !beside.inputs.empty()) {
    foresight_->ask(document, beside.inputs.front().second, beside.mocks, id);
  } else {
    foresight_->forget();
  }
  const session::MomentPtr& moment = run_->moment();
  inspector_->setSeenErrors(seenErrors(moment.get(), beside, state));
  inspector_->setKnownData(
      knownAt(moment.get(), run_->isPaused(), foresight_->sample(), beside, state));
}

}  // namespace stepwright::app
