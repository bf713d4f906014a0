// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/move_log.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace stepwright::debugger {

namespace {

constexpr std::size_t movesABlock = 1U << 16U;
/// So many full blocks are held: a million moves, 20 MB.
constexpr std::size_t heldBlocks = 16;

static_assert(std::is_trivially_copyable_v<Move>, "written to disk as it stands in memory");

}  // namespace

void MoveLog::add(const Move& move) {
  last_.push_back(move);
  if (last_.size() < movesABlock) return;
  full_.push_back({std::make_shared<const std::vector<Move>>(std::exchange(last_, {})), 0});
  last_.reserve(movesABlock);
  if (full_.size() > heldBlocks) letOldestGo();
}

/// Where there is no room on disk it is held on.
void MoveLog::letOldestGo() {
  Full& oldest = full_[full_.size() - 1 - heldBlocks];
  if (!oldest.moves) return;
  oldest.place = file_->addBytes(oldest.moves->data(), movesABlock * sizeof(Move));
  if (oldest.place != 0) oldest.moves.reset();
}

MoveLog::Block MoveLog::block(std::size_t index) const {
  const Full& full = full_[index];
  if (full.moves) return full.moves;
  if (read_.second && read_.first == index) return read_.second;
  auto moves = std::make_shared<std::vector<Move>>(movesABlock);
  file_->readBytes(full.place, moves->data(), movesABlock * sizeof(Move));
  read_ = {index, std::move(moves)};
  return read_.second;
}

Move MoveLog::at(Position index) const {
  const std::size_t number = index / movesABlock;
  const std::size_t within = index % movesABlock;
  return number < full_.size() ? (*block(number))[within] : last_[within];
}

Position MoveLog::size() const { return full_.size() * movesABlock + last_.size(); }

void MoveLog::cut(Position size) {
  if (size >= this->size()) return;
  const std::size_t number = size / movesABlock;
  if (number < full_.size()) last_ = *block(number);
  full_.resize(std::min(number, full_.size()));
  last_.resize(size % movesABlock);
  read_ = {};
}

}  // namespace stepwright::debugger
