// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/store/run_row.h"

namespace stepwright::store {

/// Who has which run, and how far each journal came: a file beside the store that has a place for
/// each run. Who locked that place owns the run, until this object or its program ends, however
/// that comes. The note that stands there is written after each commit: where SQLite's own files
/// are cut, it gives back an older state without a word, and the note tells that there was more.
class Owners {
 public:
  struct Note {
    std::uint64_t entries = 0;
    std::uint64_t seal = 0;
    std::uint64_t process = 0;
    std::uint64_t unused = 0;
  };

  /// Throws (Failure) where the file cannot be made in that folder.
  explicit Owners(const std::string& folder);
  ~Owners();
  Owners(const Owners&) = delete;
  Owners& operator=(const Owners&) = delete;

  /// False where another one has it.
  [[nodiscard]] bool take(RunId run);
  void drop(RunId run);
  /// True where another one has it.
  [[nodiscard]] bool isTaken(RunId run) const;
  [[nodiscard]] Note note(RunId run) const;
  void setNote(RunId run, const Note& note);

 private:
  int file_ = -1;
};

}  // namespace stepwright::store
