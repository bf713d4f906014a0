// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "engine/runtime/map_run_meter.h"

namespace stepwright::runtime {

/// A meter for each Map Run of an execution: several may be under way, beside one another and
/// inside one another's children. One of them is shown.
class MapRunBoard {
 public:
  void begin(const interpreter::Fiber& map, Timestamp now);
  void add(const interpreter::EndedChild& ended, Timestamp now);
  void end(const interpreter::EndedMapRun& ended, Timestamp now);
  /// Of all (MapRunMeter::startClock).
  void startClock(const interpreter::Execution& execution, double factor, Timestamp now);

  /// The outermost that is under way, or the last that was; null where no child has ended yet.
  [[nodiscard]] const MapRunMeter* shown() const;
  /// The newest of that Map; null where there is none.
  [[nodiscard]] const MapRunMeter* of(interpreter::StateIndex map) const;

 private:
  struct Run {
    MapRunMeter meter;
    bool inner = false;  ///< inside a child execution of another one
    bool over = false;
    std::size_t began = 0;  ///< the how many-th it is
  };
  [[nodiscard]] Run& runOf(const interpreter::Fiber& map);
  void show(const std::string& run);
  void forgetSome();

  std::map<std::string, Run> runs_;  ///< by their identities
  std::string shown_;
  std::size_t count_ = 0;
};

}  // namespace stepwright::runtime
