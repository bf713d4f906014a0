// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace stepwright::store {

/// Names a run in one store; never used twice.
using RunId = std::int64_t;

/// What is kept of a run beside its journal.
struct RunRow {
  RunId id = 0;
  std::string name;                       ///< unique in the store
  std::string title;                      ///< what ran: the definition's file
  std::string document;                   ///< of the window: by what its runs are found again
  std::string status;                     ///< RUNNING until it has ended, then AWS's word
  std::int64_t started = 0, changed = 0;  ///< real time, ms
  std::int64_t events = 0;
  std::int64_t bytes = 0;  ///< of its head, journal and payloads
  std::int64_t redrives = 0;
  bool pinned = false;  ///< pruning leaves it
  std::string head;     ///< JSON: all that it began with
  std::string result;   ///< JSON: output, or error and cause; "" while it goes on

  [[nodiscard]] bool unfinished() const { return status == "RUNNING"; }
};

}  // namespace stepwright::store
