// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/store/run_store.h"

namespace stepwright::store {

/// Which runs of a store are to go. One that is pinned stays, and one that has not ended or that a
/// program has.
struct Prune {
  std::optional<std::int64_t> olderThanMs;  ///< those that nothing has happened to for so long
  std::optional<std::int64_t> mostBytes;    ///< the oldest, until all that stay have no more
  std::int64_t now = 0;                     ///< the real time, ms
};

/// Takes one away that somebody named. Throws (Failure) where it is pinned, or a program has it.
void takeAway(RunStore& store, const RunRow& row);

/// Takes them away, of one document where it is named; how many went.
std::size_t prune(RunStore& store, const Prune& what,
                  const std::optional<std::string>& document = {});

}  // namespace stepwright::store
