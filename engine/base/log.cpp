// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/log.h"

#include <fcntl.h>
#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <vector>

#include "engine/base/files.h"
#include "engine/base/refusals.h"
#include "engine/base/state_folder.h"

namespace stepwright::log {

namespace detail {
std::atomic<Level> threshold{Level::Off};

struct Sink {
  Level level;
  std::unique_ptr<spdlog::logger> logger;  ///< null where there is no file
};
}  // namespace detail

namespace {

namespace fs = std::filesystem;
using Hear = std::shared_ptr<const std::function<void(const Line&)>>;

/// A log is written from everywhere, so it is found from here; Log and Listening say how long.
struct Shared {
  std::mutex mutex;
  std::weak_ptr<detail::Sink> sink;
  std::vector<Hear> listeners;
};
Shared& shared() {
  static Shared all;
  return all;
}

spdlog::level::level_enum toSpdlog(Level level) {
  constexpr std::array levels = {spdlog::level::trace, spdlog::level::debug, spdlog::level::info,
                                 spdlog::level::warn,  spdlog::level::err,   spdlog::level::off};
  return levels[static_cast<std::size_t>(level)];
}

/// The file is the owner's alone before a byte is in it, also each one that follows it.
void makePrivate(const std::string& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);
  const bool made = file >= 0 && ::fchmod(file, 0600) == 0;
  const int why = errno;
  if (file >= 0) ::close(file);
  if (!made) throw spdlog::spdlog_ex(std::strerror(why));
}

spdlog::file_event_handlers handlers(bool regular) {
  spdlog::file_event_handlers handlers;
  if (regular) handlers.before_open = makePrivate;
  // Programs that are started inherit nothing of it.
  handlers.after_open = [](const std::string& /*path*/, std::FILE* file) {
    ::fcntl(::fileno(file), F_SETFD, FD_CLOEXEC);
  };
  return handlers;
}

bool isSpecial(const std::string& path) {
  std::error_code none;
  const auto status = fs::status(path, none);
  return fs::exists(status) && !fs::is_regular_file(status);
}

spdlog::sink_ptr sinkFor(const Settings& settings) {
  using namespace spdlog::sinks;
  if (settings.file == "-") return std::make_shared<stderr_sink_mt>();
  if (isSpecial(settings.file))
    return std::make_shared<basic_file_sink_mt>(settings.file, false, handlers(false));
  return std::make_shared<rotating_file_sink_mt>(settings.file, settings.largest, settings.kept,
                                                 false, handlers(true));
}

/// Told once: what cannot be logged is no reason to stop.
void sayUnwritable(const std::string& why) {
  static std::once_flag once;
  std::call_once(once, [&] {
    std::fprintf(stderr, "stepwright: the log cannot be written: %s\n", why.c_str());
  });
}

std::unique_ptr<spdlog::logger> loggerFor(const Settings& settings) {
  auto logger = std::make_unique<spdlog::logger>("stepwright", sinkFor(settings));
  logger->set_formatter(std::make_unique<spdlog::pattern_formatter>(
      "%Y-%m-%dT%H:%M:%S.%eZ %P %l %v", spdlog::pattern_time_type::utc));
  logger->set_level(toSpdlog(settings.level));
  logger->flush_on(spdlog::level::trace);  // the last line before a crash is the one that counts
  logger->set_error_handler(sayUnwritable);
  return logger;
}

Error unwritableLog(const Settings& settings, const std::string& why) {
  return refuse(refusals::log, "", {settings.file, why});
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      out += c;
    } else {
      char code[8];
      std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned char>(c));
      out += c == '\n' ? "\\n" : code;
    }
  }
  return out;
}

}  // namespace

std::string_view toString(Level level) { return levelWords[static_cast<std::size_t>(level)]; }

std::string_view toString(Area area) {
  constexpr std::array<std::string_view, 6> words = {"document", "run",    "task",
                                                     "query",    "window", "recovery"};
  return words[static_cast<std::size_t>(area)];
}

std::string usualFile() { return (fs::path(stateFolder()) / "stepwright.log").string(); }

Result<Log> Log::open(const Settings& settings) {
  auto sink = std::make_shared<detail::Sink>(detail::Sink{settings.level, nullptr});
  if (settings.level != Level::Off && !settings.file.empty()) {
    const fs::path folder = fs::path(settings.file).parent_path();
    std::error_code none;
    if (!folder.empty() && !fs::exists(folder, none))
      if (const auto failed = makePrivateFolder(folder.string()))
        return unwritableLog(settings, failed->message);
    try {
      sink->logger = loggerFor(settings);
    } catch (const spdlog::spdlog_ex& error) {
      return unwritableLog(settings, error.what());
    }
  }
  return Log(std::move(sink));
}

Log::Log(std::shared_ptr<detail::Sink> sink) : sink_(std::move(sink)) {
  const std::lock_guard lock(shared().mutex);
  shared().sink = sink_;
  detail::threshold = sink_->level;
}

Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;

Log::~Log() {
  if (!sink_) return;
  const std::lock_guard lock(shared().mutex);
  if (shared().sink.lock() == sink_) detail::threshold = Level::Off;
}

Listening::Listening(std::function<void(const Line&)> hear)
    : hear_(std::make_shared<const std::function<void(const Line&)>>(std::move(hear))) {
  const std::lock_guard lock(shared().mutex);
  shared().listeners.push_back(hear_);
}

Listening::~Listening() {
  const std::lock_guard lock(shared().mutex);
  std::erase(shared().listeners, hear_);
}

void write(Level level, Area area, std::string_view text) {
  const Line line{level, area, escaped(text)};
  const std::lock_guard lock(shared().mutex);
  const auto sink = shared().sink.lock();
  if (!sink || level < sink->level) return;
  if (sink->logger) sink->logger->log(toSpdlog(level), "{}: {}", toString(area), line.text);
  for (const Hear& hear : shared().listeners) (*hear)(line);
}

}  // namespace stepwright::log
