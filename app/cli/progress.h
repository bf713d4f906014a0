// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "engine/interpreter/execution.h"
#include "engine/interpreter/sink.h"
#include "engine/runtime/map_run_board.h"

namespace stepwright::cli {

/// One line on the terminal that says how far a distributed Map is, written over itself a few times
/// a second, and gone when something else is to be said. Nothing where stderr is no terminal.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add(const interpreter::EndedChild& ended);
  void end(const interpreter::EndedMapRun& ended);
  /// Takes the line away.
  void clear();

 private:
  void draw(const interpreter::Execution& execution);

  const bool shown_;
  bool drawn_ = false;
  std::size_t passedOver_ = 0;  ///< children since the clock was looked at
  std::chrono::steady_clock::time_point last_;
  runtime::MapRunBoard board_;
};

}  // namespace stepwright::cli
