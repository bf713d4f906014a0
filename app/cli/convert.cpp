// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/convert.h"

#include <iostream>

#include "app/cli/cli.h"
#include "app/cli/input.h"
#include "engine/edit/to_jsonata.h"

namespace stepwright::cli {

int convertDefinition(const ConvertOptions& options) {
  const auto document = readDocument(options.file);
  if (!document) {
    complain(document.error());
    return exitUsage;
  }
  const auto change = edit::convertDocument(*document);
  if (!change) {
    Error error = change.error();
    if (!error.pointer.empty()) error.message = error.pointer + ": " + error.message;
    complain(error);
    return exitBad;
  }
  const std::string text = text::apply(document->text(), change->edits);
  if (options.output.empty()) {
    std::cout << text;
    return exitGood;
  }
  const auto written = writeFile(options.output, text);
  if (written) return exitGood;
  complain(written.error());
  return exitUsage;
}

}  // namespace stepwright::cli
