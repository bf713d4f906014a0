// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crash_journal.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string_view>
#include <utility>

namespace stepwright::app {

struct CrashJournal::Prepared {
  std::string file, neighbour, bytes;
};

namespace {

constexpr std::array kFatal{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTERM, SIGHUP, SIGINT};
constexpr std::size_t kPlaces = 256;

// A signal handler is given nothing but a number: what it writes has to be found from here.
std::array<std::atomic<const CrashJournal::Prepared*>, kPlaces> places;
std::array<bool, kPlaces> taken;
std::array<struct sigaction, kFatal.size()> before;
std::atomic<long> dying{0};  ///< the thread that writes

// From here to onFatal(): only what is safe in a signal handler. No memory is taken.

void writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void putOnDisk(const CrashJournal::Prepared& prepared) {
  const int file =
      ::open(prepared.neighbour.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return;
  writeAll(file, prepared.bytes);
  const bool good = ::fsync(file) == 0;
  ::close(file);
  if (good) ::rename(prepared.neighbour.c_str(), prepared.file.c_str());
}

void putAllOnDisk() {
  const long thread = ::syscall(SYS_gettid);
  long nobody = 0;
  if (!dying.compare_exchange_strong(nobody, thread)) {
    // Another thread is at it and ends the program when it is done; this one must not before.
    while (nobody != thread) ::pause();
    return;
  }
  for (const auto& place : places) {
    if (const auto* prepared = place.load()) putOnDisk(*prepared);
  }
}

void endAsBefore(int signal) {
  for (std::size_t i = 0; i < kFatal.size(); ++i) {
    if (kFatal[i] == signal) ::sigaction(signal, &before[i], nullptr);
  }
  ::raise(signal);
}

extern "C" void onFatal(int signal) {
  putAllOnDisk();
  writeAll(STDERR_FILENO,
           "stepwright: ended by a signal; unsaved work is offered at the next start\n");
  endAsBefore(signal);
}

}  // namespace

CrashJournal::CrashJournal() {
  for (std::size_t i = 0; i < kPlaces && place_ < 0; ++i) {
    if (!std::exchange(taken[i], true)) place_ = static_cast<int>(i);
  }
}

CrashJournal::~CrashJournal() {
  if (place_ < 0) return;
  clear();
  taken[static_cast<std::size_t>(place_)] = false;
}

void CrashJournal::put(std::unique_ptr<Prepared> next) {
  if (place_ < 0) return;
  const auto* old = places[static_cast<std::size_t>(place_)].exchange(next.release());
  retired_.reset(const_cast<Prepared*>(old));
}

void CrashJournal::prepare(std::string file, std::string bytes) {
  std::string neighbour = file + ".part";
  put(std::make_unique<Prepared>(
      Prepared{std::move(file), std::move(neighbour), std::move(bytes)}));
}

void CrashJournal::clear() { put(nullptr); }

void CrashJournal::install() {
  // A stack of its own: that of the program may be what ran out.
  static std::array<char, 1 << 16> ownStack;
  const stack_t stack{ownStack.data(), 0, ownStack.size()};
  ::sigaltstack(&stack, nullptr);
  struct sigaction action {};
  action.sa_handler = onFatal;
  action.sa_flags = SA_ONSTACK;
  ::sigfillset(&action.sa_mask);
  for (std::size_t i = 0; i < kFatal.size(); ++i) ::sigaction(kFatal[i], &action, &before[i]);
  ::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace stepwright::app
