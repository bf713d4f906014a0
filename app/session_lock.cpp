// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QFile>
#include <cerrno>

namespace stepwright::app {

SessionLock::SessionLock(const QString& file)
    : file_(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  if (file_ >= 0) static_cast<void>(::flock(file_, LOCK_EX | LOCK_NB));
}

SessionLock::~SessionLock() {
  if (file_ >= 0) ::close(file_);
}

bool SessionLock::isHeld(const QString& file) {
  const int other = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (other < 0) return false;
  const bool held = ::flock(other, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(other);
  return held;
}

}  // namespace stepwright::app
