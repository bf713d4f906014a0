// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace stepwright::session {

class Keeping;

/// What the window asks of the runs of a session that outlive the program. Every call returns at
/// once; what came of it is said in the Console.
class KeptDoor {
 public:
  using Post = std::function<void(std::function<void(Keeping&)>)>;
  explicit KeptDoor(Post post) : post_(std::move(post)) {}

  /// From here on the runs of that document outlive the program, in the store of that folder; those
  /// that are kept of it are listed. "" keeps none.
  void open(std::string folder, std::string document);
  /// A run goes into one file; the runs of such a file become those of this document.
  void exportRun(std::uint32_t run, std::string path);
  void importRuns(std::string path);
  /// Of those that have ended, none of them pinned: those that nothing has happened to for so long
  /// go, and the oldest until the others have no more than that.
  void prune(std::optional<std::chrono::milliseconds> olderThan,
             std::optional<std::int64_t> mostBytes);

 private:
  Post post_;
};

}  // namespace stepwright::session
