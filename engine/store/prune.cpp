// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/prune.h"

#include "engine/store/failure.h"
#include "engine/store/owners.h"
#include "engine/store/refusals.h"

namespace stepwright::store {

void takeAway(RunStore& store, const RunRow& row) {
  if (row.pinned) throw Failure(refuse(refusals::pinned, {}, {row.name}));
  Owners owners(store.folder());
  if (!owners.take(row.id))
    throw Failure(
        refuse(refusals::owned, {}, {row.name, std::to_string(owners.note(row.id).process)}));
  store.remove(row.id);
}

std::size_t prune(RunStore& store, const Prune& what, const std::optional<std::string>& document) {
  std::int64_t kept = 0;
  std::size_t gone = 0;
  for (const RunRow& row : store.list(document)) {  // the newest first
    const bool old = what.olderThanMs && what.now - row.changed > *what.olderThanMs;
    const bool much = what.mostBytes && kept + row.bytes > *what.mostBytes;
    // Whoever takes it from here on finds that it is not there any more.
    Owners owners(store.folder());
    if (!row.pinned && !row.unfinished() && (old || much) && owners.take(row.id)) {
      store.remove(row.id);
      ++gone;
    } else {
      kept += row.bytes;
    }
  }
  store.compact();
  return gone;
}

}  // namespace stepwright::store
