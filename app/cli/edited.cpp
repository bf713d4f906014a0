// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/edited.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "engine/host/splice.h"

namespace stepwright::cli {

void EditOptions::addTo(CLI::App& command) {
  command.add_option("file", file, "The definition, or FILE#MACHINE: one of a template's")
      ->required();
  auto* where = command.add_option("-o,--output", output,
                                   "The file to write; else, or with -, it is printed");
  command.add_flag("--in-place", inPlace, "Write the file itself")->excludes(where);
}

Result<std::string> fileAfter(const Definition& definition, const edit::Change& change) {
  const auto say = [&](const std::string& note) {
    if (!note.empty())
      std::cerr << "stepwright: " << terminalText(definition.label() + ": " + note) << '\n';
  };
  say(change.note);
  if (!definition.place || !definition.place->machine.view)
    return text::apply(definition.content.text(), change.edits);
  const host::Located& place = *definition.place;
  const auto spliced = host::splice(*place.file, place.machine, change.edits);
  if (!spliced) return spliced.error();
  say(spliced->note);
  return text::apply(place.file->text(), spliced->edits);
}

int writeEdited(const EditOptions& options, const Definition& definition, const std::string& text) {
  const std::string& where = options.inPlace ? definition.file : options.output;
  const auto failed = writeOutput(where.empty() ? "-" : where, text);
  if (!failed) return exitGood;
  complain(*failed);
  return exitUsage;
}

int refuseEdit(Error why, const Definition& definition) {
  if (!why.pointer.empty()) why.message = why.pointer + ": " + why.message;
  complain(inFile(std::move(why), definition.label()));
  return exitBad;
}

}  // namespace stepwright::cli
