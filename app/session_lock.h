// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::app {

/// A file that a living process holds a lock on. The system lets go of it when the process ends,
/// however it ends: no number of a process is compared, which another may have got meanwhile.
class SessionLock {
 public:
  /// Takes the lock for as long as this object lives.
  explicit SessionLock(const QString& file);
  ~SessionLock();
  SessionLock(const SessionLock&) = delete;
  SessionLock& operator=(const SessionLock&) = delete;

  /// Whether somebody holds it. Where a file system knows no locks, nobody does: work is rather
  /// offered twice than hidden.
  [[nodiscard]] static bool isHeld(const QString& file);

 private:
  int file_ = -1;
};

}  // namespace stepwright::app
