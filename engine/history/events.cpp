// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/events.h"

namespace stepwright::history {

void Events::addPiece() {
  // The first one grows as it is filled: most runs are short.
  const bool first = pieces_.empty();
  pieces_.emplace_back();
  if (!first) pieces_.back().reserve(pieceSize);
}

}  // namespace stepwright::history
