// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/suppression.h"
#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/text/range.h"

/// What a team does not want to hear from the linter: of one definition in the section `lint` of
/// the file beside it, of many in the stepwright.json of a folder.
namespace stepwright::project {

/// {"suppress": [{"rule", "state", "reason"}]} as the section `lint` has it; a null is none.
/// Errors name the place: "key.unknown", "key.kind", "lint.rule" for a code that no rule has or
/// that is AWS's own refusal.
[[nodiscard]] Result<asl::Suppressions> suppressionsFrom(const json::Value& lint,
                                                         std::string_view place);
[[nodiscard]] json::Value toJson(const asl::Suppressions& suppressions);

/// Adds one, unless the same is wished already.
void suppress(asl::Suppressions& suppressions, asl::Suppression wish);

class FollowedStates;
/// For another version of the definition: what was said of a state goes along with its name.
[[nodiscard]] asl::Suppressions followed(asl::Suppressions suppressions,
                                         const FollowedStates& states);

/// What a folder's stepwright.json says: {"lint": {"suppress": [{"rule", "files", "state",
/// "reason"}]}}. `files` is a pattern (globMatches()) of paths from that folder on; without it all
/// are meant.
class FolderLint {
 public:
  /// The nearest such file above a document: in its folder, or one further out; "" = none.
  [[nodiscard]] static std::string fileFor(const std::string& document);
  /// Never fails; trouble() says why nothing holds.
  [[nodiscard]] static FolderLint read(const std::string& path);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }
  struct Entry {
    asl::Suppression wish;
    std::string files;
    text::Position position;  ///< in the file
  };
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  /// Whether that entry speaks of a document.
  [[nodiscard]] bool speaksOf(const Entry& entry, const std::string& document) const;

 private:
  std::string path_;
  std::optional<Error> trouble_;
  std::vector<Entry> entries_;
};

/// All that is not to be heard of a document: what its own section says, and its folder's.
[[nodiscard]] asl::Suppressions suppressionsFor(const std::string& document, asl::Suppressions own,
                                                const FolderLint& folder);

}  // namespace stepwright::project
