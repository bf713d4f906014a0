// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/programs/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <initializer_list>
#include <optional>

#include "engine/tasks/programs/program_files.h"

extern char** environ;

namespace stepwright::tasks {
namespace {

/// One end of a pipe, or what is left of it.
class End {
 public:
  explicit End(int file = -1) : file_(file) {}
  End(End&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  End& operator=(End&& other) noexcept {
    close();
    file_ = std::exchange(other.file_, -1);
    return *this;
  }
  ~End() { close(); }
  [[nodiscard]] int file() const { return file_; }
  [[nodiscard]] int release() { return std::exchange(file_, -1); }
  void close() {
    if (file_ >= 0) ::close(file_);
    file_ = -1;
  }

 private:
  int file_;
};

struct Pipe {
  End reads, writes;
};

std::optional<Pipe> makePipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{End(ends[0]), End(ends[1])};
}

/// Texts as execve wants them; they must outlive it.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// In the child, between fork and exec: nothing that takes a lock. `files` become 0, 1, 2 and so
/// on, as many as there are.
[[noreturn]] void execWith(const std::array<int, 5>& files, char** arguments, char** environment) {
  // First out of the way of the numbers that they are to have.
  std::array<int, 5> moved = files;
  for (int& file : moved) file = ::fcntl(file, F_DUPFD, 16);
  for (std::size_t i = 0; i < moved.size(); ++i) ::dup2(moved[i], static_cast<int>(i));
  ::close_range(static_cast<unsigned>(files.size()), ~0U, 0);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::execve(arguments[0], arguments, environment);
  ::_exit(127);
}

/// What is there now; nothing at the end, or where it cannot be read.
std::optional<std::string_view> readSome(int file, std::array<char, 65536>& into) {
  for (;;) {
    const ssize_t count = ::read(file, into.data(), into.size());
    if (count > 0) return std::string_view(into.data(), static_cast<std::size_t>(count));
    if (count < 0 && errno == EINTR) continue;
    return std::nullopt;
  }
}

/// SIGPIPE is for programs that know nothing better.
void ignorePipeSignal() {
  static const bool once = [] {
    struct sigaction now {};
    if (::sigaction(SIGPIPE, nullptr, &now) == 0 && now.sa_handler == SIG_DFL)
      ::signal(SIGPIPE, SIG_IGN);
    return true;
  }();
  (void)once;
}

}  // namespace

struct Process::Pipes {
  End input, output, errors, status;
};

std::vector<std::pair<std::string, std::string>> ownEnvironment() {
  std::vector<std::pair<std::string, std::string>> all;
  for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
    const std::string_view line = *each;
    const std::size_t sign = line.find('=');
    if (sign != std::string_view::npos)
      all.emplace_back(line.substr(0, sign), line.substr(sign + 1));
  }
  return all;
}

Process::Process(Launch launch, Listener listener)
    : listener_(std::move(listener)), pipes_(std::make_unique<Pipes>()) {
  ignorePipeSignal();
  begin(launch);
  thread_ = std::thread([this, input = std::move(launch.input)] { attend(input); });
}

Process::~Process() {
  kill();
  thread_.join();
}

void Process::begin(const Launch& launch) {
  end_ = {ProcessEnd::Kind::NotStarted, ENOENT};
  const std::string warden = wardenFile();
  auto input = makePipe(), output = makePipe(), errors = makePipe(), control = makePipe(),
       status = makePipe();
  if (warden.empty() || !input || !output || !errors || !control || !status ||
      launch.command.empty())
    return;
  std::vector<std::string> arguments{warden, "3", "4", launch.folder,
                                     std::to_string(launch.dataLimit)};
  arguments.insert(arguments.end(), launch.command.begin(), launch.command.end());
  std::vector<std::string> environment;
  for (const auto& [name, value] : launch.environment) environment.push_back(name + "=" + value);
  const auto argumentPointers = pointersTo(arguments);
  const auto environmentPointers = pointersTo(environment);
  const std::array<int, 5> files{input->reads.file(), output->writes.file(), errors->writes.file(),
                                 control->reads.file(), status->writes.file()};
  const pid_t child = ::fork();
  if (child == 0)
    execWith(files, const_cast<char**>(argumentPointers.data()),
             const_cast<char**>(environmentPointers.data()));
  if (child < 0) {
    end_.number = errno;
    return;
  }
  end_ = {ProcessEnd::Kind::Signalled, SIGKILL};  // unless the warden says better
  warden_ = child;
  control_ = control->writes.release();
  pipes_->input = std::move(input->writes);
  pipes_->output = std::move(output->reads);
  pipes_->errors = std::move(errors->reads);
  pipes_->status = std::move(status->reads);
  ::fcntl(pipes_->input.file(), F_SETFL, O_NONBLOCK);
}

void Process::kill() {
  const std::lock_guard lock(mutex_);
  if (control_ >= 0) ::close(control_);
  control_ = -1;
}

int Process::pid() const {
  const std::lock_guard lock(mutex_);
  return pid_;
}

bool Process::hasUnheard() const {
  const std::lock_guard lock(mutex_);
  for (const End* end : {&pipes_->output, &pipes_->errors}) {
    int bytes = 0;
    if (end->file() >= 0 && ::ioctl(end->file(), FIONREAD, &bytes) == 0 && bytes > 0) return true;
  }
  return hearing_;
}

void Process::settle() const {
  constexpr int looks = 200;
  for (int i = 0; i < looks && hasUnheard(); ++i)
    std::this_thread::sleep_for(std::chrono::microseconds(100));
}

/// Lines of the warden, which may come in pieces.
void Process::takeNews(std::string_view news) {
  news_ += news;
  for (std::size_t end = 0; (end = news_.find('\n')) != std::string::npos;
       news_.erase(0, end + 1)) {
    int number = 0;
    if (end < 3) continue;
    std::from_chars(news_.data() + 2, news_.data() + end, number);
    const std::lock_guard lock(mutex_);
    if (news_[0] == 'P') pid_ = number;
    if (news_[0] == 'N') end_ = {ProcessEnd::Kind::NotStarted, number};
    if (news_[0] == 'E') end_ = {ProcessEnd::Kind::Exited, number};
    if (news_[0] == 'S') end_ = {ProcessEnd::Kind::Signalled, number};
  }
}

/// Reads and writes until the warden has gone and all is read. The warden goes last, so that what
/// the program wrote is there by then.
void Process::attend(std::string input) {
  std::array<char, 65536> buffer;
  std::size_t written = 0;
  Pipes& pipes = *pipes_;
  while (pipes.status.file() >= 0 || pipes.output.file() >= 0 || pipes.errors.file() >= 0) {
    if (written == input.size()) pipes.input.close();
    std::array<pollfd, 4> files{{{pipes.status.file(), POLLIN, 0},
                                 {pipes.output.file(), POLLIN, 0},
                                 {pipes.errors.file(), POLLIN, 0},
                                 {pipes.input.file(), POLLOUT, 0}}};
    if (::poll(files.data(), files.size(), -1) < 0) continue;
    if (files[3].revents != 0) {
      const ssize_t count =
          ::write(pipes.input.file(), input.data() + written, input.size() - written);
      if (count > 0) written += static_cast<std::size_t>(count);
      if (count < 0 && errno != EAGAIN && errno != EINTR) written = input.size();
    }
    const auto take = [&](const pollfd& file, End& end, const auto& hear) {
      if (file.revents == 0) return;
      hearing_ = true;
      if (const auto some = readSome(end.file(), buffer)) {
        hear(*some);
      } else {
        const std::lock_guard lock(mutex_);
        end.close();
      }
      hearing_ = false;
    };
    take(files[1], pipes.output, [&](auto some) { listener_.output(some); });
    take(files[2], pipes.errors, [&](auto some) { listener_.errors(some); });
    take(files[0], pipes.status, [&](auto some) { takeNews(some); });
  }
  if (warden_ > 0) ::waitpid(warden_, nullptr, 0);
  kill();
  listener_.ended(end_);
}

void Lines::add(std::string_view bytes) {
  rest_ += bytes;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = rest_.find('\n', begin)) != std::string::npos; begin = end + 1) {
    std::string_view line(rest_.data() + begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    take_(line);
  }
  rest_.erase(0, begin);
}

void Lines::close() {
  if (!rest_.empty()) take_(rest_);
  rest_.clear();
}

}  // namespace stepwright::tasks
