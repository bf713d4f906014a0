// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/function_host.h"

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "engine/base/files.h"
#include "engine/json/parse.h"
#include "engine/tasks/functions/lambda_words.h"
#include "engine/tasks/functions/runtime_api.h"
#include "engine/tasks/functions/runtimes.h"
#include "engine/tasks/functions/source_stamp.h"
#include "engine/tasks/programs/process.h"

namespace stepwright::tasks {

using interpreter::TaskOutcome;

namespace {

using Moment = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

/// What Lambda gives a function to get ready in.
constexpr milliseconds initTime{10'000};
constexpr std::int64_t longestTimeout = 900;  // s
/// A process that has answered is waited for so long before another one is started.
constexpr milliseconds returnTime{200};
/// So often a folder is looked through for changes, at most.
constexpr milliseconds stampTime{50};

std::int64_t millisecondsSince(Moment begin) {
  return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin).count();
}

std::string secondsText(std::int64_t seconds) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", static_cast<double>(seconds));
  return text;
}

std::uint64_t stampOf(const FunctionSpec& spec) {
  std::vector<std::string> folders{spec.folder};
  folders.insert(folders.end(), spec.layers.begin(), spec.layers.end());
  return sourceStamp(folders);
}

/// What a process had of memory at its most, in KiB; 0 where nobody says.
std::int64_t mostMemoryOf(int pid) {
  const auto status = readWholeFile("/proc/" + std::to_string(pid) + "/status", 1U << 16U);
  const std::size_t at = status ? status->find("VmHWM:") : std::string::npos;
  if (at == std::string::npos) return 0;
  return std::strtoll(status->c_str() + at + std::string_view("VmHWM:").size(), nullptr, 10);
}

int numberAfter(std::string_view begin, std::string_view text) {
  if (!text.starts_with(begin)) return 0;
  return std::atoi(std::string(text.substr(begin.size(), 5)).c_str());
}

/// The port of "Debugger listening on ws://127.0.0.1:40001/…", which node says; 0 in any other
/// line.
int debugPortIn(std::string_view line) {
  return numberAfter("Debugger listening on ws://127.0.0.1:", line);
}

/// The one that debugpy was told; 0 where it is not asked for.
int debugPortOf(const std::vector<std::string>& command) {
  const auto listen = std::find(command.begin(), command.end(), "--listen");
  return listen == command.end() || listen + 1 == command.end()
             ? 0
             : numberAfter("127.0.0.1:", *(listen + 1));
}

std::string fileNameOf(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

TaskOutcome outcomeOf(const RuntimeApi::Report& report) {
  if (report.tooLarge) return lambdaFailure(LambdaFault::AnswerTooLarge, report.requestId);
  if (report.kind != RuntimeApi::Report::Kind::Answer)
    return lambdaFailure(report.body, report.typeHeader);
  if (report.body.empty()) return TaskOutcome::succeeded({});
  auto value = json::parse(report.body);
  if (value) return TaskOutcome::succeeded(std::move(*value));
  return lambdaFailure(LambdaFault::Unreadable, report.requestId, value.error().message);
}

/// What V8 says before it gives up.
bool tellsOfMemory(std::string_view line) {
  return line.find("heap out of memory") != std::string_view::npos ||
         line.find("Array buffer allocation failed") != std::string_view::npos ||
         line.find("bad_alloc") != std::string_view::npos;
}

/// What is to be done once the lock is let go: news for others.
using Later = std::vector<std::function<void()>>;

}  // namespace

class FunctionHost::Core {
 public:
  explicit Core(std::vector<std::pair<std::string, std::string>> variables)
      : variables_(std::move(variables)), keeper_([this] { keep(); }) {}
  ~Core();
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  void call(const FunctionSpec& function, FunctionCall call);
  void cancel(const std::string& requestId);
  [[nodiscard]] std::size_t warm(const std::string& function) const;
  [[nodiscard]] std::vector<FunctionState> states();
  void reload(const std::string& function);

 private:
  struct Function;

  /// A process and its port.
  struct Worker {
    enum class State : std::uint8_t {
      Starting,
      Idle,
      Busy,
      Returning,  ///< it has answered, and will ask for more in a moment
      Slow,       ///< it has answered, and the moment is over
      Gone
    };
    Function* function = nullptr;
    State state = State::Starting;
    std::optional<FunctionCall> call;
    Moment began, deadline;  ///< of the call, or of the start
    bool cold = true, outOfMemory = false;
    bool outdated = false;  ///< its code is not what it was when it began
    int debugPort = 0;
    std::optional<RuntimeApi::Report> initError;
    std::function<void(LogKind, std::string_view)> log;  ///< of the last call
    std::string program;
    std::unique_ptr<RuntimeApi> api;
    std::unique_ptr<Process> process;  ///< goes first: its threads tell of it
  };

  struct Function {
    FunctionSpec spec;
    std::deque<FunctionCall> waiting;
    std::list<std::shared_ptr<Worker>> workers;
    std::uint64_t stamp = 0;
    Moment stamped;
    bool isNoted = false;
    FunctionState state;  ///< what its calls came to
  };

  Function& functionOf(const FunctionSpec& spec);
  void renew(Function& function, const FunctionSpec& spec, Later& later);
  void serve(Function& function, Later& later);
  void give(const std::shared_ptr<Worker>& worker, FunctionCall call, Later& later);
  void begin(Function& function, Later& later);
  void discard(const std::shared_ptr<Worker>& worker);
  void dismiss(const Function& function);
  [[nodiscard]] std::shared_ptr<Worker> idle(Function& function);
  [[nodiscard]] std::size_t coming(const Function& function) const;

  void asks(Worker* worker, const std::string& version);
  void noteVersion(Worker& worker, const std::string& version, Later& later);
  bool reports(Worker* worker, RuntimeApi::Report report);
  void ended(Worker* worker, ProcessEnd end);
  void hear(Worker* worker, LogKind kind, std::string_view line);

  void keep();
  [[nodiscard]] Moment runOut(Later& later);
  void finish(Function& function, FunctionCall call, TaskOutcome outcome, std::int64_t took,
              Later& later);
  [[nodiscard]] std::shared_ptr<Worker> held(const Worker* worker) const;

  const std::vector<std::pair<std::string, std::string>> variables_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::unique_ptr<Function>> functions_;
  std::vector<std::shared_ptr<Worker>> discarded_;
  bool over_ = false;
  std::thread keeper_;  ///< times, and the ends of processes, which take a while
};

FunctionHost::Core::~Core() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
    changed_.notify_all();
  }
  keeper_.join();
  std::vector<std::shared_ptr<Worker>> all;
  {
    const std::lock_guard lock(mutex_);
    all = std::move(discarded_);
    for (auto& [name, function] : functions_) {
      for (auto& worker : function->workers) all.push_back(std::move(worker));
      function->workers.clear();
      function->waiting.clear();
    }
    // All at once, for each takes a moment to go.
    for (const auto& worker : all)
      if (worker->process) worker->process->kill();
  }
  all.clear();
}

FunctionHost::Core::Function& FunctionHost::Core::functionOf(const FunctionSpec& spec) {
  auto& function = functions_[spec.name];
  if (!function) function = std::make_unique<Function>();
  return *function;
}

std::shared_ptr<FunctionHost::Core::Worker> FunctionHost::Core::held(const Worker* worker) const {
  for (const auto& each : worker->function->workers)
    if (each.get() == worker) return each;
  return nullptr;
}

/// Takes it out of the function; the keeper ends it.
void FunctionHost::Core::discard(const std::shared_ptr<Worker>& worker) {
  worker->state = Worker::State::Gone;
  if (worker->process) worker->process->kill();
  discarded_.push_back(worker);
  worker->function->workers.remove(worker);
  changed_.notify_all();
}

/// Those at work go when they have answered.
void FunctionHost::Core::dismiss(const Function& function) {
  const auto workers = function.workers;
  for (const auto& worker : workers) {
    if (worker->state == Worker::State::Busy)
      worker->outdated = true;
    else
      discard(worker);
  }
}

/// Where its code or what is said of it has changed, idle processes go at once and busy ones when
/// they have answered.
void FunctionHost::Core::renew(Function& function, const FunctionSpec& spec, Later& later) {
  const bool isNew = function.stamped == Moment{};
  const bool otherwise = !isNew && !(function.spec == spec);
  const Moment now = std::chrono::steady_clock::now();
  bool changed = otherwise;
  if (isNew || otherwise || now - function.stamped > stampTime) {
    const std::uint64_t stamp = stampOf(spec);
    changed = changed || (!isNew && stamp != function.stamp);
    function.stamp = stamp;
    function.stamped = now;
  }
  function.spec = spec;
  if (!changed) return;
  const bool any = !function.workers.empty();
  dismiss(function);
  if (any && !function.waiting.empty())
    later.push_back([log = function.waiting.back().log, name = spec.name] {
      log(LogKind::Runtime, name + " has changed: its code is loaded anew");
    });
}

void FunctionHost::Core::call(const FunctionSpec& spec, FunctionCall call) {
  Later later;
  if (call.event.size() > largestEvent)
    return call.done(lambdaFailure(LambdaFault::EventTooLarge, call.requestId,
                                   std::to_string(call.event.size())));
  {
    const std::lock_guard lock(mutex_);
    Function& function = functionOf(spec);
    function.waiting.push_back(std::move(call));
    renew(function, spec, later);
    serve(function, later);
  }
  for (const auto& each : later) each();
}

std::shared_ptr<FunctionHost::Core::Worker> FunctionHost::Core::idle(Function& function) {
  const auto workers = function.workers;
  for (const auto& worker : workers) {
    if (worker->state != Worker::State::Idle) continue;
    // One that died a moment ago, of which nobody has told yet, gets nothing.
    const int pid = worker->process->pid();
    if (pid > 0 && ::kill(pid, 0) == 0) return worker;
    discard(worker);
  }
  return nullptr;
}

/// Those that will take a call soon.
std::size_t FunctionHost::Core::coming(const Function& function) const {
  const auto comes = [](const auto& each) {
    return each->state == Worker::State::Starting ||
           (each->state == Worker::State::Returning && !each->outdated);
  };
  return static_cast<std::size_t>(
      std::count_if(function.workers.begin(), function.workers.end(), comes));
}

void FunctionHost::Core::serve(Function& function, Later& later) {
  while (!function.waiting.empty()) {
    const auto worker = idle(function);
    if (!worker) break;
    FunctionCall call = std::move(function.waiting.front());
    function.waiting.pop_front();
    give(worker, std::move(call), later);
  }
  while (coming(function) < function.waiting.size() &&
         function.workers.size() < function.spec.concurrency)
    begin(function, later);
}

void FunctionHost::Core::give(const std::shared_ptr<Worker>& worker, FunctionCall call,
                              Later& later) {
  // Whoever stands at a breakpoint of the function has the time that Lambda gives at most.
  const FunctionSpec& spec = worker->function->spec;
  const auto seconds = spec.attach ? longestTimeout : spec.timeoutSeconds;
  worker->state = Worker::State::Busy;
  worker->began = std::chrono::steady_clock::now();
  worker->deadline = worker->began + std::chrono::seconds(seconds);
  worker->log = call.log;
  const auto now =
      std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  worker->api->give(
      {call.requestId, call.event, arnOf(worker->function->spec), now + 1000 * seconds});
  later.push_back([log = call.log,
                   text = std::string(worker->cold ? "start, cold, " : "start, warm, ") +
                          worker->program + " process " +
                          std::to_string(worker->process->pid())] { log(LogKind::Runtime, text); });
  if (call.taken)
    later.push_back([taken = call.taken, program = worker->program, pid = worker->process->pid()] {
      taken(program, pid);
    });
  worker->cold = false;
  worker->call = std::move(call);
  changed_.notify_all();  // another time may be the next one to run out
}

void FunctionHost::Core::begin(Function& function, Later& later) {
  auto worker = std::make_shared<Worker>();
  Worker* raw = worker.get();
  raw->function = &function;
  raw->began = std::chrono::steady_clock::now();
  raw->deadline = raw->began + std::max<milliseconds>(
                                   initTime, std::chrono::seconds(function.spec.timeoutSeconds));
  raw->log = function.waiting.front().log;
  raw->api = std::make_unique<RuntimeApi>(RuntimeApi::Listener{
      [this, raw](const std::string& version) { asks(raw, version); },
      [this, raw](RuntimeApi::Report report) { return reports(raw, std::move(report)); }});
  auto launch = launchOf(function.spec, raw->api->address(), variables_);
  if (!launch || !raw->api->works()) {
    FunctionCall call = std::move(function.waiting.front());
    function.waiting.pop_front();
    const std::string why = launch ? "no port is free" : std::string(launch.error().message);
    finish(function, std::move(call), TaskOutcome::failed("Runtime.InvalidEntrypoint", why), 0,
           later);
    discarded_.push_back(std::move(worker));
    return;
  }
  raw->program = fileNameOf(launch->command.front());
  raw->debugPort = debugPortOf(launch->command);
  if (raw->debugPort != 0)
    later.push_back([log = raw->log, port = std::to_string(raw->debugPort)] {
      log(LogKind::Runtime, "a debugger can attach at 127.0.0.1:" + port);
    });
  function.workers.push_back(worker);
  const auto lines = [this, raw](LogKind kind) {
    return std::make_shared<Lines>(
        [this, raw, kind](std::string_view line) { hear(raw, kind, line); });
  };
  const auto output = lines(LogKind::Output), errors = lines(LogKind::Errors);
  raw->process = std::make_unique<Process>(
      std::move(*launch),
      Process::Listener{[output](std::string_view bytes) { output->add(bytes); },
                        [errors](std::string_view bytes) { errors->add(bytes); },
                        [this, raw, output, errors](ProcessEnd end) {
                          output->close();
                          errors->close();
                          ended(raw, end);
                        }});
  changed_.notify_all();
}

void FunctionHost::Core::noteVersion(Worker& worker, const std::string& version, Later& later) {
  Function& function = *worker.function;
  if (version.empty() || std::exchange(function.isNoted, true)) return;
  if (auto note = versionNote(function.spec.runtime, version); !note.empty())
    later.push_back([log = worker.log, note] { log(LogKind::Runtime, note); });
}

/// A worker waits for work.
void FunctionHost::Core::asks(Worker* worker, const std::string& version) {
  Later later;
  {
    const std::lock_guard lock(mutex_);
    const auto self = held(worker);
    if (!self || worker->state == Worker::State::Gone) return;
    noteVersion(*worker, version, later);
    if (worker->outdated && !worker->call)
      discard(self);
    else if (!worker->call)
      worker->state = Worker::State::Idle;
    serve(*worker->function, later);
  }
  for (const auto& each : later) each();
}

bool FunctionHost::Core::reports(Worker* worker, RuntimeApi::Report report) {
  Later later;
  Process* process = nullptr;
  {
    const std::lock_guard lock(mutex_);
    process = worker->process.get();
  }
  if (process != nullptr) process->settle();  // what it wrote before is its call's
  {
    const std::lock_guard lock(mutex_);
    if (report.kind == RuntimeApi::Report::Kind::InitError) {
      worker->initError = std::move(report);
      return true;
    }
    if (!worker->call || worker->call->requestId != report.requestId) return false;
    FunctionCall call = *std::exchange(worker->call, std::nullopt);
    if (worker->process) worker->function->state.memoryKib = mostMemoryOf(worker->process->pid());
    finish(*worker->function, std::move(call), outcomeOf(report), millisecondsSince(worker->began),
           later);
    worker->state = Worker::State::Returning;
    worker->began = std::chrono::steady_clock::now();
    worker->deadline = worker->began + returnTime;
    changed_.notify_all();
  }
  for (const auto& each : later) each();
  return true;
}

void FunctionHost::Core::hear(Worker* worker, LogKind kind, std::string_view line) {
  std::function<void(LogKind, std::string_view)> log;
  {
    const std::lock_guard lock(mutex_);
    worker->outOfMemory = worker->outOfMemory || tellsOfMemory(line);
    if (const int port = debugPortIn(line); port != 0) worker->debugPort = port;
    log = worker->log;
  }
  if (log) log(kind, line);
}

void FunctionHost::Core::ended(Worker* worker, ProcessEnd end) {
  Later later;
  {
    const std::lock_guard lock(mutex_);
    const auto self = held(worker);
    if (!self || over_) return;
    Function& function = *worker->function;
    const bool wasStarting = worker->state == Worker::State::Starting;
    std::optional<FunctionCall> call = std::exchange(worker->call, std::nullopt);
    // Who never came to ask for work fails the call that it was started for.
    if (!call && wasStarting && !function.waiting.empty()) {
      call = std::move(function.waiting.front());
      function.waiting.pop_front();
    }
    if (call) {
      const std::string id = call->requestId;
      finish(function, std::move(*call),
             worker->initError
                 ? lambdaFailure(worker->initError->body, worker->initError->typeHeader)
                 : lambdaFailure(end, id, worker->outOfMemory, worker->program),
             millisecondsSince(worker->began), later);
    }
    discard(self);
    serve(function, later);
  }
  for (const auto& each : later) each();
}

void FunctionHost::Core::finish(Function& function, FunctionCall call, TaskOutcome outcome,
                                std::int64_t took, Later& later) {
  const bool failed = outcome.kind != TaskOutcome::Kind::Succeeded;
  FunctionState& state = function.state;
  ++state.calls;
  if (failed) ++state.failed;
  state.lastFailed = failed;
  state.lastMs = took;
  std::string words = "end, " + std::to_string(took) + " ms";
  if (failed && outcome.error)
    words += ", " + std::string(outcome.error->string());
  else if (state.memoryKib > 0)
    words += ", " + std::to_string(state.memoryKib / 1024) + " MB of " +
             std::to_string(function.spec.memoryMib) + " MB";
  later.push_back([call = std::move(call), outcome = std::move(outcome), words] {
    call.log(LogKind::Runtime, words);
    call.done(outcome);
  });
}

std::vector<FunctionState> FunctionHost::Core::states() {
  std::vector<FunctionState> states;
  const std::lock_guard lock(mutex_);
  for (const auto& [name, function] : functions_) {
    FunctionState state = function->state;
    state.name = name;
    state.processes = function->workers.size();
    for (const auto& worker : function->workers) {
      if (worker->call) ++state.busy;
      if (worker->debugPort != 0) state.debugPort = worker->debugPort;
    }
    state.changed = state.processes > 0 && stampOf(function->spec) != function->stamp;
    states.push_back(std::move(state));
  }
  return states;
}

void FunctionHost::Core::reload(const std::string& name) {
  const std::lock_guard lock(mutex_);
  if (const auto found = functions_.find(name); found != functions_.end()) dismiss(*found->second);
}

void FunctionHost::Core::cancel(const std::string& requestId) {
  const std::lock_guard lock(mutex_);
  for (auto& [name, function] : functions_) {
    std::erase_if(function->waiting,
                  [&](const FunctionCall& each) { return each.requestId == requestId; });
    const auto workers = function->workers;
    for (const auto& worker : workers) {
      if (!worker->call || worker->call->requestId != requestId) continue;
      worker->call.reset();
      discard(worker);
    }
  }
}

std::size_t FunctionHost::Core::warm(const std::string& name) const {
  const std::lock_guard lock(mutex_);
  const auto found = functions_.find(name);
  return found == functions_.end() ? 0 : found->second->workers.size();
}

/// Ends what has run out of time; gives the moment at which the next one does.
Moment FunctionHost::Core::runOut(Later& later) {
  const Moment now = std::chrono::steady_clock::now();
  Moment next = now + std::chrono::hours(1);
  for (auto& [name, function] : functions_) {
    const auto workers = function->workers;
    for (const auto& worker : workers) {
      if (worker->state == Worker::State::Idle || worker->state == Worker::State::Slow) continue;
      if (worker->deadline > now) {
        next = std::min(next, worker->deadline);
        continue;
      }
      if (worker->state == Worker::State::Returning) {
        worker->state = Worker::State::Slow;
        continue;
      }
      std::optional<FunctionCall> call = std::exchange(worker->call, std::nullopt);
      if (!call && !function->waiting.empty()) {
        call = std::move(function->waiting.front());
        function->waiting.pop_front();
      }
      const auto limit =
          std::chrono::duration_cast<std::chrono::seconds>(worker->deadline - worker->began);
      if (call) {
        const std::string id = call->requestId;
        finish(*function, std::move(*call),
               lambdaFailure(LambdaFault::TimedOut, id, secondsText(limit.count())),
               millisecondsSince(worker->began), later);
      }
      discard(worker);
    }
    serve(*function, later);
  }
  return next;
}

void FunctionHost::Core::keep() {
  std::unique_lock lock(mutex_);
  while (!over_) {
    Later later;
    const Moment next = runOut(later);
    auto gone = std::exchange(discarded_, {});
    if (later.empty() && gone.empty()) {
      changed_.wait_until(lock, next);
      continue;
    }
    lock.unlock();
    for (const auto& each : later) each();
    gone.clear();
    lock.lock();
  }
}

FunctionHost::FunctionHost(std::vector<std::pair<std::string, std::string>> variables)
    : core_(std::make_unique<Core>(std::move(variables))) {}
FunctionHost::~FunctionHost() = default;
void FunctionHost::call(const FunctionSpec& function, FunctionCall call) {
  core_->call(function, std::move(call));
}
void FunctionHost::cancel(const std::string& requestId) { core_->cancel(requestId); }
std::vector<FunctionState> FunctionHost::states() { return core_->states(); }
void FunctionHost::reload(const std::string& function) { core_->reload(function); }
std::size_t FunctionHost::warm(const std::string& function) const { return core_->warm(function); }

}  // namespace stepwright::tasks
