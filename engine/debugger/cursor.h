// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/debugger/recording.h"

namespace stepwright::debugger {

/// A moment of a recording: how many of its moves are taken, and the execution as it stood there.
class Cursor {
 public:
  /// Stands at the newest moment of that recording; null: nowhere.
  void attach(const Recording* recording);
  [[nodiscard]] bool attached() const { return recording_ != nullptr; }
  /// Only of one that is attached, and so is what follows but atHead().
  [[nodiscard]] const Recording& recording() const { return *recording_; }
  [[nodiscard]] Position position() const { return position_; }
  /// The newest moment, from which something new can happen.
  [[nodiscard]] bool atHead() const;
  [[nodiscard]] const interpreter::Execution& execution() const;
  [[nodiscard]] std::size_t events() const;
  [[nodiscard]] std::size_t decisions() const;
  /// The move that brought it here; not at position 0.
  [[nodiscard]] Move lastMove() const { return recording_->move(position_ - 1); }

  void toHead();
  void goTo(Position position);
  /// Takes the recorded move that comes next.
  void again();

 private:
  const Recording* recording_ = nullptr;
  Position position_ = 0;
  interpreter::Execution past_;  ///< at position_, where that is not the head
};

}  // namespace stepwright::debugger
