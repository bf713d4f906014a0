// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/result.h"

/// What the program says of its own work, for whoever looks into a fault: a file that turns over,
/// and the Console's lines of the program. spdlog does the work behind this header alone.
///
/// At Info and above a line holds nothing of a payload: no input, output, variable, error text or
/// answer; names of files and states, counts and codes may stand there. Payloads may appear at
/// Debug and Trace, which is why the file is its owner's alone (0600).
namespace stepwright::log {

enum class Level : std::uint8_t { Trace, Debug, Info, Warning, Error, Off };

/// The part of the program that a line speaks of.
enum class Area : std::uint8_t { Document, Run, Task, Query, Window, Recovery };

/// The words for the levels as the command line takes them, in the order of Level.
constexpr std::array<std::string_view, 6> levelWords = {"trace",   "debug", "info",
                                                        "warning", "error", "off"};

[[nodiscard]] std::string_view toString(Level level);
[[nodiscard]] std::string_view toString(Area area);

struct Line {
  Level level = Level::Info;
  Area area = Area::Run;
  std::string text;
};

struct Settings {
  Level level = Level::Off;
  /// "" for none (listeners are told all the same), "-" for the standard error. A pipe or a device
  /// is written into and does not turn over.
  std::string file;
  std::size_t largest = std::size_t{5} << 20U;  ///< bytes; then the file becomes stepwright.1.log
  std::size_t kept = 3;                         ///< files beside the one that is written
};

namespace detail {
struct Sink;
extern std::atomic<Level> threshold;
}  // namespace detail

/// The log of this process, open while this lives; the one that was opened last is written. Lines
/// from several threads come whole. A folder that is missing is made, for its owner alone.
class Log {
 public:
  /// Error code "log.unwritable" where the file cannot be opened for writing.
  [[nodiscard]] static Result<Log> open(const Settings& settings);
  Log(Log&&) noexcept;
  Log& operator=(Log&&) noexcept;
  ~Log();

 private:
  explicit Log(std::shared_ptr<detail::Sink> sink);
  std::shared_ptr<detail::Sink> sink_;
};

/// Calls its function with each line that is logged while it exists, on the thread that logs it:
/// the function must return soon, and log nothing.
class Listening {
 public:
  explicit Listening(std::function<void(const Line&)> hear);
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;
  ~Listening();

 private:
  std::shared_ptr<const std::function<void(const Line&)>> hear_;
};

/// "stepwright.log" in the person's folder for state.
[[nodiscard]] std::string usualFile();

/// Whether a line of that level goes anywhere: one read of memory.
[[nodiscard]] inline bool wanted(Level level) {
  return level >= detail::threshold.load(std::memory_order_relaxed);
}

/// Control characters are written as escapes, so that no name forges a line.
void write(Level level, Area area, std::string_view text);

/// Writes what `words` gives; it is called only where the level is wanted.
template <class Words>
void say(Level level, Area area, Words&& words) {
  if (wanted(level)) write(level, area, std::forward<Words>(words)());
}
template <class Words>
void trace(Area area, Words&& words) {
  say(Level::Trace, area, std::forward<Words>(words));
}
template <class Words>
void debug(Area area, Words&& words) {
  say(Level::Debug, area, std::forward<Words>(words));
}
template <class Words>
void info(Area area, Words&& words) {
  say(Level::Info, area, std::forward<Words>(words));
}
template <class Words>
void warning(Area area, Words&& words) {
  say(Level::Warning, area, std::forward<Words>(words));
}
template <class Words>
void error(Area area, Words&& words) {
  say(Level::Error, area, std::forward<Words>(words));
}

}  // namespace stepwright::log
