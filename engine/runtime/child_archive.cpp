// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/child_archive.h"

#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace stepwright::runtime {

namespace {

constexpr std::size_t bufferBytes = 1U << 20U;
constexpr std::size_t heldWhole = 256;

bool writeAll(int file, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const auto count = ::write(file, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  return true;
}

/// The line that begins there.
std::string lineAt(int file, std::uint64_t place) {
  std::string line;
  std::array<char, 4096> block{};
  for (;;) {
    const auto count = ::pread(file, block.data(), block.size(), static_cast<off_t>(place));
    if (count <= 0) return line;
    const char* begin = block.data();
    const char* end = begin + count;
    const char* stop = std::find(begin, end, '\n');
    line.append(begin, stop);
    if (stop != end) return line;
    place += static_cast<std::uint64_t>(count);
  }
}

}  // namespace

ChildArchive::~ChildArchive() {
  if (file_ >= 0) ::close(file_);
}

void ChildArchive::open() {
  std::error_code none;
  std::string path = (std::filesystem::temp_directory_path(none) / "stepwright-XXXXXX").string();
  file_ = ::mkstemp(path.data());
  if (file_ < 0)
    trouble_ = std::generic_category().message(errno);
  else
    ::unlink(path.c_str());
}

void ChildArchive::flush() {
  if (buffer_.empty() || !trouble_.empty()) return;
  if (file_ < 0) open();
  if (file_ >= 0 && !writeAll(file_, buffer_)) trouble_ = std::generic_category().message(errno);
  written_ += buffer_.size();
  buffer_.clear();
}

void ChildArchive::add(const ChildReport& report) {
  if (report.end == interpreter::EndedChild::End::Failed) {
    failed_.push_back(report);
    if (failed_.size() > heldWhole) failed_.pop_front();
  }
  if (!trouble_.empty()) return;
  if (places_.size() <= report.index) places_.resize(report.index + 1);
  places_[report.index] = written_ + buffer_.size() + 1;
  buffer_ += toText(report);
  buffer_ += '\n';
  if (buffer_.size() >= bufferBytes) flush();
}

std::optional<ChildReport> ChildArchive::find(std::size_t index) {
  const std::uint64_t place = index < places_.size() ? places_[index] : 0;
  const auto held = std::find_if(failed_.rbegin(), failed_.rend(),
                                 [&](const ChildReport& each) { return each.index == index; });
  // One that has failed may have succeeded since, when it was redriven.
  if (place == 0) return held == failed_.rend() ? std::nullopt : std::optional(*held);
  flush();
  return childReportFrom(lineAt(file_, place - 1));
}

}  // namespace stepwright::runtime
