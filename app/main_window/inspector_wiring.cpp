// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::app {

void MainWindow::wireInspector() {
  connect(inspector_, &inspector::Inspector::changeRequested, this,
          [this](const edit::Change& change) { applyChange(change); });
  connect(inspector_, &inspector::Inspector::renameRequested, this,
          [this](const QString& state, const QString& name) { rename(state, name); });
  connect(inspector_, &inspector::Inspector::changeRefused, status_, &StatusLine::say);
  connect(inspector_, &inspector::Inspector::stateRequested, this, [this](const QString& state) {
    if (page() != nullptr) page()->model().selectState(state.toStdString());
  });
  // The type of the machine lies in the file beside the document, with what belongs to its runs.
  connect(inspector_, &inspector::Inspector::machineTypeRequested, debug_,
          &debug::DebugPanels::setExpress);
  connect(debug_, &debug::DebugPanels::breakpointsChanged, inspector_,
          [this] { inspector_->setExpress(debug_->isExpress()); });
}

}  // namespace stepwright::app
