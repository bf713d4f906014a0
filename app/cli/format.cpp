// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/format.h"

#include <iostream>

#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "engine/edit/format.h"
#include "engine/project/file_and_name.h"

namespace stepwright::cli {
namespace {

/// The machines to work on that stand in the named file itself; one alone may stand in another.
Result<std::vector<std::string>> machinesIn(const Definitions& definitions,
                                            const std::string& file) {
  std::vector<std::string> names;
  for (const Definition& each : definitions.found)
    if (each.place && each.place->machine.view && each.file == file) names.push_back(each.machine);
  if (names.size() + (definitions.found.size() == 1 ? 1 : 0) > 0) return names;
  return Error{"host.elsewhere", file + " only names definitions that stand in other files", "",
               "Format those."};
}

/// The text of the file with one of its machines set out anew.
Result<std::string> formattedIn(const std::string& file, std::string text,
                                const std::string& machine) {
  const auto host = std::make_shared<const host::Host>(host::Host::read(std::move(text), file));
  const host::Machine* found = host->find(machine);
  if (found == nullptr || !found->view)
    return Error{"host.unknown", file + " holds no state machine \"" + machine + "\" any more", "",
                 ""};
  Definition definition;
  definition.file = file;
  definition.machine = machine;
  definition.place = host::Located{*found, host, std::nullopt};
  definition.content = asl::Document::read(found->view->text(), found->view->format(),
                                           asl::WorkflowType::Standard, definition.place->origin());
  const auto change = edit::formatDocument(definition.content);
  if (!change) return change.error();
  return fileAfter(definition, *change);
}

int finish(const FormatOptions& options, const Definition& definition, const std::string& before,
           const std::string& after) {
  if (!options.check) return writeEdited(options, definition, after);
  if (before == after) return exitGood;
  std::cout << terminalText(definition.file) << '\n';
  return exitBad;
}

}  // namespace

int formatFile(const FormatOptions& options) {
  const auto definitions = readDefinitions(options.file, "STANDARD");
  if (!definitions) return complain(definitions.error()), exitUsage;
  if (definitions->found.empty()) return complain(definitions->troubles.front()), exitUsage;
  const Definition& first = definitions->found.front();
  const std::string named = project::fileAndName(options.file).file;
  const auto machines = machinesIn(*definitions, named);
  if (!machines) return complain(machines.error()), exitUsage;
  if (machines->empty()) {
    const auto change = edit::formatDocument(first.content);
    if (!change) return refuseEdit(change.error(), first);
    const auto after = fileAfter(first, *change);
    if (!after) return refuseEdit(after.error(), first);
    const bool within = first.place && first.place->machine.view;
    return finish(options, first, within ? first.place->file->text() : first.content.text(),
                  *after);
  }
  const std::string before = first.place->file->text();
  std::string text = before;
  for (const std::string& machine : *machines) {
    auto after = formattedIn(named, std::move(text), machine);
    if (!after) return refuseEdit(after.error(), first);
    text = std::move(*after);
  }
  return finish(options, first, before, text);
}

}  // namespace stepwright::cli
