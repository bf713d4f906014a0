// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/joined_tree.h"

namespace stepwright::session {

using replay::RunTree;
using replay::TreeRow;

void JoinedTree::take(const RunTree& own) { take(places_.front(), own, -1); }

void JoinedTree::take(std::size_t which, const RunTree& rows, std::int32_t below) {
  if (places_.size() <= which + 1) places_.resize(which + 2);
  const auto& own = places_.front();
  if (below < 0 || static_cast<std::size_t>(below) >= own.size()) return;
  take(places_[which + 1], rows, own[static_cast<std::size_t>(below)]);
}

void JoinedTree::take(std::vector<std::int32_t>& places, const RunTree& rows, std::int32_t below) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    TreeRow row = rows[i];
    row.parent = row.parent < 0 ? below : places[static_cast<std::size_t>(row.parent)];
    if (i < places.size()) {
      rows_[static_cast<std::size_t>(places[i])] = std::move(row);
      continue;
    }
    places.push_back(static_cast<std::int32_t>(rows_.size()));
    rows_.push_back(std::move(row));
  }
}

}  // namespace stepwright::session
