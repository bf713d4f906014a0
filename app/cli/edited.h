// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/definitions.h"
#include "engine/edit/intents.h"

namespace CLI {
class App;
}

/// What the commands do that change a definition: it is changed where it stands, inside of its
/// host, and all else keeps its bytes.
namespace stepwright::cli {

struct EditOptions {
  std::string file;
  std::string output;    ///< "" and "-" = the standard output
  bool inPlace = false;  ///< the file itself

  void addTo(CLI::App& command);
};

/// The file that the definition stands in with a change made there; what had to be written in
/// another way is said on the standard error.
[[nodiscard]] Result<std::string> fileAfter(const Definition& definition,
                                            const edit::Change& change);

/// Writes the file as it was asked for. Gives the exit code.
int writeEdited(const EditOptions& options, const Definition& definition, const std::string& text);

/// The exit code for a change that was refused, after saying why.
int refuseEdit(Error why, const Definition& definition);

}  // namespace stepwright::cli
