// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/host/locate.h"

/// What the commands work on: definitions, in files of their own and inside templates, plans and
/// pages.
namespace stepwright::cli {

struct Definition {
  std::string file;     ///< in which it stands, for what is said of it
  std::string machine;  ///< what it is called in the host that was named, "" for a plain file
  /// By what the file beside it is found (project::sharedPath()).
  std::string document;
  /// Positions in it are those of `file`.
  asl::Document content;
  std::optional<host::Located> place;  ///< inside of a host

  /// "template.yaml#Flow"
  [[nodiscard]] std::string label() const;
  /// What a host calls it, else "order" from "some/order.asl.json": what the file's name says up to
  /// its first dot.
  [[nodiscard]] std::string machineName() const;
};

/// All that an argument names: FILE is one definition or every machine that it holds,
/// FILE#MACHINE one of these. `type` is STANDARD, EXPRESS or "": what the host says, else the file
/// beside the definition.
struct Definitions {
  std::vector<Definition> found;
  std::vector<Error> troubles;  ///< of machines whose definition could not be had
};
[[nodiscard]] Result<Definitions> readDefinitions(const std::string& argument,
                                                  const std::string& type,
                                                  const asl::CatalogueSource& catalogue = {});

/// The one definition that an argument names. Error code "host.several" where FILE holds several:
/// it lists them.
[[nodiscard]] Result<Definition> readDefinition(const std::string& argument,
                                                const std::string& type);

}  // namespace stepwright::cli
