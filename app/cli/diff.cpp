// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diff.h"

#include <iostream>

#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/offscreen.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "engine/analysis/review.h"
#include "engine/analysis/review_text.h"
#include "widgets/canvas/review_picture.h"

namespace stepwright::cli {
namespace {

using analysis::Review;

/// A definition that was read to its end: half of one, and what is none, differs from all.
Result<Definition> readWhole(const std::string& argument) {
  auto definition = readDefinition(argument, "");
  if (!definition) return definition.error();
  const asl::Document& content = definition->content;
  if (!content.foreign().empty())
    return inFile({"definition.foreign", "it is " + content.foreign() + ", not a state machine"},
                  definition->label());
  if (!content.wellFormed() || content.machine()->states.empty())
    return inFile({"definition.broken", "it cannot be read to its end", "",
                   "Run `stepwright validate` to see why."},
                  definition->label());
  return definition;
}

std::string captionOf(const Review& review, const analysis::ReviewNames& names) {
  const std::string counts = analysis::countsInWords(analysis::countsOf(review));
  return names.before + " → " + names.after + (counts.empty() ? "" : ": " + counts);
}

std::optional<Error> writePicture(const Review& review, const analysis::ReviewNames& names,
                                  const DiffOptions& options) {
  const Offscreen offscreen;
  canvas::PictureOptions look;
  look.theme = options.theme == "dark" ? common::ThemeKind::Dark : common::ThemeKind::Light;
  const QString caption = QString::fromStdString(terminalText(captionOf(review, names)));
  const QByteArray svg = canvas::svgOf(review, look, caption);
  if (svg.isEmpty()) return Error{"picture.undrawn", "the graph could not be drawn"};
  return writeOutput(options.svg, svg.toStdString());
}

/// Line by line, so that no name forges one.
void printLines(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::cout << terminalText(std::string_view(text).substr(at, end - at)) << '\n';
    at = end + 1;
  }
}

}  // namespace

int diffDefinitions(const DiffOptions& options) {
  const auto before = readWhole(options.before);
  if (!before) return complain(before.error()), exitUsage;
  const auto after = readWhole(options.after);
  if (!after) return complain(after.error()), exitUsage;
  const Review review = analysis::reviewOf(before->content, after->content);
  const analysis::ReviewNames names{before->label(), after->label()};
  if (!options.svg.empty())
    if (const auto failed = writePicture(review, names, options))
      return complain(*failed), exitUsage;
  // With the picture on the standard output there is no room for words on it.
  if (options.svg != "-")
    printLines(options.format == "markdown" ? analysis::reviewMarkdown(review, names)
                                            : analysis::reviewText(review, names));
  return review.same() ? exitGood : exitBad;
}

}  // namespace stepwright::cli
