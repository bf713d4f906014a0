// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/changes.h"

#include <algorithm>

namespace stepwright::session {

void Changes::forget() {
  shown_.clear();
  lastWatches_.clear();
}

std::vector<Scope> Changes::marked(const Place& here, std::vector<Scope> scopes) {
  if (here != at_) {
    before_ = shown_;
    watchesBefore_ = lastWatches_;
    at_ = here;
  }
  debugger::markChanges(scopes, before_);
  shown_ = scopes;
  return scopes;
}

std::vector<Scope> Changes::lastShown() const {
  std::vector<Scope> scopes = shown_;
  for (Scope& scope : scopes) scope.editable = false;
  return scopes;
}

void Changes::mark(WatchView& watch) const {
  const auto was = std::find_if(
      watchesBefore_.begin(), watchesBefore_.end(),
      [&](const WatchView& each) { return each.expression == watch.expression && each.value; });
  if (was == watchesBefore_.end() || !watch.value || *was->value == *watch.value) return;
  watch.changed = true;
  watch.was = was->value;
}

}  // namespace stepwright::session
