// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "engine/store/owners.h"
#include "engine/store/run_row.h"
#include "engine/store/run_store.h"

namespace stepwright::store {

/// The journal of one run, in the hands of the only program that may write it: its entries in
/// order, each sealed with the one before, so that none can be lost, changed or moved without it
/// being seen. What is appended waits until commit(). One that is only looked at becomes this
/// program's with the first commit.
class Journal {
 public:
  enum class Access : std::uint8_t {
    Own,  ///< to go on with it
    Look  ///< whoever has it
  };
  /// Of a run that begins, or of one that is taken up again. Throws "store.owned" where another
  /// program has it, "store.torn" where what is there is not whole.
  Journal(RunStore& store, RunRow row, Access access = Access::Own);

  [[nodiscard]] const RunRow& row() const { return row_; }
  /// What is on disk, entry by entry.
  void read(const std::function<void(const std::string& entry)>& visit) const;

  void append(std::string entry);
  /// Keeps a large text once; by what it returns it is found again.
  [[nodiscard]] std::string keep(const std::string& text);
  [[nodiscard]] std::string kept(const std::string& digest);
  /// All that waits is on disk when it returns. Throws "store.owned" or "store.moved" where another
  /// program has taken up what was only looked at, or let go of.
  void commit(std::int64_t events);
  /// What is on disk is replaced by what is appended from here on, with the next commit.
  void clear();
  /// Others may take it up until something is written again.
  void letGo();
  void renamed(const std::string& name) { row_.name = name; }
  void pinned(bool pinned) { row_.pinned = pinned; }
  /// More is known by now of what it began with.
  void setHead(std::string head);
  /// The run has ended, or goes on after it had: the next commit says so, too.
  void setStatus(const std::string& status, const std::string& result, std::int64_t redrives);

 private:
  void check(Access access);
  void take();
  void own();
  void note();

  RunStore& store_;
  RunRow row_;
  Owners owners_;
  std::vector<JournalRow> pending_;
  std::vector<std::pair<std::string, std::string>> payloads_;
  std::int64_t place_ = 0;
  std::uint64_t seal_ = 0;
  std::uint64_t written_ = 0;  ///< the seal of what is on disk
  bool owned_ = false;
  bool anew_ = false;    ///< the next commit replaces what is on disk
  bool status_ = false;  ///< and says what has become of the run
};

}  // namespace stepwright::store
