// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <random>
#include <utility>
#include <vector>

#include "engine/base/refusals.h"

namespace stepwright {

namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;

/// An open file, closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    const int reason = errno;  // what went wrong before is still to be told
    if (number_ >= 0) ::close(number_);
    errno = reason;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] bool isOpen() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  /// False where the system tells only now that something was not written.
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// The sentence is the same for all; what to do about it is not.
const Wording& unwritableFor(int number) {
  switch (number) {
    case ENOSPC:
    case EDQUOT:
      return refusals::noRoom;
    case EACCES:
    case EPERM:
      return refusals::notWritable;
    case EROFS:
      return refusals::readOnlyDisk;
    case ENOENT:
    case ENOTDIR:
      return refusals::noFolder;
    default:
      return refusals::unwritable;
  }
}

Error unwritable(const std::string& path, int number) {
  const std::string target = linkTarget(path);
  const Phrase where = target == path ? Phrase(path) : worded(refusals::aLink, {path, target});
  return refuse(unwritableFor(number), {}, {where, std::strerror(number)});
}

bool writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::optional<std::string> readAll(int file, std::uintmax_t limit) {
  std::string bytes;
  std::array<char, 1 << 16> part{};
  for (;;) {
    const ssize_t count = ::read(file, part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limit) return errno = EFBIG, std::nullopt;
  }
}

/// A file for the folder of another, which takes the other's place or is gone at the end of its
/// scope. Where the system can, it has no name before: not even a killed process leaves it behind.
class Neighbour {
 public:
  Neighbour(const fs::path& folder, std::uint32_t mode)
      : folder_(folder), file_(create(mode)), pending_(file_.isOpen()) {}
  ~Neighbour() {
    const int reason = errno;
    if (pending_ && !path_.empty()) ::unlink(path_.c_str());
    errno = reason;
  }
  Neighbour(const Neighbour&) = delete;
  Neighbour& operator=(const Neighbour&) = delete;

  [[nodiscard]] bool made() const { return file_.isOpen(); }
  [[nodiscard]] int file() const { return file_.number(); }
  [[nodiscard]] bool fill(std::string_view bytes) {
    return writeAll(file(), bytes) && ::fsync(file()) == 0;
  }
  [[nodiscard]] bool takePlaceOf(const std::string& target) {
    if (path_.empty() && !giveName()) return false;
    pending_ = !file_.close() || ::rename(path_.c_str(), target.c_str()) != 0;
    return !pending_;
  }

 private:
  static std::string freshName() {
    std::random_device random;
    return ".stepwright-" + std::to_string(random());
  }
  int create(std::uint32_t mode) {
    const bool canBeNamed = ::access("/proc/self/fd", X_OK) == 0;
    const int flags = O_WRONLY | O_CLOEXEC;
    const int file = canBeNamed ? ::open(folder_.c_str(), flags | O_TMPFILE, mode) : -1;
    while (file < 0) {
      path_ = (folder_ / freshName()).string();
      const int named = ::open(path_.c_str(), flags | O_CREAT | O_EXCL, mode);
      if (named >= 0 || errno != EEXIST) return named;
    }
    return file;
  }
  bool giveName() {
    const std::string door = "/proc/self/fd/" + std::to_string(file());
    for (;;) {
      path_ = (folder_ / freshName()).string();
      if (::linkat(AT_FDCWD, door.c_str(), AT_FDCWD, path_.c_str(), AT_SYMLINK_FOLLOW) == 0)
        return true;
      if (errno != EEXIST) return path_.clear(), false;
    }
  }

  fs::path folder_;
  std::string path_;  ///< "" while it has no name
  Descriptor file_;
  bool pending_;
};

/// Access lists and what else is attached to a file; what a file system refuses is let go.
void copyAttributes(const std::string& from, int to) {
  std::vector<char> names(1 << 12), value(1 << 16);
  const ssize_t size = ::listxattr(from.c_str(), names.data(), names.size());
  for (const char* name = names.data(); name < names.data() + size; name += std::strlen(name) + 1) {
    const ssize_t length = ::getxattr(from.c_str(), name, value.data(), value.size());
    if (length >= 0) ::fsetxattr(to, name, value.data(), static_cast<std::size_t>(length), 0);
  }
}

/// Gives a new file what the one it replaces has; false where it cannot be of the same owner.
bool likeBefore(int file, const std::string& target, const struct stat& before) {
  struct stat now {};
  if (::fstat(file, &now) != 0) return false;
  const bool same = now.st_uid == before.st_uid && now.st_gid == before.st_gid;
  if (!same && ::fchown(file, before.st_uid, before.st_gid) != 0) return false;
  copyAttributes(target, file);
  return ::fchmod(file, before.st_mode & 07777) == 0;
}

void makeDurable(const fs::path& folder) {
  const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.isOpen()) ::fsync(file.number());
}

fs::path folderOf(const std::string& target) {
  const fs::path folder = fs::path(target).parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

bool overwrite(int file, std::string_view bytes) {
  return ::lseek(file, 0, SEEK_SET) == 0 && writeAll(file, bytes) &&
         ::ftruncate(file, static_cast<off_t>(bytes.size())) == 0 && ::fsync(file) == 0;
}

/// Room for all of it, before a byte is touched.
bool reserve(int file, std::size_t before, std::size_t after) {
  if (after <= before) return true;
  const int reason = ::posix_fallocate(file, 0, static_cast<off_t>(after));
  if (reason == 0 || reason == EOPNOTSUPP || reason == EINVAL) return true;
  if (::ftruncate(file, static_cast<off_t>(before)) != 0) return errno = reason, false;
  return errno = reason, false;
}

/// Writes into the file itself, for the sake of its owner or its other names. Its old bytes lie
/// beside it meanwhile, where the folder takes them, and are put back if something fails.
bool rewrite(const std::string& target, std::string_view bytes) {
  const Descriptor file(::open(target.c_str(), O_RDWR | O_CLOEXEC | O_NOCTTY));
  if (!file.isOpen()) return false;
  const auto old = readAll(file.number(), SIZE_MAX);
  if (!old) return false;
  Neighbour backup(folderOf(target), 0600);
  if (backup.made() && !backup.fill(*old)) return false;
  if (!reserve(file.number(), old->size(), bytes.size())) return false;
  if (overwrite(file.number(), bytes)) return true;
  const int reason = errno;
  static_cast<void>(overwrite(file.number(), *old));
  return errno = reason, false;
}

bool replace(const std::string& target, std::string_view bytes, const struct stat* before,
             const ReplaceOptions& options) {
  Neighbour neighbour(folderOf(target), before ? 0600 : options.mode);
  if (!neighbour.made()) return false;
  if (before && !likeBefore(neighbour.file(), target, *before)) return errno = EPERM, false;
  if (options.exactMode && ::fchmod(neighbour.file(), options.mode) != 0) return false;
  if (!neighbour.fill(bytes) || !neighbour.takePlaceOf(target)) return false;
  makeDurable(folderOf(target));
  return true;
}

/// What keeps a file from being replaced does not always keep it from being written.
bool isTheFoldersFault(int reason) {
  return reason == EACCES || reason == EPERM || reason == EBUSY || reason == EXDEV;
}

bool writeRegular(const std::string& target, std::string_view bytes, const struct stat& before,
                  const ReplaceOptions& options) {
  if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) return false;
  if (before.st_nlink == 1) {
    if (replace(target, bytes, &before, options)) return true;
    if (!isTheFoldersFault(errno)) return false;
  }
  if (!rewrite(target, bytes)) return false;
  // Of somebody else's file the mode cannot be set: it stays, and the bytes are there.
  if (options.exactMode) static_cast<void>(::chmod(target.c_str(), options.mode));
  return true;
}

/// A pipe, a device, or the door to an open file in /proc: the bytes go in, it stays what it is.
bool writeInto(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY));
  return file.isOpen() && writeAll(file.number(), bytes) && file.close();
}

}  // namespace

std::string linkTarget(const std::string& path) {
  fs::path at = path;
  std::error_code failed;
  for (int links = 0; links < kMostLinks; ++links) {
    // A link of /proc is a door to an open file, which may have no name of its own.
    if (!fs::is_symlink(fs::symlink_status(at, failed)) || at.string().starts_with("/proc/")) break;
    const fs::path next = fs::read_symlink(at, failed);
    if (failed) break;
    at = next.is_absolute() ? next : at.parent_path() / next;
  }
  return at.string();
}

std::optional<Error> replaceFile(const std::string& path, std::string_view bytes,
                                 const ReplaceOptions& options) {
  const std::string target = linkTarget(path);
  const auto told = [&](bool good) -> std::optional<Error> {
    if (good) return std::nullopt;
    return unwritable(path, errno);
  };
  std::error_code failed;
  if (options.makeFolders) fs::create_directories(folderOf(target), failed);
  struct stat there {};
  if (::stat(target.c_str(), &there) != 0) {
    if (errno != ENOENT) return told(false);
    return told(replace(target, bytes, nullptr, options));
  }
  if (S_ISDIR(there.st_mode)) return refuse(refusals::notOverFolder, {}, {path});
  if (!S_ISREG(there.st_mode) || target.starts_with("/proc/"))
    return options.intoSpecial ? told(writeInto(target, bytes))
                               : refuse(refusals::notOverDevice, {}, {path});
  return told(writeRegular(target, bytes, there, options));
}

Result<std::string> readWholeFile(const std::string& path, std::uintmax_t limit) {
  // Without O_NONBLOCK the opening of a pipe waits for somebody to write into it.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file.isOpen() && (errno == ENOENT || errno == ENOTDIR))
    return refuse(refusals::missing, {}, {path});
  struct stat there {};
  if (!file.isOpen() || ::fstat(file.number(), &there) != 0)
    return refuse(refusals::notOpened, {}, {path, std::strerror(errno)});
  if (S_ISDIR(there.st_mode)) return refuse(refusals::folder, {}, {path});
  if (!S_ISREG(there.st_mode)) return refuse(refusals::device, {}, {path});
  auto bytes = readAll(file.number(), limit);
  if (bytes) return std::move(*bytes);
  if (errno == EFBIG) return refuse(refusals::tooLarge, {}, {path, std::to_string(limit >> 20)});
  return refuse(refusals::notReadToEnd, {}, {path, std::strerror(errno)});
}

std::optional<Error> makePrivateFolder(const std::string& path) {
  const fs::path folder = fs::absolute(path).lexically_normal();
  fs::path walked;
  for (const fs::path& part : folder) {
    walked /= part;
    ::mkdir(walked.c_str(), 0700);  // what is there already stays; what fails shows below
  }
  struct stat there {};
  if (::stat(path.c_str(), &there) != 0) return unwritable(path, errno);
  if (!S_ISDIR(there.st_mode)) return unwritable(path, ENOTDIR);
  if ((there.st_mode & 077) != 0) static_cast<void>(::chmod(path.c_str(), 0700));
  if (!Neighbour(path, 0600).made()) return unwritable(path, errno);
  return std::nullopt;
}

}  // namespace stepwright
