// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "engine/debugger/recording.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// What the stop before this one had: so that a moment says of its variables and watches which have
/// another value by now.
class Changes {
 public:
  /// A moment of a run, by its id.
  using Place = std::pair<std::uint32_t, debugger::Position>;

  /// Another run begins: nothing was there before.
  void forget();
  void forgetScopes() { shown_.clear(); }
  /// The scopes of a stop there, marked.
  [[nodiscard]] std::vector<Scope> marked(const Place& here, std::vector<Scope> scopes);
  /// Those of the last stop, while there are no others; not to be edited.
  [[nodiscard]] std::vector<Scope> lastShown() const;
  /// The watch of a stop, or of a run that runs, marked.
  void mark(WatchView& watch) const;
  void keep(const std::vector<WatchView>& watches) { lastWatches_ = watches; }

 private:
  Place at_{0, ~debugger::Position{0}};
  std::vector<Scope> shown_, before_;
  std::vector<WatchView> lastWatches_, watchesBefore_;
};

}  // namespace stepwright::session
