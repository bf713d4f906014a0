// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/print_desk.h"

#include <QAction>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/status_line.h"
#include "engine/asl/use.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/print.h"
#include "widgets/canvas/print_preview.h"
#include "widgets/common/theme.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::app {

PrintDesk::PrintDesk(Actions& actions, DocumentTabs& tabs, debug::RunController& run,
                     StatusLine& status, QWidget& window)
    : QObject(&window),
      actions_(actions),
      tabs_(tabs),
      run_(run),
      status_(status),
      window_(window),
      setup_(std::make_unique<canvas::PageSetup>()) {
  const auto drawn = [this](std::function<void()> what) {
    return [this, what = std::move(what)] {
      if (isDrawn()) what();
    };
  };
  actions.on("exportSvg", drawn([this] { exportPicture(true); }));
  actions.on("exportPng", drawn([this] { exportPicture(false); }));
  actions.on("exportPdf", drawn([this] { exportPdf(&window_); }));
  actions.on("print", drawn([this] { print(&window_); }));
  actions.on("printPreview", drawn([this] { preview(); }));
}

PrintDesk::~PrintDesk() = default;

bool PrintDesk::isDrawn() const {
  if (tabs_.page() == nullptr) return false;
  const auto why = asl::refusalToDraw(tabs_.page()->model().document());
  if (why) status_.say(QString::fromStdString(why->message));
  return !why;
}

canvas::PictureOptions PrintDesk::options() const {
  canvas::PictureOptions options;
  options.theme = common::Theme::current().kind;
  options.direction = tabs_.page()->graph().direction();
  options.arrangement = tabs_.page()->arrangement().content();
  options.notes = actions_["notes"]->isChecked();
  return options;
}

const replay::RunView* PrintDesk::run() const {
  return run_.hasRun() ? &run_.moment()->view : nullptr;
}

void PrintDesk::sayWritten(bool written, const QString& path) {
  status_.say(written ? tr("Exported %1").arg(path) : tr("%1 could not be written").arg(path));
}

void PrintDesk::exportPicture(bool svg) {
  const QString path = QFileDialog::getSaveFileName(&window_, tr("Export picture"), QString(),
                                                    svg ? tr("SVG (*.svg)") : tr("PNG (*.png)"));
  if (path.isEmpty()) return;
  canvas::PictureOptions chosen = options();
  chosen.scale = svg ? 1 : 2;
  const auto& picture = tabs_.page()->model().picture();
  sayWritten(svg ? canvas::writeSvg(picture, chosen, run(), path)
                 : canvas::writePng(picture, chosen, run(), path),
             path);
}

void PrintDesk::print(QWidget* over) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageLayout(canvas::pageLayoutOf(*setup_));
  QPrintDialog dialog(&printer, over);
  dialog.setWindowTitle(tr("Print"));
  if (dialog.exec() != QDialog::Accepted) return;
  // What was chosen in the printer's own dialog counts.
  setup_->paper = printer.pageLayout().pageSize().id();
  setup_->landscape = printer.pageLayout().orientation() == QPageLayout::Landscape;
  setup_->name = tabs_.page()->model().title();
  const bool printed =
      canvas::printPages(printer, tabs_.page()->model().picture(), options(), run(), *setup_);
  status_.say(printed ? tr("Printed %1").arg(setup_->name) : tr("Nothing could be printed"));
}

void PrintDesk::exportPdf(QWidget* over) {
  const QString path =
      QFileDialog::getSaveFileName(over, tr("Export PDF"), QString(), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  setup_->name = tabs_.page()->model().title();
  sayWritten(canvas::writePdf(tabs_.page()->model().picture(), options(), run(), *setup_, path),
             path);
}

void PrintDesk::preview() {
  setup_->name = tabs_.page()->model().title();
  canvas::PrintPreview preview(tabs_.page()->model().picture(), options(),
                               run() != nullptr ? std::optional(*run()) : std::nullopt, *setup_,
                               &window_);
  connect(&preview, &canvas::PrintPreview::pdfRequested, this, [this, &preview] {
    *setup_ = preview.setup();
    exportPdf(&preview);
  });
  connect(&preview, &canvas::PrintPreview::printRequested, this, [this, &preview] {
    *setup_ = preview.setup();
    print(&preview);
  });
  preview.exec();
  *setup_ = preview.setup();
}

}  // namespace stepwright::app
