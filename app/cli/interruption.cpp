// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <unistd.h>
#include <csignal>

#include "app/cli/exit_code.h"

namespace stepwright::cli {
namespace {

// A signal handler reaches nothing but statics.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void onSignal(int) {
  if (interrupted.exchange(true)) ::_exit(exitInterrupted);
}

}  // namespace

Interruption::Interruption() {
  struct sigaction now {};
  ::sigaction(SIGINT, nullptr, &now);
  if (now.sa_handler == SIG_IGN) return;
  now.sa_handler = onSignal;
  // A write that waits for its reader goes on: nothing of what was reached is lost.
  now.sa_flags = SA_RESTART;
  ::sigaction(SIGINT, &now, nullptr);
}

Interruption::~Interruption() {
  struct sigaction now {};
  ::sigaction(SIGINT, nullptr, &now);
  if (now.sa_handler == onSignal) std::signal(SIGINT, SIG_DFL);
}

void Interruption::request() { interrupted = true; }
const std::atomic<bool>& Interruption::flag() { return interrupted; }

}  // namespace stepwright::cli
