// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/owners.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "engine/store/failure.h"
#include "engine/store/refusals.h"

namespace stepwright::store {
namespace {

off_t offsetOf(RunId run) {
  return static_cast<off_t>(run) * static_cast<off_t>(sizeof(Owners::Note));
}

struct flock lockOf(RunId run) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = offsetOf(run);
  lock.l_len = sizeof(Owners::Note);
  return lock;
}

}  // namespace

Owners::Owners(const std::string& folder) {
  const auto path = std::filesystem::path(folder) / "runs.owners";
  file_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file_ < 0) throw Failure(refuse(refusals::failed, {}, {path.string(), std::strerror(errno)}));
}

Owners::~Owners() { ::close(file_); }

// Locks of the opened file: two runs of one program keep each other out, too.
bool Owners::take(RunId run) {
  struct flock lock = lockOf(run);
  return ::fcntl(file_, F_OFD_SETLK, &lock) == 0;
}

void Owners::drop(RunId run) {
  struct flock lock = lockOf(run);
  lock.l_type = F_UNLCK;
  ::fcntl(file_, F_OFD_SETLK, &lock);
}

bool Owners::isTaken(RunId run) const {
  struct flock lock = lockOf(run);
  return ::fcntl(file_, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

Owners::Note Owners::note(RunId run) const {
  Note note;
  if (::pread(file_, &note, sizeof note, offsetOf(run)) != sizeof note) return {};
  return note;
}

void Owners::setNote(RunId run, const Note& note) {
  // It only ever says more than is known without it: without room for it nothing is lost.
  if (::pwrite(file_, &note, sizeof note, offsetOf(run)) < 0) return;
}

}  // namespace stepwright::store
