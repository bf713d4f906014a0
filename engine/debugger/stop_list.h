// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/debugger/stops.h"

namespace stepwright::debugger {

/// What is to stop a run, whichever run is at hand, and what its log points said.
class StopList {
 public:
  /// For a run of that program; null: there is none. What was asked and said of the run before is
  /// known still.
  void attach(const interpreter::Program* program);
  /// As attach() of a run that begins: nothing was asked or said yet.
  void begin();
  void setBreakpoints(std::vector<Breakpoint> breakpoints);
  void setGlobal(GlobalStops global);
  [[nodiscard]] const std::vector<Breakpoint>& breakpoints() const { return breakpoints_; }
  [[nodiscard]] StopTable& table() { return table_; }

  /// Takes what the table's log points said: when that many events were written.
  void collect(std::size_t events);
  /// The lines that were collected since the last call.
  [[nodiscard]] std::vector<LogLine> takeLog();

 private:
  void rebuild();

  const interpreter::Program* program_ = nullptr;
  std::vector<Breakpoint> breakpoints_;
  GlobalStops global_;
  StopTable table_;
  std::vector<LogLine> log_;
};

}  // namespace stepwright::debugger
