// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "engine/history/events.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/journal.h"
#include "engine/interpreter/sink.h"
#include "engine/runtime/recorder.h"

namespace stepwright::runtime {

/// What is kept of a run that is never stepped back.
struct Keep {
  bool history = true;
  bool journal = true;
  bool decisions = false;  ///< what the interpreter decided, beside the history
  /// Where set, each event is handed to it as it happens, and none is kept.
  std::function<void(const history::Event&)> onEvent;
  /// Where set, hears of each child execution of a distributed Map when it is over.
  std::function<void(const interpreter::EndedChild&)> onChild;
  /// Where set, hears of the Map of each Map Run that begins.
  std::function<void(const interpreter::Fiber&)> onMapRunBegan;
  /// Where set, hears of each Map Run when it is over.
  std::function<void(const interpreter::EndedMapRun&)> onMapRun;
};

/// No recording: the execution goes on in place, as fast as it can. A step that was interrupted
/// leaves it of no further use.
class Keeper final : public Recorder {
 public:
  Keeper(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
         Keep keep = {});
  /// From a moment that somebody made ready.
  Keeper(interpreter::Execution execution, Keep keep);
  /// Lets the execution stand elsewhere, as a test of one state sets it up.
  void stand(interpreter::Execution execution) { execution_ = std::move(execution); }

  [[nodiscard]] const interpreter::Execution& head() const override { return execution_; }
  bool take(const interpreter::Input& input, Commands& commands,
            const std::atomic<bool>* interruption) override;
  bool takeTurns(std::uint64_t turns, Commands& commands,
                 const std::atomic<bool>* interruption) override;

  [[nodiscard]] const history::Events& events() const { return events_; }
  [[nodiscard]] history::Events takeEvents() { return std::move(events_); }
  [[nodiscard]] const std::vector<interpreter::Decision>& decisions() const { return decisions_; }
  [[nodiscard]] const interpreter::Journal& journal() const { return journal_; }

 private:
  class Listener;
  [[nodiscard]] interpreter::Execution begin(interpreter::ProgramPtr program, json::Value input,
                                             interpreter::Identity identity);

  Keep keep_;
  history::Events events_;
  std::vector<interpreter::Decision> decisions_;
  interpreter::Journal journal_;
  interpreter::Execution execution_;  ///< begins when all that is kept of it is there
};

}  // namespace stepwright::runtime
