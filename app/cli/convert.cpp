// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/convert.h"

#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "engine/edit/convert.h"
#include "engine/edit/to_jsonata.h"
#include "engine/host/splice.h"

namespace stepwright::cli {

namespace {

/// The file that the definition stands in, with it changed there.
Result<std::string> fileAfter(const Definition& definition, const text::TextEdits& edits) {
  if (!definition.place || !definition.place->machine.view)
    return text::apply(definition.content.text(), edits);
  const host::Located& place = *definition.place;
  const auto spliced = host::splice(*place.file, place.machine, edits);
  if (!spliced) return spliced.error();
  return text::apply(place.file->text(), spliced->edits);
}

}  // namespace

int convertDefinition(const ConvertOptions& options) {
  const auto definition = readDefinition(options.file, "STANDARD");
  if (!definition) {
    complain(definition.error());
    return exitUsage;
  }
  const auto change = edit::convertDocument(definition->content);
  if (!change) {
    Error error = change.error();
    if (!error.pointer.empty()) error.message = error.pointer + ": " + error.message;
    complain(error);
    return exitBad;
  }
  const auto text = fileAfter(*definition, change->edits);
  if (!text) return complain(text.error()), exitBad;
  const auto failed = writeOutput(options.output.empty() ? "-" : options.output, *text);
  if (!failed) return exitGood;
  complain(*failed);
  return exitUsage;
}

}  // namespace stepwright::cli
