// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/session/console.h"
#include "engine/session/kept_runs.h"
#include "engine/session/runs.h"

namespace stepwright::session {

/// Has the runs of a session kept, and says in its Console what came of that.
class Keeping {
 public:
  /// All of them outlive it.
  Keeping(KeptRuns& kept, Runs& runs, Console& console);

  /// Runs of that document outlive the program in that store.
  void open(std::string folder, std::string document);
  /// Writes what is new of them; where there are many, the oldest stand on disk alone.
  void save();
  void exportRun(std::uint32_t run, const std::string& path);
  void importRuns(const std::string& path);
  void prune(const store::Prune& what);
  /// One that is kept, and not in the session.
  void remove(std::uint32_t run);

 private:
  void tell(const Phrase& note);

  KeptRuns& kept_;
  Runs& runs_;
  Console& console_;
};

}  // namespace stepwright::session
