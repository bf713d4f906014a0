// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/scratch_file.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace stepwright::runtime {

namespace {

constexpr std::size_t bufferBytes = 1U << 20U;

bool writeAll(int file, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const auto count = ::write(file, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace

ScratchFile::~ScratchFile() {
  if (file_ >= 0) ::close(file_);
}

void ScratchFile::open() {
  std::error_code none;
  std::string path = (std::filesystem::temp_directory_path(none) / "stepwright-XXXXXX").string();
  file_ = ::mkostemp(path.data(), O_CLOEXEC);
  if (file_ < 0)
    trouble_ = std::generic_category().message(errno);
  else
    ::unlink(path.c_str());
}

void ScratchFile::flush() {
  if (file_ < 0) open();
  if (file_ < 0) return;
  if (writeAll(file_, buffer_)) {
    written_ += buffer_.size();
    buffer_.clear();
    return;
  }
  // What is half written is written over by nobody: lines are found by their places, and those that
  // still wait are found in memory.
  trouble_ = std::generic_category().message(errno);
  if (::ftruncate(file_, static_cast<off_t>(written_)) == 0)
    ::lseek(file_, static_cast<off_t>(written_), SEEK_SET);
}

std::uint64_t ScratchFile::add(const std::string& line) {
  if (!trouble_.empty()) return 0;
  const std::uint64_t place = written_ + buffer_.size() + 1;
  buffer_ += line;
  buffer_ += '\n';
  if (buffer_.size() >= bufferBytes) flush();
  return place;
}

std::uint64_t ScratchFile::addBytes(const void* bytes, std::size_t size) {
  if (!trouble_.empty()) return 0;
  const std::uint64_t place = written_ + buffer_.size() + 1;
  buffer_.append(static_cast<const char*>(bytes), size);
  flush();
  return place;
}

void ScratchFile::readBytes(std::uint64_t place, void* bytes, std::size_t size) {
  const std::uint64_t begin = place - 1;
  if (begin >= written_) {
    buffer_.copy(static_cast<char*>(bytes), size, begin - written_);
    return;
  }
  auto* to = static_cast<char*>(bytes);
  for (std::size_t done = 0; done < size;) {
    const auto count = ::pread(file_, to + done, size - done, static_cast<off_t>(begin + done));
    if (count <= 0) return;
    done += static_cast<std::size_t>(count);
  }
}

/// Of the file; the line that begins there.
std::string ScratchFile::read(std::uint64_t place) const {
  std::string line;
  std::array<char, 4096> block{};
  for (;;) {
    const auto count = ::pread(file_, block.data(), block.size(), static_cast<off_t>(place));
    if (count <= 0) return line;
    const char* begin = block.data();
    const char* end = begin + count;
    const char* stop = std::find(begin, end, '\n');
    line.append(begin, stop);
    if (stop != end) return line;
    place += static_cast<std::uint64_t>(count);
  }
}

std::string ScratchFile::lineAt(std::uint64_t place) {
  if (place == 0) return {};
  const std::uint64_t begin = place - 1;
  if (begin < written_) return read(begin);
  const std::size_t from = begin - written_;
  if (from >= buffer_.size()) return {};
  return buffer_.substr(from, buffer_.find('\n', from) - from);
}

}  // namespace stepwright::runtime
