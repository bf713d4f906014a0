// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export.h"

#include <QFileInfo>
#include <algorithm>
#include <iostream>

#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/offscreen.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "app/exports.h"
#include "engine/project/beside_file.h"

namespace stepwright::cli {
namespace {

canvas::PictureJob jobFor(const ExportOptions& options, const Definition& definition) {
  canvas::PictureJob job;
  job.options.theme = options.theme == "dark" ? common::ThemeKind::Dark : common::ThemeKind::Light;
  job.options.direction =
      options.direction == "left-right" ? layout::Direction::LeftRight : layout::Direction::TopDown;
  // What people placed by hand in the window.
  const auto beside = project::BesideFile(definition.document).read();
  if (const Error* trouble = beside.troubleOf("canvas")) complain(*trouble);
  job.options.arrangement = beside.kept.canvas;
  if (options.scale > 0) job.scale = options.scale;
  job.page.fit = canvas::PageSetup::Fit::Tiles;
  job.page.name = QFileInfo(QString::fromStdString(definition.label())).fileName();
  return job;
}

const app::Export& formatOf(const ExportOptions& options) {
  const auto& all = app::allExports();
  return *std::find_if(all.begin(), all.end(),
                       [&](const app::Export& each) { return each.names().id == options.to; });
}

Result<exporting::Exported> drawn(const app::Export& format, const Definition& definition,
                                  const ExportOptions& options) {
  const Offscreen offscreen;
  return format.write(definition.content, jobFor(options, definition));
}

/// What is written is of the same worth whether AWS takes it or not; whoever writes it is told.
void sayWhatAwsRefuses(const Definition& definition) {
  for (const auto& problem : definition.content.problems())
    if (problem.severity == asl::Severity::Error)
      std::cerr << problemLine(definition.file, problem) << '\n';
}

int write(const exporting::Exported& exported, const ExportOptions& options) {
  if (const auto failed = writeOutput(options.output, exported.bytes))
    return complain(*failed), exitUsage;
  if (!exported.note.empty())
    std::cerr << "stepwright: " << terminalText(options.file + ": " + exported.note) << '\n';
  return exitGood;
}

/// What could not be drawn may be well drawn otherwise; all else is the definition's fault.
int refuse(const Error& why, const Definition& definition) {
  complain(inFile(why, definition.file));
  return why.code.starts_with("picture.") ? exitUsage : exitBad;
}

}  // namespace

int exportDefinition(const ExportOptions& options) {
  const auto definition = readDefinition(options.file, options.type);
  if (!definition) return complain(definition.error()), exitUsage;
  const app::Export& format = formatOf(options);
  if (options.scale > 0 && options.to != "png")
    return complain({"usage.scale", "--scale is for --to png: a drawing of lines has no pixels"}),
           exitUsage;
  const auto exported = format.isPicture() ? drawn(format, *definition, options)
                                           : format.write(definition->content, {});
  if (!exported) return refuse(exported.error(), *definition);
  sayWhatAwsRefuses(*definition);
  return write(*exported, options);
}

}  // namespace stepwright::cli
