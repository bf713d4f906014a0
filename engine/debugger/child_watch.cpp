// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/child_watch.h"

namespace stepwright::debugger {

void ChildWatch::add(const interpreter::EndedChild& ended) {
  meter_.add(ended, watch_.now());
  archive_.add(runtime::ChildReport::of(ended));
}

void ChildWatch::end(const interpreter::EndedMapRun& ended) { meter_.end(ended, watch_.now()); }

void ChildWatch::goOn(const interpreter::Execution& head, double factor) {
  meter_.startClock(head, factor, watch_.now());
}

}  // namespace stepwright::debugger
