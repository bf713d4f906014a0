// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <unistd.h>
#include <csignal>

#include "app/cli/exit_code.h"

namespace stepwright::cli {
namespace {

// A signal handler reaches nothing but statics.
std::atomic<bool> interrupted{false};
std::atomic<int> bySignal{SIGINT};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

int codeOf(int signal) { return exitInterrupted - SIGINT + signal; }

void onSignal(int signal) {
  if (interrupted.exchange(true)) ::_exit(codeOf(signal));
  bySignal = signal;
}

void listenTo(int signal) {
  struct sigaction now {};
  ::sigaction(signal, nullptr, &now);
  if (now.sa_handler == SIG_IGN) return;
  now.sa_handler = onSignal;
  // A write that waits for its reader goes on: nothing of what was reached is lost.
  now.sa_flags = SA_RESTART;
  ::sigaction(signal, &now, nullptr);
}

}  // namespace

Interruption::Interruption(bool terminate) {
  listenTo(SIGINT);
  if (terminate) listenTo(SIGTERM);
}

Interruption::~Interruption() {
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction now {};
    ::sigaction(signal, nullptr, &now);
    if (now.sa_handler == onSignal) std::signal(signal, SIG_DFL);
  }
}

int Interruption::exitCode() { return codeOf(bySignal); }
void Interruption::request() { interrupted = true; }
const std::atomic<bool>& Interruption::flag() { return interrupted; }

}  // namespace stepwright::cli
