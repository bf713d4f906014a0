// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>

#include "app/cli/terminal_text.h"
#include "engine/runtime/clock.h"

namespace stepwright::cli {
namespace {

constexpr std::chrono::milliseconds between{250};
/// The clock is asked only this often: there may be a hundred thousand children a second.
constexpr std::size_t lookEvery = 64;

/// How many characters one line of the terminal takes.
std::size_t widthOfTerminal() {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 79;
  return size.ws_col - std::size_t{1};
}

}  // namespace

Progress::Progress()
    : shown_(::isatty(STDERR_FILENO) != 0), last_(std::chrono::steady_clock::now()) {}

Progress::~Progress() { clear(); }

void Progress::add(const interpreter::EndedChild& ended) {
  if (!shown_) return;
  board_.add(ended, runtime::wallClock());
  if (++passedOver_ < lookEvery && drawn_) return;
  passedOver_ = 0;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < between) return;
  last_ = now;
  draw(ended.execution);
}

void Progress::end(const interpreter::EndedMapRun& ended) {
  if (shown_) board_.end(ended, runtime::wallClock());
}

void Progress::draw(const interpreter::Execution& execution) {
  const auto figures = board_.shown()->figures(execution, runtime::wallClock());
  if (!figures) return;
  std::string line = terminalText(figures->name + ": " + progressLine(*figures));
  if (line.size() > widthOfTerminal()) line.resize(widthOfTerminal());
  std::cerr << "\r\033[K" << line << std::flush;
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  drawn_ = false;
  std::cerr << "\r\033[K" << std::flush;
}

}  // namespace stepwright::cli
