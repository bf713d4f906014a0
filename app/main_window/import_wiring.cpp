// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded execution over its definition.
#include <QFileDialog>
#include <QFileInfo>

#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "engine/base/files.h"
#include "engine/replay/import_run.h"
#include "widgets/debug/debug_panels.h"

namespace stepwright::app {

/// Asks for the definition of a history that was chosen while no document is in front.
bool MainWindow::openDefinitionOf(const QString& history) {
  const QString name = QFileInfo(history).fileName();
  const QString path = QFileDialog::getOpenFileName(
      this, tr("The definition whose execution %1 is").arg(name), QFileInfo(history).path(),
      tr("Definitions (*.json *.yaml *.yml);;All files (*)"));
  if (path.isEmpty()) {
    status_->say(tr("Not imported: a history is shown over its definition."));
    return false;
  }
  return openFile(path) && page() != nullptr;
}

void MainWindow::importHistory() {
  constexpr std::uintmax_t largest = 512u << 20;
  const QString path = QFileDialog::getOpenFileName(this, tr("Import execution history"), QString(),
                                                    tr("JSON (*.json);;All files (*)"));
  if (path.isEmpty()) return;
  const auto bytes = readWholeFile(path.toStdString(), largest);
  if (!bytes) return report(bytes.error());
  if (page() == nullptr) {
    // What is no history needs no definition.
    if (const auto log = replay::readHistory(*bytes); !log) return report(log.error());
    if (!openDefinitionOf(path)) return;
  }
  page()->model().settle();
  showDocumentToDebugger();
  debug_->importHistory(QByteArray::fromStdString(*bytes));
}

}  // namespace stepwright::app
