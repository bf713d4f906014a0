// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/interpreter/decision.h"
#include "engine/replay/follow_history.h"

namespace stepwright::replay {

/// What a history's events say of themselves, where the definition does not bring them forth: no
/// retrier, and a rule or catcher only by where it leads.
class PlainHistory {
 public:
  /// What was known of a thread when the interpreter could not go along any more.
  void resume(const std::vector<interpreter::Decision>& decisions);
  void add(const PlacedEvent& placed, std::vector<interpreter::Decision>& decisions);

 private:
  struct Open {
    const asl::State* state = nullptr;
    bool failed = false;
    bool left = false;
  };
  /// Of a thread. One that had ended when the execution was redriven goes on with its next event.
  enum class Standing : std::uint8_t { Runs, Ended, Redriven };
  Open& openIn(ThreadId thread);
  Standing& standingOf(ThreadId thread);
  /// True the first time: a thread begins with the first that is told of it.
  bool begins(ThreadId thread);
  void enter(const PlacedEvent& placed, std::vector<interpreter::Decision>& decisions);
  void end(const PlacedEvent& placed, interpreter::Decision::End how,
           std::vector<interpreter::Decision>& decisions);

  std::vector<Open> open_;
  std::vector<bool> begun_;
  std::vector<Standing> standings_;
};

}  // namespace stepwright::replay
