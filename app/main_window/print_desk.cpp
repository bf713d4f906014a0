// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/print_desk.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <algorithm>

#include "app/exports.h"
#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/save_dialog.h"
#include "app/main_window/status_line.h"
#include "engine/asl/use.h"
#include "engine/base/files.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/print.h"
#include "widgets/canvas/print_preview.h"
#include "widgets/common/said.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::app {

namespace {

/// "order.svg" beside "order.asl.json".
QString suggestedFile(const document::DocumentModel& model, const Export& format) {
  const QString name = model.title().section(QLatin1Char('.'), 0, 0) + QLatin1Char('.') +
                       common::toQt(format.names().extension);
  return model.path().isEmpty() ? name : QFileInfo(model.path()).dir().filePath(name);
}

const Export& pdf() {
  const auto& all = allExports();
  return *std::find_if(all.begin(), all.end(),
                       [](const Export& each) { return each.names().id == "pdf"; });
}

}  // namespace

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
  for (const Export& format : allExports())
    actions.on(format.action().c_str(), [this, &format] { exportAs(format, &window_); });
  actions.on("copyPicture", drawn([this] { copyPicture(); }));
  actions.on("print", drawn([this] { print(&window_); }));
  actions.on("printPreview", drawn([this] { preview(); }));
}

PrintDesk::~PrintDesk() = default;

bool PrintDesk::isDrawn() const {
  if (tabs_.page() == nullptr) return false;
  const auto why = asl::refusalToDraw(tabs_.page()->model().document());
  if (why) status_.say(common::said(*why));
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

void PrintDesk::exportAs(const Export& format, QWidget* over) {
  if (tabs_.page() == nullptr) return;
  const document::DocumentModel& model = tabs_.page()->model();
  if (format.names().ofGraph && !isDrawn()) return;
  const auto refused = [this](const Error& why) { status_.say(common::saidInFull(why)); };
  setup_->name = model.title();
  const auto exported = format.write(format.names().ofGraph ? model.picture() : model.document(),
                                     {options(), run(), *setup_});
  if (!exported) return refused(exported.error());
  const QString path =
      askWhereToSave(*over, tr("Export"), suggestedFile(model, format),
                     QCoreApplication::translate("ActionTexts", format.names().filter.data()),
                     common::toQt(format.names().extension));
  if (path.isEmpty()) return;
  if (const auto failed = replaceFile(QFile::encodeName(path).toStdString(), exported->bytes))
    return refused(*failed);
  const QString note = QString::fromStdString(exported->note);
  status_.say(note.isEmpty() ? tr("Exported %1").arg(path) : tr("Exported %1. %2").arg(path, note));
}

/// As pixels for documents that take pictures, and as SVG for those that take that.
void PrintDesk::copyPicture() {
  const asl::Document& document = tabs_.page()->model().picture();
  const auto png = canvas::pngWithin(document, options(), run(), std::nullopt);
  if (!png) return status_.say(common::saidInFull(png.error()));
  auto* data = new QMimeData;
  data->setImageData(QImage::fromData(QByteArray::fromStdString(png->bytes)));
  data->setData(QStringLiteral("image/svg+xml"), canvas::svgOf(document, options(), run()));
  QGuiApplication::clipboard()->setMimeData(data);
  status_.say(tr("The picture is on the clipboard."));
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

void PrintDesk::preview() {
  setup_->name = tabs_.page()->model().title();
  canvas::PrintPreview preview(tabs_.page()->model().picture(), options(),
                               run() != nullptr ? std::optional(*run()) : std::nullopt, *setup_,
                               &window_);
  connect(&preview, &canvas::PrintPreview::pdfRequested, this, [this, &preview] {
    *setup_ = preview.setup();
    exportAs(pdf(), &preview);
  });
  connect(&preview, &canvas::PrintPreview::printRequested, this, [this, &preview] {
    *setup_ = preview.setup();
    print(&preview);
  });
  preview.exec();
  *setup_ = preview.setup();
}

}  // namespace stepwright::app

#include "moc_print_desk.cpp"
