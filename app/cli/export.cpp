// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export.h"

#include <QApplication>
#include <QFileInfo>
#include <iostream>

#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "engine/asl/use.h"
#include "engine/facade/arrangement.h"
#include "engine/facade/sidecar.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/print.h"

namespace stepwright::cli {
namespace {

QByteArray draw(const asl::Document& document, const ExportOptions& options) {
  canvas::PictureOptions picture;
  picture.theme = options.theme == "dark" ? common::ThemeKind::Dark : common::ThemeKind::Light;
  picture.scale = options.to == "png" ? 2 : 1;
  if (const auto kept = facade::readArrangement(facade::sidecarPath(options.file)))
    picture.arrangement = *kept;  // what people placed by hand in the window
  canvas::PageSetup page;
  page.fit = canvas::PageSetup::Fit::Tiles;
  page.name = QFileInfo(QString::fromStdString(options.file)).fileName();
  if (options.to == "svg") return canvas::svgOf(document, picture, nullptr);
  if (options.to == "png") return canvas::pngOf(document, picture, nullptr);
  return canvas::pdfOf(document, picture, nullptr, page);
}

/// A picture needs fonts and a paint engine, but no screen: the offscreen platform gives both
/// anywhere.
std::string pictureOf(const asl::Document& document, const ExportOptions& options) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  int argc = 1;
  char name[] = "stepwright";
  char* argv[] = {name, nullptr};
  const QApplication application(argc, argv);
  return draw(document, options).toStdString();
}

/// What is written is of the same worth whether AWS takes it or not; whoever writes it is told.
void sayWhatAwsRefuses(const asl::Document& document, const ExportOptions& options) {
  for (const auto& problem : document.problems())
    if (problem.severity == asl::Severity::Error)
      std::cerr << problemLine(options.file, problem) << '\n';
}

int write(const std::string& bytes, const ExportOptions& options) {
  const std::optional<Error> failed =
      bytes.empty() ? Error{"picture.undrawn", options.file + " could not be drawn", "",
                            "Is the picture too large? Try --to svg."}
                    : writeOutput(options.output, bytes);
  if (!failed) return exitGood;
  complain(*failed);
  return exitUsage;
}

int writeAsl(const asl::Document& document, const ExportOptions& options) {
  const auto json = asl::aslJson(document);
  if (!json) return complain(inFile(json.error(), options.file)), exitBad;
  sayWhatAwsRefuses(document, options);
  const int exit = write(json->text, options);
  if (exit == exitGood && !json->note.empty())
    std::cerr << "stepwright: " << options.file << ": " << json->note << '\n';
  return exit;
}

}  // namespace

int exportDefinition(const ExportOptions& options) {
  const auto document = readDocument(options.file, options.type);
  if (!document) {
    complain(document.error());
    return exitUsage;
  }
  if (const auto error = asl::refusalToDraw(*document))
    return complain(inFile(*error, options.file)), exitBad;
  if (options.to == "asl-json") return writeAsl(*document, options);
  if (!document->wellFormed() && document->machine()->states.empty()) {
    complain({"definition.broken", options.file + " has no state that could be read", "",
              "Run `stepwright validate " + options.file + "` to see why."});
    return exitBad;
  }
  sayWhatAwsRefuses(*document, options);
  return write(pictureOf(*document, options), options);
}

}  // namespace stepwright::cli
