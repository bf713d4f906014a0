// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/child_watch.h"

namespace stepwright::debugger {

void ChildWatch::add(const interpreter::EndedChild& ended) {
  board_.add(ended, watch_.now());
  archive_.add(runtime::ChildReport::of(ended));
}

void ChildWatch::end(const interpreter::EndedMapRun& ended) { board_.end(ended, watch_.now()); }

void ChildWatch::goOn(const interpreter::Execution& head, double factor) {
  board_.startClock(head, factor, watch_.now());
}

std::optional<runtime::MapRunFigures> ChildWatch::figures(
    const interpreter::Execution& execution) const {
  const runtime::MapRunMeter* shown = board_.shown();
  return shown == nullptr ? std::nullopt : shown->figures(execution, watch_.now());
}

std::optional<runtime::ChildReport> ChildWatch::find(const runtime::MapRunMeter* run,
                                                     std::size_t index) {
  return run == nullptr ? std::nullopt : archive_.find(run->run(), index);
}

}  // namespace stepwright::debugger
