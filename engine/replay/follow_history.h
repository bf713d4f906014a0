// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/identity.h"
#include "engine/replay/history_threads.h"
#include "engine/replay/threads.h"

namespace stepwright::replay {

/// One event of a recorded history and where it belongs.
struct PlacedEvent {
  const history::Event* event = nullptr;
  EventSense sense = EventSense::Other;
  ThreadId thread = 1;
  ThreadId after = 0;      ///< of the event that it follows; 0 where it follows none
  bool newThread = false;  ///< its thread begins with it
  const HistoryThread* info = nullptr;
};

/// What a definition brings forth in the place of a recorded event.
struct Brought {
  std::string state;    ///< whose event it is; "" of the execution itself
  json::Value facts;    ///< as factsOf() has them, but only what the definition says
  std::string instead;  ///< where it does not bring the event forth: what comes, in words
};

/// Lets the interpreter run along a recorded history, so that it decides there what it decides in a
/// run: in each thread the phases that bring the next event forth are done, with the recorded data.
class HistoryFollower {
 public:
  /// `naming` is what the execution takes itself for; it starts when the history does.
  explicit HistoryFollower(interpreter::ProgramPtr program,
                           interpreter::Naming naming = recorded());
  [[nodiscard]] static interpreter::Naming recorded();

  /// Appends what was decided on the way to this event. False where the definition does not bring
  /// it forth; nothing is appended then, and it must not be called again. `brought` is filled where
  /// somebody wants to compare (null: nobody does); the recorded data go on all the same.
  [[nodiscard]] bool follow(const PlacedEvent& placed,
                            std::vector<interpreter::Decision>& decisions,
                            Brought* brought = nullptr);
  [[nodiscard]] const interpreter::Execution& execution() const { return execution_; }
  /// The execution in which the state that this event leaves has done all its phases.
  [[nodiscard]] interpreter::Execution beforeLeaving(const PlacedEvent& exited) const;

 private:
  interpreter::ProgramPtr program_;
  interpreter::Naming naming_;
  interpreter::Execution execution_;
};

}  // namespace stepwright::replay
