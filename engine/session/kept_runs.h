// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/debugger/recording.h"
#include "engine/runtime/clock.h"
#include "engine/runtime/run_head.h"
#include "engine/session/debug_run.h"
#include "engine/store/journal.h"
#include "engine/store/run_store.h"

namespace stepwright::session {

/// The runs of one document that outlive the program. Those of this session are written with their
/// journals while they go on; those of earlier ones are rows until they are opened. What goes wrong
/// with the store ends no run: it is said once, and nothing more is kept.
class KeptRuns {
 public:
  /// From here on. Nothing is kept before, nor of a document without a key.
  void open(std::string folder, std::string document);
  /// Why nothing is kept any more; "" where all is well, or where it was said.
  [[nodiscard]] Phrase takeTrouble() { return std::exchange(trouble_, {}); }

  /// Writes what is new of a run. Only that of one of the session's own, from its start.
  void save(const DebugRun& run);
  /// A run that is kept and not in the session, as a row of the list; their ids are above all
  /// others.
  void addRows(std::vector<RunRow>& rows) const;
  [[nodiscard]] static bool isKeptId(std::uint32_t id) { return id >= firstId; }

  /// A kept run as far as its journal goes; it goes on with whoever answers now.
  struct Opened {
    debugger::Recording recording;
    runtime::Clock clock;
    runtime::RunHead head;
    asl::Document document;
    tasks::MockSet mocks;
    std::string title;
  };
  [[nodiscard]] Result<Opened> load(std::uint32_t id);
  /// What was loaded last is this run of the session from here on.
  void adopt(const DebugRun& run);
  /// The session forgets the run, whose row stands for it again; false where it is not kept whole.
  bool release(const DebugRun& run);

  void rename(std::uint32_t id, const std::string& name);
  void pin(std::uint32_t id, bool pinned);
  void remove(std::uint32_t id);

 private:
  static constexpr std::uint32_t firstId = 0x80000000U;
  /// A run of the session: its journal, and how far it is written.
  struct Written {
    std::unique_ptr<store::Journal> journal;  ///< null where it has ended and is written
    store::RunRow row;
    debugger::Position position = 0;
    std::uint64_t turns = 0;    ///< taken by then since the last entry
    std::uint64_t reached = 0;  ///< of these, those that the journal knows of
    std::uint32_t cuts = 0;     ///< how often moves of it had been taken back by then
  };
  template <class Work>
  void guarded(const Work& work);
  void openStore();
  void begin(const DebugRun& run, Written& written);
  void append(const DebugRun& run, Written& written);
  /// By the id of a row or of a run of the session; null where it is not kept.
  [[nodiscard]] store::RunRow* rowFor(std::uint32_t id);

  std::string folder_, document_;
  std::optional<store::RunStore> store_;
  std::vector<store::RunRow> rows_;  ///< of runs that are not in the session, the newest first
  std::map<std::uint32_t, Written> written_;
  std::optional<Written> loaded_;
  Phrase trouble_;
};

}  // namespace stepwright::session
