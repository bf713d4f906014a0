// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "engine/debugger/move.h"
#include "engine/runtime/scratch_file.h"

namespace stepwright::debugger {

/// The moves of a recording, of which the newest are held and the others stand on disk. A value:
/// copies share what is full. For one thread.
class MoveLog {
 public:
  void add(const Move& move);
  [[nodiscard]] Move at(Position index) const;
  [[nodiscard]] Position size() const;
  /// Forgets those from that one on.
  void cut(Position size);

 private:
  using Block = std::shared_ptr<const std::vector<Move>>;
  struct Full {
    Block moves;              ///< null where they stand on disk
    std::uint64_t place = 0;  ///< where they do
  };
  void letOldestGo();
  [[nodiscard]] Block block(std::size_t index) const;

  std::vector<Full> full_;
  std::vector<Move> last_;
  std::shared_ptr<runtime::ScratchFile> file_ = std::make_shared<runtime::ScratchFile>();
  mutable std::pair<std::size_t, Block> read_;  ///< the block that was read last, and its index
};

}  // namespace stepwright::debugger
