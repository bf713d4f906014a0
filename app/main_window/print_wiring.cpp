// SPDX-License-Identifier: GPL-3.0-or-later
// The graph on paper and as PDF.
#include <QAction>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "engine/asl/use.h"
#include "widgets/canvas/print.h"
#include "widgets/canvas/print_preview.h"

namespace stepwright::app {

canvas::PictureOptions MainWindow::pictureOptions() const {
  canvas::PictureOptions options;
  options.theme = common::Theme::current().kind;
  options.direction = page()->graph().direction();
  options.arrangement = page()->arrangement().content();
  options.notes = (*actions_)["notes"]->isChecked();
  return options;
}

void MainWindow::printPage(QWidget* over) {
  if (page() == nullptr) return;
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageLayout(canvas::pageLayoutOf(*pageSetup_));
  QPrintDialog dialog(&printer, over);
  dialog.setWindowTitle(tr("Print"));
  if (dialog.exec() != QDialog::Accepted) return;
  // What was chosen in the printer's own dialog counts.
  pageSetup_->paper = printer.pageLayout().pageSize().id();
  pageSetup_->landscape = printer.pageLayout().orientation() == QPageLayout::Landscape;
  pageSetup_->name = page()->model().title();
  const bool printed = canvas::printPages(printer, page()->model().picture(), pictureOptions(),
                                          runToDraw(), *pageSetup_);
  status_->say(printed ? tr("Printed %1").arg(pageSetup_->name) : tr("Nothing could be printed"));
}

void MainWindow::exportPdf(QWidget* over) {
  if (page() == nullptr) return;
  const QString path =
      QFileDialog::getSaveFileName(over, tr("Export PDF"), QString(), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  pageSetup_->name = page()->model().title();
  const bool written = canvas::writePdf(page()->model().picture(), pictureOptions(),
                                        runToDraw(), *pageSetup_, path);
  status_->say(written ? tr("Exported %1").arg(path) : tr("%1 could not be written").arg(path));
}

void MainWindow::wirePrinting() {
  auto& act = *actions_;
  pageSetup_ = std::make_shared<canvas::PageSetup>();
  // What is no state machine has no picture.
  const auto drawn = [this] {
    if (page() == nullptr) return false;
    const auto why = asl::refusalToDraw(page()->model().document());
    if (why) status_->say(QString::fromStdString(why->message));
    return !why;
  };
  act.on("print", [this, drawn] {
    if (drawn()) printPage(this);
  });
  act.on("exportPdf", [this, drawn] {
    if (drawn()) exportPdf(this);
  });
  act.on("printPreview", [this, drawn] {
    if (!drawn()) return;
    pageSetup_->name = page()->model().title();
    const auto* run = runToDraw();
    canvas::PrintPreview preview(page()->model().picture(), pictureOptions(),
                                 run != nullptr ? std::optional(*run) : std::nullopt, *pageSetup_,
                                 this);
    connect(&preview, &canvas::PrintPreview::pdfRequested, this, [this, &preview] {
      *pageSetup_ = preview.setup();
      exportPdf(&preview);
    });
    connect(&preview, &canvas::PrintPreview::printRequested, this, [this, &preview] {
      *pageSetup_ = preview.setup();
      printPage(&preview);
    });
    preview.exec();
    *pageSetup_ = preview.setup();
  });
}

}  // namespace stepwright::app
