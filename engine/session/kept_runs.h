// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/runtime/clock.h"
#include "engine/runtime/run_head.h"
#include "engine/session/debug_run.h"
#include "engine/store/journal.h"
#include "engine/store/prune.h"
#include "engine/store/run_store.h"

namespace stepwright::session {

/// The runs of one document that outlive the program. Those of this session write their journals
/// themselves, as they go on; those of earlier ones are rows until they are opened. What goes wrong
/// with the store ends no run: it is said once, and nothing more is kept.
class KeptRuns {
 public:
  /// From here on. Nothing is kept before, nor of a document without a key.
  void open(std::string folder, std::string document);
  /// The key of a document that has no file: what it is called by then takes over its runs.
  [[nodiscard]] static std::string keyWithoutFile(const std::string& document) {
    return "untitled:" + document;
  }
  /// Why nothing is kept any more; "" where all is well, or where it was said.
  [[nodiscard]] Phrase takeTrouble() { return std::exchange(trouble_, {}); }

  /// Before anything else happens to it: its journal is written from here on. Nothing of one
  /// without a head.
  void begin(DebugRun& run);
  /// Brings what is kept of a run up to date.
  void save(DebugRun& run);
  /// A run that is kept and not in the session, as a row of the list; their ids are above all
  /// others. Forks hang on what they are forks of, whoever of the two is in the session.
  void addRows(std::vector<RunRow>& rows) const;
  [[nodiscard]] static bool isKeptId(std::uint32_t id) { return id >= firstId; }
  /// Of all documents that have a file, the newest first: runs that did not come to their end, and
  /// that no program has. None where there is no store, or it cannot be read now.
  [[nodiscard]] static std::vector<store::RunRow> waitingIn(const std::string& folder);

  /// A kept run that is to be opened: who answers it now is the caller's to say.
  struct Opened {
    runtime::JournalPtr journal;
    interpreter::ProgramPtr program;
    runtime::Clock clock;
    runtime::RunHead head;
    asl::Document document;
    tasks::MockSet mocks;
    std::string title;
  };
  [[nodiscard]] Result<Opened> load(std::uint32_t id);
  /// What was loaded is this run of the session from here on.
  void adopt(const DebugRun& run, runtime::JournalPtr journal);
  /// The session forgets the run, whose row stands for it again; false where it is not kept whole.
  bool release(const DebugRun& run);

  void rename(std::uint32_t id, const std::string& name);
  void pin(std::uint32_t id, bool pinned);
  /// Not one that is pinned, or that another program has.
  [[nodiscard]] std::optional<Error> remove(std::uint32_t id);
  /// As one file, which importFrom() takes.
  [[nodiscard]] std::optional<Error> exportTo(std::uint32_t id, const std::string& path);
  /// How many runs came, of whatever document: they are this one's from here on.
  [[nodiscard]] Result<std::size_t> importFrom(const std::string& path);
  /// How many went, of this document's.
  [[nodiscard]] Result<std::size_t> prune(const store::Prune& what);

 private:
  static constexpr std::uint32_t firstId = 0x80000000U;
  using StorePtr = std::shared_ptr<store::RunStore>;
  /// What a run is a fork of, as its head says.
  struct Origin {
    store::RunId of = 0;
    std::int64_t begun = 0;  ///< when that one was: in another store another run has its number
    std::int64_t event = 0;
    std::string title;  ///< what was changed, and the name that the fork had then
    std::string named;
  };
  template <class Work>
  bool guarded(const Work& work);
  /// Throws where there is none.
  [[nodiscard]] store::RunStore& opened();
  [[nodiscard]] runtime::JournalPtr journalOf(store::RunRow row, store::Journal::Access access);
  [[nodiscard]] store::RunRow rowFor(const DebugRun& run);
  void moveRuns(const std::string& document);
  void saveStarted(DebugRun& run);
  void readRows();
  [[nodiscard]] runtime::RunHead headOf(const DebugRun& run, const std::string& name) const;
  void learnOrigin(const store::RunRow& row);
  [[nodiscard]] const Origin* originOf(store::RunId run) const;
  /// The id in the list of the run that another one is a fork of; 0 where it is not there.
  [[nodiscard]] std::uint32_t idIn(const std::vector<RunRow>& rows, const Origin& origin) const;
  [[nodiscard]] Phrase titleOf(const store::RunRow& row) const;
  /// By the id of a row or of a run of the session; nothing where it is not kept.
  [[nodiscard]] std::optional<store::RunRow> find(std::uint32_t id) const;

  std::string folder_, document_;
  StorePtr store_;
  std::vector<store::RunRow> rows_;  ///< of runs that are not in the session, the newest first
  std::map<std::uint32_t, runtime::JournalPtr> journals_;  ///< of those that are
  std::map<std::uint32_t, std::size_t> started_;           ///< StartedRuns::told(), as it is kept
  std::map<store::RunId, Origin> origins_;                 ///< of all that are forks
  Phrase trouble_;
};

}  // namespace stepwright::session
