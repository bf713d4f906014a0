// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "engine/interpreter/command.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"

namespace stepwright::runtime {

using Commands = std::vector<interpreter::Command>;

/// A flag that may be set from another thread; null = nobody sets it.
[[nodiscard]] inline bool isSet(const std::atomic<bool>* flag) {
  return flag != nullptr && flag->load(std::memory_order_relaxed);
}

/// An execution under way, and whatever is kept of its way. The driver takes it forward and asks
/// nothing else of it: one that keeps nothing costs nothing.
class Recorder {
 public:
  virtual ~Recorder() = default;
  /// The newest moment.
  [[nodiscard]] virtual const interpreter::Execution& head() const = 0;

  /// Takes one input at the head; commands are appended for the caller to perform. False where
  /// `interruption` (null: nobody can) read true and ended an evaluation: nothing is told of that
  /// step.
  virtual bool take(const interpreter::Input& input, Commands& commands,
                    const std::atomic<bool>* interruption) = 0;
  /// Up to that many Turns of whoever's turn it is; it ends where no fiber is ready, and after one
  /// that gave a command. False as of take().
  virtual bool takeTurns(std::uint64_t turns, Commands& commands,
                         const std::atomic<bool>* interruption);

  /// The tasks that are under way at the head, in the order in which they were begun where that is
  /// known.
  [[nodiscard]] virtual std::vector<interpreter::TaskRequest> open() const;
  /// Nothing goes on by itself for now: time for what was put off.
  virtual void rest() {}

 protected:
  Recorder() = default;
  Recorder(const Recorder&) = default;
  Recorder(Recorder&&) = default;
  Recorder& operator=(const Recorder&) = default;
  Recorder& operator=(Recorder&&) = default;
};

}  // namespace stepwright::runtime
