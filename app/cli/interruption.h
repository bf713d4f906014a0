// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace stepwright::cli {

/// While it lives, the first Ctrl-C (SIGINT) sets a flag instead of ending the program, so that
/// what was reached can be told; a second one ends it on the spot. Where the signal was ignored
/// from the start, it stays ignored. With `terminate` the same holds for SIGTERM.
class Interruption {
 public:
  explicit Interruption(bool terminate = false);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// As if Ctrl-C had been pressed once.
  static void request();
  [[nodiscard]] static const std::atomic<bool>& flag();
  /// Of a program that was ended so, as shells count it.
  [[nodiscard]] static int exitCode();
};

}  // namespace stepwright::cli
