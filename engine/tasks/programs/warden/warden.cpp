// SPDX-License-Identifier: GPL-3.0-or-later
// The program that stands between Stepwright and a program that it starts, so that nothing of that
// one outlives it: as a subreaper it inherits what detaches itself, and it ends all of it once the
// program has ended, once it is told to, and once Stepwright is gone (kill -9 included), which it
// sees by its control pipe. It is one of its own because the reaping of a whole process must not be
// Stepwright's, and small because it stays for as long as the program does.
//
// stepwright-warden CONTROL STATUS FOLDER DATA_LIMIT PROGRAM [ARGUMENT…]
//   CONTROL  a pipe: any byte, or its end, ends the program
//   STATUS   a pipe: "P pid\n" once it runs, "N errno\n" where it cannot be started, and at last
//            "E code\n" or "S signal\n"
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

namespace {

void tell(int status, char what, int number) {
  char line[32];
  const int length = std::snprintf(line, sizeof line, "%c %d\n", what, number);
  [[maybe_unused]] const auto written = write(status, line, static_cast<std::size_t>(length));
}

/// The process that a line of /proc/PID/stat names as the parent.
pid_t parentOf(const char* pid) {
  char path[64];
  std::snprintf(path, sizeof path, "/proc/%s/stat", pid);
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  char text[1024];
  const ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return -1;
  text[length] = '\0';
  // The name in parentheses may hold anything, spaces and parentheses too.
  const char* behind = std::strrchr(text, ')');
  int parent = -1;
  return behind != nullptr && std::sscanf(behind + 1, " %*c %d", &parent) == 1 ? parent : -1;
}

/// Whoever has come to be a child of ours.
void killChildren() {
  DIR* all = opendir("/proc");
  if (all == nullptr) return;
  const pid_t self = getpid();
  while (const dirent* each = readdir(all)) {
    const pid_t pid = std::atoi(each->d_name);
    if (pid > 0 && parentOf(each->d_name) == self) kill(pid, SIGKILL);
  }
  closedir(all);
}

/// What is killed leaves its own children to us: until there are none.
void sweep() {
  for (;;) {
    killChildren();
    pid_t gone = 0;
    while ((gone = waitpid(-1, nullptr, 0)) < 0 && errno == EINTR) {
    }
    if (gone < 0) return;
  }
}

[[noreturn]] void become(char** program, const char* folder, rlim_t data, int failure,
                         const sigset_t& mask) {
  // Not a part of the terminal's group: Ctrl-C is for Stepwright, which then ends this.
  setsid();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // Stepwright may hold itself to less.
  rlimit limit{};
  for (const auto each : {RLIMIT_AS, RLIMIT_DATA}) {
    getrlimit(each, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(each, &limit);
  }
  if (data > 0) {
    limit = {data, data};
    setrlimit(RLIMIT_DATA, &limit);
  }
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  std::signal(SIGPIPE, SIG_DFL);
  if (folder[0] == '\0' || chdir(folder) == 0) execvp(program[0], program);
  const int why = errno;
  [[maybe_unused]] const auto written = write(failure, &why, sizeof why);
  _exit(127);
}

/// Its own ends of what the program reads and writes are not to hold these open.
void letGoOfStreams() {
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int stream : {0, 1, 2}) dup2(nothing, stream);
}

/// Takes in whoever ended; true once the program did, with its status.
bool reap(pid_t program, int& status) {
  int each = 0;
  bool ended = false;
  for (pid_t gone = 0; (gone = waitpid(-1, &each, WNOHANG)) > 0;) {
    if (gone != program) continue;
    status = each;
    ended = true;
  }
  return ended;
}

void watch(pid_t program, int control, int signals, int& status) {
  pollfd both[] = {{control, POLLIN, 0}, {signals, POLLIN, 0}};
  for (;;) {
    if (poll(both, 2, -1) < 0) continue;
    if (both[1].revents != 0) {
      signalfd_siginfo news;
      [[maybe_unused]] const auto taken = read(signals, &news, sizeof news);
      if (reap(program, status)) return;
    }
    if (both[0].revents == 0) continue;
    kill(-program, SIGKILL);
    kill(program, SIGKILL);
    while (waitpid(program, &status, 0) < 0 && errno == EINTR) {
    }
    return;
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 6) return 2;
  const int control = std::atoi(arguments[1]), status = std::atoi(arguments[2]);
  fcntl(control, F_SETFD, FD_CLOEXEC);
  fcntl(status, F_SETFD, FD_CLOEXEC);
  std::signal(SIGPIPE, SIG_IGN);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  sigset_t child, before;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, &before);
  const int signals = signalfd(-1, &child, SFD_CLOEXEC);
  int failure[2];
  if (signals < 0 || pipe2(failure, O_CLOEXEC) != 0) return 2;

  const pid_t program = fork();
  if (program < 0) return tell(status, 'N', errno), 2;
  if (program == 0)
    become(arguments + 5, arguments[3], std::strtoull(arguments[4], nullptr, 10), failure[1],
           before);
  letGoOfStreams();
  setsid();
  close(failure[1]);
  int why = 0;
  if (read(failure[0], &why, sizeof why) == sizeof why) return tell(status, 'N', why), sweep(), 1;
  tell(status, 'P', program);

  int end = 0;
  watch(program, control, signals, end);
  kill(-program, SIGKILL);  // the rest of its group
  sweep();
  if (WIFSIGNALED(end))
    tell(status, 'S', WTERMSIG(end));
  else
    tell(status, 'E', WEXITSTATUS(end));
  return 0;
}
