// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/workspace.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "engine/base/files.h"

namespace stepwright::project {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Error unreadable(std::string message, std::string remedy = {}) {
  return Error{"file.unreadable", std::move(message), {}, std::move(remedy)};
}

bool startsLikeUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// " in line 3, column 7", for people who look for a byte.
std::string placeOf(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto begin = before.rfind('\n');
  const auto column = at - (begin == std::string_view::npos ? 0 : begin + 1) + 1;
  return " in line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace

Result<FileContent> readFile(const std::string& path) {
  auto bytes = readWholeFile(path, kLargestFile);
  if (!bytes) return bytes.error();
  FileContent content;
  content.text = std::move(*bytes);
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
  if (!content.byteOrderMark) return replaceFile(path, content.text, {.makeFolders = true});
  return replaceFile(path, std::string(kByteOrderMark) + content.text, {.makeFolders = true});
}

std::string emptyDefinition(asl::Format format) {
  return format == asl::Format::Yaml
             ? "Comment: \"\"\nStartAt: \"\"\nStates: {}\n"
             : "{\n  \"Comment\": \"\",\n  \"StartAt\": \"\",\n  \"States\": {}\n}\n";
}

bool isBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

struct Analyser::Worker {
  struct Order {
    std::uint64_t revision = 0;
    std::string text;
    asl::Format format = asl::Format::Json;
    asl::WorkflowType type = asl::WorkflowType::Standard;
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
      auto document = asl::Document::read(std::move(order.text), order.format, order.type);
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

void Analyser::request(std::uint64_t revision, std::string text, asl::Format format,
                       asl::WorkflowType type) {
  {
    const std::lock_guard lock(worker_->mutex);
    worker_->waiting = Worker::Order{revision, std::move(text), format, type};
  }
  worker_->changed.notify_all();
}

}  // namespace stepwright::project
