// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/convert.h"

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "engine/edit/convert.h"

namespace stepwright::cli {

int convertDefinition(const EditOptions& options) {
  const auto definition = readDefinition(options.file, "STANDARD");
  if (!definition) return complain(definition.error()), exitUsage;
  const auto change = edit::convertDocument(definition->content);
  if (!change) return refuseEdit(change.error(), *definition);
  const auto text = fileAfter(*definition, *change);
  if (!text) return refuseEdit(text.error(), *definition);
  return writeEdited(options, *definition, *text);
}

}  // namespace stepwright::cli
