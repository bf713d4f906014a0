// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/child_watch.h"

#include "engine/runtime/clock.h"

namespace stepwright::debugger {

void ChildWatch::add(const interpreter::EndedChild& ended) {
  meter_.add(ended, runtime::wallClock());
  archive_.add(runtime::ChildReport::of(ended));
}

void ChildWatch::goOn() { meter_.startClock(runtime::wallClock()); }

}  // namespace stepwright::debugger
