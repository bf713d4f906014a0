// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/workspace.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

namespace stepwright::facade {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Error unreadable(std::string message, std::string remedy = {}) {
  return Error{"file.unreadable", std::move(message), {}, std::move(remedy)};
}

bool startsLikeUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// The file that a chain of links ends at, so that writing replaces the file and not the link.
fs::path resolved(const std::string& path) {
  std::error_code failed;
  fs::path target = fs::weakly_canonical(path, failed);
  return failed ? fs::path(path) : target;
}

/// " in line 3, column 7", for people who look for a byte.
std::string placeOf(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto begin = before.rfind('\n');
  const auto column = at - (begin == std::string_view::npos ? 0 : begin + 1) + 1;
  return " in line " + std::to_string(line) + ", column " + std::to_string(column);
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

Error unwritable(const std::string& path, int number) {
  return Error{"file.unwritable",
               path + " could not be written: " + std::strerror(number),
               {},
               "Save it under another name."};
}

}  // namespace

Result<FileContent> readFile(const std::string& path) {
  std::error_code failed;
  const auto status = fs::status(path, failed);
  if (!fs::exists(status))
    return unreadable("There is no file " + path + ".", "Was it moved or renamed?");
  if (fs::is_directory(status)) {
    return unreadable(path + " is a folder.", "Open a definition that stands in it.");
  }
  // A pipe or a device may never end, or never begin.
  if (!fs::is_regular_file(status)) {
    return unreadable(path + " is no file but a device or a pipe.",
                      "Write what it gives into a file, and open that.");
  }
  if (fs::file_size(path, failed) > kLargestFile) {
    return unreadable(path + " is larger than 64 MiB.", "AWS takes definitions of up to 1 MiB.");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return unreadable(path + " could not be opened.", "Is it yours to read?");
  FileContent content;
  std::array<char, 1 << 16> part{};
  while (file.read(part.data(), part.size()) || file.gcount() > 0)
    content.text.append(part.data(), static_cast<std::size_t>(file.gcount()));
  if (file.bad())
    return unreadable(path + " could not be read to its end.", "Is it yours to read?");
  if (startsLikeUtf16(content.text)) {
    return unreadable(path + " is in UTF-16.",
                      "Save it as UTF-8 in the program that wrote it, or convert it: iconv -f "
                      "UTF-16 -t UTF-8.");
  }
  if (const auto zero = content.text.find('\0'); zero != std::string::npos) {
    return unreadable(
        path + " is not a text: there is a NUL byte" + placeOf(content.text, zero) + ".",
        "Open a definition in JSON or YAML, or take the byte out.");
  }
  if (content.text.starts_with(kByteOrderMark)) {
    content.byteOrderMark = true;
    content.text.erase(0, kByteOrderMark.size());
  }
  content.format = asl::Document::formatOf(path);
  return content;
}

std::optional<Error> writeFile(const std::string& path, const FileContent& content) {
  const fs::path target = resolved(path);
  struct stat before {};
  const bool existed = ::stat(target.c_str(), &before) == 0;
  if (existed && ::access(target.c_str(), W_OK) != 0) return unwritable(path, errno);
  std::string neighbour = target.string() + ".XXXXXX";
  const int file = ::mkostemp(neighbour.data(), O_CLOEXEC);
  if (file < 0) return unwritable(path, errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  bool good = ::fchmod(file, existed ? before.st_mode & 07777 : 0666 & ~mask) == 0;
  if (content.byteOrderMark) good = good && writeAll(file, kByteOrderMark);
  good = good && writeAll(file, content.text) && ::fsync(file) == 0;
  int number = errno;
  if (::close(file) != 0 && good) good = false, number = errno;
  if (good && ::rename(neighbour.c_str(), target.c_str()) != 0) good = false, number = errno;
  if (good) return std::nullopt;
  ::unlink(neighbour.c_str());
  return unwritable(path, number);
}

struct Analyser::Worker {
  struct Order {
    std::uint64_t revision = 0;
    std::string text;
    asl::Format format = asl::Format::Json;
  };

  Done done;
  std::mutex mutex;
  std::condition_variable changed;
  std::optional<Order> waiting;
  bool ending = false;
  std::thread thread;

  void work() {
    for (;;) {
      Order order;
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return ending || waiting.has_value(); });
        if (ending) return;
        order = std::move(*waiting);
        waiting.reset();
      }
      auto document = asl::Document::read(std::move(order.text), order.format);
      static_cast<void>(document.problems());
      done(order.revision, std::move(document));
    }
  }
};

Analyser::Analyser(Done done) : worker_(std::make_unique<Worker>()) {
  worker_->done = std::move(done);
  worker_->thread = std::thread([worker = worker_.get()] { worker->work(); });
}

Analyser::~Analyser() {
  {
    const std::lock_guard lock(worker_->mutex);
    worker_->ending = true;
  }
  worker_->changed.notify_all();
  worker_->thread.join();
}

void Analyser::request(std::uint64_t revision, std::string text, asl::Format format) {
  {
    const std::lock_guard lock(worker_->mutex);
    worker_->waiting = Worker::Order{revision, std::move(text), format};
  }
  worker_->changed.notify_all();
}

}  // namespace stepwright::facade
