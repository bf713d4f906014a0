// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/project/kept.h"

namespace stepwright::project {

/// What is kept about a document outside of its text: its one reader and its one writer. The team's
/// sections stand in the file beside the document (sharedPath()), one's own in the folder for state
/// (ownPath()), so that a breakpoint changes nothing that is under version control.
///
/// What is not understood is never written over: a file that is broken, a section of a newer
/// version or with an unknown key, members of other programs. What is set meanwhile waits in the
/// folder for state (pendingPath()), and is written into that file with the first change after it
/// was mended.
///
/// A file of an older version holds one's own sections too. They are read from there until they
/// stand in one's own part; then the first write of the file drops them.
class BesideFile {
 public:
  explicit BesideFile(std::string documentPath) : document_(std::move(documentPath)) {}

  /// Why something is not as it stands in a file.
  struct Trouble {
    std::string_view section;
    Error error;  ///< with the file, and the place in it where it is one of the section alone
  };
  struct Content {
    Kept kept;
    std::vector<Trouble> troubles;
    /// The files that the sections stand in, in the order of sections(); "" = nowhere.
    std::vector<std::string> places;

    [[nodiscard]] std::string placeOf(std::string_view section) const;
    [[nodiscard]] const Error* troubleOf(std::string_view section) const;
  };
  /// What can be understood; the rest has its defaults.
  [[nodiscard]] Content read() const;

  /// Replaces what is kept by what `change` makes of it: only the sections that it changes are
  /// written, each file whole or not at all, one's own part first. Errors: "beside.elsewhere" where
  /// something waits in the folder for state, "beside.lost" where it cannot be kept at all.
  [[nodiscard]] std::optional<Error> change(const std::function<void(Kept&)>& change) const;

 private:
  std::string document_;
};

/// All of them as one, for a person.
[[nodiscard]] std::optional<Error> asOne(const std::vector<BesideFile::Trouble>& troubles);

}  // namespace stepwright::project
