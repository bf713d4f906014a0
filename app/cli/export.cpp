// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export.h"

#include <QApplication>
#include <QFileInfo>

#include "app/cli/cli.h"
#include "app/cli/input.h"
#include "engine/facade/arrangement.h"
#include "engine/facade/sidecar.h"
#include "engine/json/print.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/print.h"

namespace stepwright::cli {
namespace {

/// A picture needs fonts and a paint engine, but no screen: the offscreen platform gives both
/// anywhere.
int drawPicture(const asl::Document& document, const ExportOptions& options) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  int argc = 1;
  char name[] = "stepwright";
  char* argv[] = {name, nullptr};
  QApplication application(argc, argv);
  canvas::PictureOptions picture;
  picture.theme = options.theme == "dark" ? common::ThemeKind::Dark : common::ThemeKind::Light;
  picture.scale = options.to == "png" ? 2 : 1;
  const QString path = QString::fromStdString(options.output);
  if (const auto kept = facade::readArrangement(facade::sidecarPath(options.file)))
    picture.arrangement = *kept;  // what people placed by hand in the window
  canvas::PageSetup page;
  page.fit = canvas::PageSetup::Fit::Tiles;
  page.name = QFileInfo(QString::fromStdString(options.file)).fileName();
  const bool written = options.to == "svg" ? canvas::writeSvg(document, picture, nullptr, path)
                       : options.to == "png"
                           ? canvas::writePng(document, picture, nullptr, path)
                           : canvas::writePdf(document, picture, nullptr, page, path);
  if (written) return exitGood;
  complain({"file.unwritable", options.output + " could not be written", "",
            "Choose another place with -o."});
  return exitUsage;
}

int writeAsl(const asl::Document& document, const ExportOptions& options) {
  const std::string text = document.format() == asl::Format::Json
                               ? document.text()
                               : json::printPretty(document.value()) + "\n";
  const auto written = writeFile(options.output, text);
  if (written) return exitGood;
  complain(written.error());
  return exitUsage;
}

}  // namespace

int exportDefinition(const ExportOptions& options) {
  const auto document = readDocument(options.file);
  if (!document) {
    complain(document.error());
    return exitUsage;
  }
  if (!document->wellFormed() && document->machine()->states.empty()) {
    complain({"definition.broken", options.file + " has no state that could be read", "",
              "Run `stepwright validate " + options.file + "` to see why."});
    return exitBad;
  }
  return options.to == "asl-json" ? writeAsl(*document, options) : drawPicture(*document, options);
}

}  // namespace stepwright::cli
