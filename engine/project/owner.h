// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/placeholder_values.h"
#include "engine/host/machine.h"

namespace stepwright::project {

/// A template, a plan or the like that says that the definition of its machine stands in a file.
struct Owner {
  std::string file;       ///< "app/template.yaml"
  host::Kind kind;        ///< of that
  host::Machine machine;  ///< its type, its role and its values hold for the definition
};

/// Looks for owners. It reads what may be one once in each folder, so that thousands of definitions
/// can be asked about; several threads may ask.
class OwnerSearch {
 public:
  [[nodiscard]] std::optional<Owner> of(const std::string& path);

 private:
  struct Candidate {
    std::string file, text;
  };
  using Candidates = std::shared_ptr<const std::vector<Candidate>>;
  Candidates in(const std::string& folder);
  static std::optional<Owner> ownerAt(const Candidate& candidate, const std::string& definition);

  std::mutex mutex_;
  std::map<std::string, Candidates> folders_;
};

/// The owner of a document: the host of "template.yaml#Flow". For a file of its own templates and
/// plans are looked for in its folder and the three above it, not past the top of a repository;
/// nothing where none of them speaks of it.
[[nodiscard]] std::optional<Owner> ownerOf(const std::string& path);

/// The values that it has for placeholders and that are known before a deployment.
[[nodiscard]] asl::PlaceholderValues valuesOf(const host::Machine& machine);

}  // namespace stepwright::project
