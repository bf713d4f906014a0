// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/interpreter/sink.h"
#include "engine/runtime/child_archive.h"
#include "engine/runtime/map_run_meter.h"
#include "engine/runtime/stop_watch.h"

namespace stepwright::debugger {

/// What is known of the child executions of a run's distributed Maps beyond their ends: counts, and
/// where each is found again. Its time is that in which the run goes on; a pause takes none.
class ChildWatch {
 public:
  void add(const interpreter::EndedChild& ended);
  void end(const interpreter::EndedMapRun& ended);
  /// A run that was kept has been taken up, and stands there; its clock goes that many times as
  /// fast as the real one.
  void goOn(const interpreter::Execution& head, double factor);
  /// The run goes on, or rests.
  void setAtWork(bool atWork) { watch_.setAtWork(atWork); }

  [[nodiscard]] const runtime::MapRunMeter& meter() const { return meter_; }
  /// Of the run as it stands there, now.
  [[nodiscard]] std::optional<runtime::MapRunFigures> figures(
      const interpreter::Execution& execution) const {
    return meter_.figures(execution, watch_.now());
  }
  [[nodiscard]] runtime::ChildArchive& archive() { return archive_; }

 private:
  runtime::StopWatch watch_;
  runtime::MapRunMeter meter_;
  runtime::ChildArchive archive_;
};

}  // namespace stepwright::debugger
