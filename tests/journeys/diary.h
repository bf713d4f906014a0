// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <atomic>
#include <mutex>
#include <string>
#include <thread>

namespace stepwright::journeys {

/// What was done last, for who has to find out what led to an end that nobody wanted. It is written
/// to by the window's thread, and printed by whoever ends the program.
class Diary {
 public:
  void note(const QString& what);
  void print() const;
  /// Prints it at a crash, and leaves the rest to who was asked before: Qt's test library or a
  /// sanitizer. For one diary of the program.
  void printAtCrash();

 private:
  std::mutex mutex_;
  std::array<std::string, 40> lines_;
  std::size_t next_ = 0;
};

/// Ends the program, with the diary, where nothing beats for a minute.
class Watchdog {
 public:
  explicit Watchdog(const Diary& diary);
  ~Watchdog();
  void beat() { ++beats_; }

 private:
  void watch();

  const Diary& diary_;
  std::atomic<bool> done_ = false;
  std::atomic<int> beats_ = 0;
  std::thread thread_;
};

}  // namespace stepwright::journeys
