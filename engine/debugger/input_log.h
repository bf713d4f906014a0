// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "engine/debugger/move.h"
#include "engine/interpreter/input.h"
#include "engine/runtime/scratch_file.h"

namespace stepwright::debugger {

/// What an execution was told, by the moves that told it; the newest are held, the others stand on
/// disk. A value. For one thread.
class InputLog {
 public:
  /// Behind all others.
  void add(Position position, const interpreter::Input& input);
  /// Of a move that told it something.
  [[nodiscard]] interpreter::Input at(Position position) const;
  /// Forgets those from that position on.
  void cut(Position position);

 private:
  void letOldestGo();

  std::vector<Position> positions_;
  std::vector<std::uint64_t> places_;    ///< of the first ones: where they stand on disk
  std::deque<interpreter::Input> held_;  ///< the others
  std::shared_ptr<runtime::ScratchFile> file_ = std::make_shared<runtime::ScratchFile>();
};

}  // namespace stepwright::debugger
