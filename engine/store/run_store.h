// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/store/database.h"
#include "engine/store/run_row.h"

namespace stepwright::store {

/// One entry of a journal as it was read.
struct JournalRow {
  std::string entry;
  std::uint64_t seal = 0;
};

/// Runs that outlive the program: one SQLite file in a folder of the person's own. Several programs
/// may use one at once. What goes wrong is thrown (Failure). For one thread.
class RunStore {
 public:
  /// What a commit outlives. A power cut costs a wait for the disk each time.
  enum class Outlives : std::uint8_t { PowerCut, Program };
  /// Makes the folder (0700) and the file (0600) where they are not there.
  explicit RunStore(const std::string& folder, Outlives outlives = Outlives::PowerCut);
  /// Where runs are kept unless somebody says otherwise.
  [[nodiscard]] static std::string usualFolder();

  /// Begins a run; throws "store.taken" where its name is in use.
  RunRow add(RunRow row);
  [[nodiscard]] std::optional<RunRow> find(std::string_view name);
  /// Throws "store.unknown" where there is none.
  [[nodiscard]] RunRow named(std::string_view name);
  /// The newest first; those of one document, where it is named.
  [[nodiscard]] std::vector<RunRow> list(const std::optional<std::string>& document = {});
  void pin(const RunRow& row, bool pinned);
  void rename(const RunRow& row, const std::string& name);
  /// What else is known of what it began with.
  void setHead(const RunRow& row);
  /// It is one of that document from here on.
  void setDocument(RunId run, const std::string& document);
  void remove(RunId run);
  /// Gives the room of what was removed back, where nobody else is at work.
  void compact();

  /// What is written of a run at once.
  struct Written {
    const std::vector<JournalRow>& entries;
    const std::vector<std::pair<std::string, std::string>>& payloads;
    bool anew = false;    ///< in the place of the journal, not behind it
    bool status = false;  ///< and what its owner brought it to: status, result, redrives
  };
  /// From that place of its journal on, with the row's counts; on disk when it returns.
  void append(const RunRow& row, std::int64_t place, const Written& written);
  /// The journal, entry by entry; its seals are the caller's to look at.
  void readJournal(RunId run, const std::function<void(const JournalRow&)>& visit);
  /// How far it came.
  struct JournalEnd {
    std::int64_t entries = 0;
    std::uint64_t seal = 0;
  };
  [[nodiscard]] JournalEnd endOfJournal(RunId run);
  /// A payload by its digest; throws "store.torn" where it is not there or not whole.
  [[nodiscard]] std::string payload(const RunRow& row, const std::string& digest);

  /// Throws where SQLite finds the file damaged.
  void check();
  /// Copies a run out of another file, or into one that is made for it alone.
  void exportTo(const RunRow& row, const std::string& path);
  /// The rows it took, under those names or, where one is in use, others made of them.
  std::vector<RunRow> importFrom(const std::string& path);

  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  void setStatus(const RunRow& row);

  std::string folder_;
  Database database_;
};

}  // namespace stepwright::store
