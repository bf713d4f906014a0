// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/interpreter/sink.h"
#include "engine/runtime/child_archive.h"
#include "engine/runtime/map_run_board.h"
#include "engine/runtime/stop_watch.h"

namespace stepwright::debugger {

/// What is known of the child executions of a run's distributed Maps beyond their ends: counts, and
/// where each is found again. Its time is that in which the run goes on; a pause takes none.
class ChildWatch {
 public:
  void begin(const interpreter::Fiber& map) { board_.begin(map, watch_.now()); }
  void add(const interpreter::EndedChild& ended);
  void end(const interpreter::EndedMapRun& ended);
  /// A run that was kept has been taken up, and stands there; its clock goes that many times as
  /// fast as the real one.
  void goOn(const interpreter::Execution& head, double factor);
  /// The run goes on, or rests.
  void setAtWork(bool atWork) { watch_.setAtWork(atWork); }

  [[nodiscard]] const runtime::MapRunBoard& board() const { return board_; }
  /// Of the Map Run that is shown, as the run stands there, now.
  [[nodiscard]] std::optional<runtime::MapRunFigures> figures(
      const interpreter::Execution& execution) const;
  /// A child execution that is over, of that Map Run; nothing where there is none.
  [[nodiscard]] std::optional<runtime::ChildReport> find(const runtime::MapRunMeter* run,
                                                         std::size_t index);

 private:
  runtime::StopWatch watch_;
  runtime::MapRunBoard board_;
  runtime::ChildArchive archive_;
};

}  // namespace stepwright::debugger
