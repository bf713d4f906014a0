// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/convert.h"

#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "engine/edit/convert.h"
#include "engine/edit/to_jsonata.h"

namespace stepwright::cli {

int convertDefinition(const ConvertOptions& options) {
  const auto document = readDocument(options.file, "STANDARD");
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
  const auto failed = writeOutput(options.output.empty() ? "-" : options.output, text);
  if (!failed) return exitGood;
  complain(*failed);
  return exitUsage;
}

}  // namespace stepwright::cli
