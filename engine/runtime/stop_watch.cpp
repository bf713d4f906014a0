// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/stop_watch.h"

#include <algorithm>

namespace stepwright::runtime {

void StopWatch::setAtWork(bool atWork) {
  if (atWork == atWork_) return;
  counted_ = now();
  since_ = wall_();
  atWork_ = atWork;
}

Timestamp StopWatch::now() const {
  // The real clock may be set back.
  return atWork_ ? counted_ + std::max<std::int64_t>(0, wall_() - since_) : counted_;
}

}  // namespace stepwright::runtime
