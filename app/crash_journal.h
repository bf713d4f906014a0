// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace stepwright::app {

/// Bytes that lie ready in memory and are put on the disk even when the program dies of a signal:
/// what was typed since a journal was last written. One for each document.
class CrashJournal {
 public:
  /// Takes one of 256 places; beyond these nothing is prepared.
  CrashJournal();
  ~CrashJournal();
  CrashJournal(const CrashJournal&) = delete;
  CrashJournal& operator=(const CrashJournal&) = delete;

  /// From now on dying writes `bytes` to `file`, whole or not at all, readable by its owner alone.
  void prepare(std::string file, std::string bytes);
  /// They are on the disk, or no longer wanted.
  void clear();

  /// Lets SIGSEGV, SIGABRT (and with it std::terminate), SIGBUS, SIGFPE, SIGILL, SIGTERM, SIGHUP
  /// and SIGINT write what is prepared before the program ends as it would have. A file that grows
  /// beyond a limit is an error from now on and no signal.
  static void install();

  struct Prepared;

 private:
  void put(std::unique_ptr<Prepared> next);

  int place_ = -1;
  std::unique_ptr<Prepared> retired_;  ///< a handler in another thread may still read it
};

}  // namespace stepwright::app
