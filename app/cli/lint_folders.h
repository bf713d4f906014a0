// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "app/cli/verdict.h"
#include "engine/project/lint_settings.h"

namespace stepwright::cli {

/// The stepwright.json files of the folders in which definitions lie: each is read once, however
/// many definitions it speaks of, and from any thread.
class LintFolders {
 public:
  /// The one that speaks of a document; an empty one where there is none. What is wrong with it is
  /// said when it is read.
  [[nodiscard]] const project::FolderLint& of(const std::string& document);
  /// Of a document: which of the suppressions hit a problem.
  void note(const asl::Suppressions& suppressions, const std::vector<bool>& hits);
  /// The entries that speak of a document that was looked at, and hit nothing in any.
  [[nodiscard]] std::vector<Verdict> unused() const;

 private:
  struct Use {
    asl::Suppression wish;
    bool hit = false;
  };
  mutable std::mutex mutex_;
  std::map<std::string, std::string> files_;  ///< of the folder of a document
  std::map<std::string, project::FolderLint> read_;
  std::vector<Use> uses_;
};

}  // namespace stepwright::cli
