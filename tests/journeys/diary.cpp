// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/diary.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace stepwright::journeys {

namespace {

constexpr auto kLook = std::chrono::milliseconds(100);
constexpr int kPatience = 600;  // looks

const Diary* printed = nullptr;
std::array<struct sigaction, 32> before;

void onCrash(int signal) {
  std::fprintf(stderr, "Signal %d. What was done last:\n", signal);
  printed->print();
  sigaction(signal, &before[static_cast<std::size_t>(signal)], nullptr);
  std::raise(signal);
}

}  // namespace

void Diary::note(const QString& what) {
  const std::lock_guard lock(mutex_);
  lines_[next_++ % lines_.size()] = what.toStdString();
}

void Diary::print() const {
  for (std::size_t i = 0; i < lines_.size(); ++i)
    std::fprintf(stderr, "  %s\n", lines_[(next_ + i) % lines_.size()].c_str());
}

void Diary::printAtCrash() {
  printed = this;
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS}) {
    struct sigaction action {};
    action.sa_handler = onCrash;
    sigaction(signal, &action, &before[static_cast<std::size_t>(signal)]);
  }
}

Watchdog::Watchdog(const Diary& diary) : diary_(diary), thread_([this] { watch(); }) {}

Watchdog::~Watchdog() {
  done_ = true;
  thread_.join();
}

void Watchdog::watch() {
  for (int still = 0, seen = 0; !done_; std::this_thread::sleep_for(kLook)) {
    still = beats_ == seen ? still + 1 : 0;
    seen = beats_;
    if (still < kPatience) continue;
    std::fprintf(stderr, "The window hangs. What was done last:\n");
    diary_.print();
    std::abort();
  }
}

}  // namespace stepwright::journeys
