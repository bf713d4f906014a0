// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/workspace.h"

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>

#include "engine/project/file_and_name.h"
#include "engine/project/hosted.h"

namespace stepwright::project {

namespace {

/// Bytes of a text. Drawing takes longer than finding the problems of its states; of one large
/// payload it does not, and the window would wait.
constexpr std::size_t kDrawnFirst = 4U << 20;

}  // namespace

Result<FileContent> readFile(const std::string& path) {
  const FileAndName place = fileAndName(path);
  return place.name.empty() ? readPlainFile(path) : readHosted(place);
}

std::optional<Error> writeFile(const std::string& path, const FileContent& content,
                               const WriteNote& note) {
  const FileAndName place = fileAndName(path);
  if (place.name.empty()) return writePlainFile(path, content);
  const auto written = writeHosted(place, content.text);
  if (!written) return written.error();
  if (note && !written->empty()) note(*written);
  return std::nullopt;
}

std::string emptyDefinition(asl::Format format, asl::QueryLanguage language) {
  const bool yaml = format == asl::Format::Yaml;
  std::string text = yaml ? "Comment: \"\"\n" : "{\n  \"Comment\": \"\",\n";
  if (language == asl::QueryLanguage::Jsonata)
    text += yaml ? "QueryLanguage: JSONata\n" : "  \"QueryLanguage\": \"JSONata\",\n";
  return text +
         (yaml ? "StartAt: \"\"\nStates: {}\n" : "  \"StartAt\": \"\",\n  \"States\": {}\n}\n");
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
    asl::CatalogueSource catalogue;
    asl::SuppressionsPtr suppressions;
    asl::PlaceholderValues values;
    asl::Origin origin;
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
      auto document = asl::Document::read(std::move(order.text), order.format, order.type,
                                          std::move(order.origin), std::move(order.catalogue),
                                          std::move(order.suppressions))
                          .withValues(std::move(order.values));
      if (document.text().size() > kDrawnFirst) static_cast<void>(document.problems());
      done(order.revision, document);
      static_cast<void>(document.problems());
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
                       asl::WorkflowType type, asl::CatalogueSource catalogue,
                       asl::SuppressionsPtr suppressions, asl::PlaceholderValues values,
                       asl::Origin origin) {
  {
    const std::lock_guard lock(worker_->mutex);
    worker_->waiting = Worker::Order{revision,
                                     std::move(text),
                                     format,
                                     type,
                                     std::move(catalogue),
                                     std::move(suppressions),
                                     std::move(values),
                                     std::move(origin)};
  }
  worker_->changed.notify_all();
}

}  // namespace stepwright::project
