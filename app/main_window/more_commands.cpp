// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that reach over several parts: states made a workflow of their own, mocks from a file.
#include <QAction>
#include <QRegularExpression>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "app/main_window/tool_bar.h"
#include "engine/edit/arrange.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

void MainWindow::wireMoreCommands() {
  auto& act = *actions_;
  act.on("extract", [this] { extractStates(); });
  act.on("importMocks", [this] { importMocks(); });
  act.on("validate", [this] { validate(); });
  act.on("answer", [this] { debug_->answer(); });
  connect(act["realClock"], &QAction::toggled, this, [this](bool real) {
    debug_->setRealTime(real);
    toolBar_->setClockWords(clockWords());
    if (run_->hasRun()) status_->say(tr("The next run goes by this clock."));
  });
}

void MainWindow::extractStates() {
  if (page() == nullptr || page()->model().selection().empty()) return;
  auto& model = page()->model();
  const auto* state = asl::findState(*model.document().machine(), model.selectedState());
  if (state == nullptr) return;
  // What a state machine may be called in its ARN.
  const QString name =
      QString::fromStdString(state->name)
          .simplified()
          .replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9_-]+")), QStringLiteral("-"));
  const auto extraction = edit::extract(model.document(), model.selection(), name.toStdString());
  if (!extraction) return status_->say(QString::fromStdString(extraction.error().message));
  if (!applyChange(extraction->change)) return;
  const auto format = model.format();
  auto& extracted = newDocument(extraction->definition, name)->model();
  if (extracted.format() != format) extracted.setFresh(extraction->definition, format);
  // It is nowhere else any more: closing it asks.
  extracted.undoStack().resetClean();
  const QString note = QString::fromStdString(extraction->change.note);
  const QString words =
      tr("%1 is a workflow of its own now; save it where the Task finds it.").arg(name);
  status_->say(note.isEmpty() ? words : words + QLatin1Char(' ') + note);
}

void MainWindow::importMocks() {
  if (page() == nullptr) return;
  docks_->raise(QStringLiteral("dockMocks"));
  debug_->importMocks();
}

void MainWindow::validate() {
  if (page() == nullptr) return;
  page()->model().settle();
  docks_->raise(QStringLiteral("dockProblems"));
  const int errors = problems_->count(asl::Severity::Error);
  const int warnings = problems_->count(asl::Severity::Warning);
  status_->say(errors + warnings == 0 ? tr("The definition is valid.")
                                      : tr("%1 errors, %2 warnings").arg(errors).arg(warnings));
}

}  // namespace stepwright::app
