// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/sink.h"
#include "engine/runtime/child_archive.h"
#include "engine/runtime/map_run_meter.h"

namespace stepwright::debugger {

/// What is known of the child executions of a run's distributed Maps beyond their ends: counts, and
/// where each is found again.
class ChildWatch {
 public:
  void add(const interpreter::EndedChild& ended);
  /// A run that was kept has been taken up.
  void goOn();

  [[nodiscard]] const runtime::MapRunMeter& meter() const { return meter_; }
  [[nodiscard]] runtime::ChildArchive& archive() { return archive_; }

 private:
  runtime::MapRunMeter meter_;
  runtime::ChildArchive archive_;
};

}  // namespace stepwright::debugger
