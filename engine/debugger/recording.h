// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/debugger/child_watch.h"
#include "engine/debugger/input_log.h"
#include "engine/debugger/move.h"
#include "engine/debugger/move_log.h"
#include "engine/history/event_log.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/journal.h"
#include "engine/runtime/recorder.h"

namespace stepwright::debugger {

/// Who a fiber is, kept beyond its end.
struct FiberInfo {
  interpreter::FiberId parent = 0;
  interpreter::MachineIndex machine = 0;
  std::int64_t index = -1;
  bool isItem = false;
};

/// A run under the debugger: every input it took, its history, and checkpoints from which any
/// moment of it is stepped to again. A value: a copy up to some position is a fork.
class Recording final : public runtime::Recorder {
 public:
  Recording(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity);

  [[nodiscard]] const interpreter::Program& program() const { return *head_.program; }
  /// The newest moment.
  [[nodiscard]] const interpreter::Execution& head() const override { return head_; }
  [[nodiscard]] Position length() const { return moves_.size(); }
  [[nodiscard]] const history::EventLog& log() const { return log_; }
  /// Everything that the interpreter decided, in order.
  [[nodiscard]] const std::vector<interpreter::Decision>& decisions() const { return decisions_; }

  /// A step whose evaluation was interrupted is as if it had never begun.
  bool take(const interpreter::Input& input, runtime::Commands& commands,
            const std::atomic<bool>* interruption = nullptr) override;

  [[nodiscard]] Move move(Position index) const { return moves_.at(index); }
  [[nodiscard]] interpreter::Input inputOf(Position index) const;
  [[nodiscard]] std::size_t eventsAt(Position position) const;
  [[nodiscard]] std::size_t decisionsAt(Position position) const;
  /// The first position at which that many events had been written.
  [[nodiscard]] Position positionOfEvent(std::size_t events) const;

  /// The execution as it stood there.
  [[nodiscard]] interpreter::Execution at(Position position) const;
  /// Takes the recorded move `index` again, in place; nothing is written and no command performed.
  void again(interpreter::Execution& execution, Position index) const;
  /// The checkpoint at or before `position`.
  [[nodiscard]] Position checkpointBefore(Position position) const;

  /// Forgets everything after that moment, which becomes the head. (A copy that is cut is a fork.)
  void cut(Position position);
  /// The journal that gives this recording when it is played, or what of it came after `from`.
  [[nodiscard]] interpreter::Journal journal(Position from = 0) const;

  [[nodiscard]] FiberInfo fiberInfo(interpreter::FiberId fiber) const;

  /// The child executions of its distributed Maps that are over. Forks share it with what they are
  /// forks of.
  [[nodiscard]] ChildWatch& children() const { return *children_; }
  /// The same, for who may outlive it.
  [[nodiscard]] const std::shared_ptr<ChildWatch>& childWatch() const { return children_; }

 private:
  struct Checkpoint {
    Position position = 0;
    interpreter::Execution execution;
  };

  void noteFibers();
  void checkpointWhereDue();
  void thinOut();

  interpreter::Execution head_;
  history::EventLog log_;
  std::vector<interpreter::Decision> decisions_;
  std::size_t firstDecisions_ = 0;  ///< told before the first move
  MoveLog moves_;
  InputLog inputs_;  ///< of the moves that are no steps
  std::vector<Checkpoint> checkpoints_;
  std::vector<FiberInfo> fibers_;  ///< by id
  std::shared_ptr<ChildWatch> children_ = std::make_shared<ChildWatch>();
  std::size_t checkpointedEvents_ = 0;
  std::size_t held_ = 0;  ///< by all checkpoints, in bytes
  int thinned_ = 0;       ///< how often every second checkpoint was let go
  std::chrono::steady_clock::time_point checkpointedAt_;
};

}  // namespace stepwright::debugger
