// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/command.h"

#include <chrono>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <thread>

#include "engine/json/parse.h"
#include "engine/tasks/functions/lambda_words.h"
#include "engine/tasks/programs/process.h"
#include "engine/tasks/refusals.h"

namespace stepwright::tasks {

using interpreter::TaskOutcome;

namespace {

constexpr std::string_view commandBlanks = " \t\r\n";
constexpr std::size_t longestCause = 32'768;
/// An answer that is larger is no answer to a Task, and is not held.
constexpr std::size_t mostOutput = 64U << 20U;
/// So many programs run at once, as many as an inline Map has live: a distributed one may ask for
/// thousands, of which each has a thread here and pipes.
constexpr std::size_t mostAtOnce = 40;

/// The next word of a command; an error where a quote is open.
Result<std::string> takeWord(std::string_view& text) {
  std::string word;
  char quote = '\0';
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char letter = text[at];
    const bool escapes = letter == '\\' && quote != '\'' && at + 1 < text.size() &&
                         (quote == '\0' || text[at + 1] == '"' || text[at + 1] == '\\');
    if (escapes) {
      word += text[++at];
    } else if (quote != '\0') {
      if (letter == quote)
        quote = '\0';
      else
        word += letter;
    } else if (letter == '"' || letter == '\'') {
      quote = letter;
    } else if (commandBlanks.find(letter) != std::string_view::npos) {
      break;
    } else {
      word += letter;
    }
  }
  if (quote != '\0') return refuse(refusals::openQuote, {}, {text});
  text.remove_prefix(at);
  return word;
}

std::string_view trimmedEnd(std::string_view text) {
  const std::size_t last = text.find_last_not_of(commandBlanks);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::string_view lastPart(std::string_view text) {
  text = trimmedEnd(text);
  return text.size() > longestCause ? text.substr(text.size() - longestCause) : text;
}

}  // namespace

Result<std::vector<std::string>> splitCommand(std::string_view text) {
  std::vector<std::string> words;
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(commandBlanks), text.size()));
    if (text.empty()) break;
    auto word = takeWord(text);
    if (!word) return word.error();
    words.push_back(std::move(*word));
  }
  if (words.empty() || words.front().empty()) return refuse(refusals::emptyCommand);
  return words;
}

TaskOutcome commandOutcome(ProcessEnd end, std::string_view output, std::string_view errors,
                           std::string_view program) {
  const std::string number = std::to_string(end.number);
  if (end.kind == ProcessEnd::Kind::NotStarted)
    return TaskOutcome::failed("Command.NotStarted",
                               std::string(program) + ": " + std::strerror(end.number));
  const std::string_view said = trimmedEnd(output);
  const auto value = json::parse(said);
  const bool good = end.kind == ProcessEnd::Kind::Exited && end.number == 0;
  if (!good && value && (*value)["errorType"].isString()) return lambdaFailure(said, {});
  if (end.kind == ProcessEnd::Kind::Signalled)
    return TaskOutcome::failed("Command.Signal." + number, lastPart(errors));
  if (!good) return TaskOutcome::failed("Command.ExitCode." + number, lastPart(errors));
  if (value) return TaskOutcome::succeeded(*value);
  if (said.empty()) return TaskOutcome::succeeded({});
  return TaskOutcome::failed("Command.NoJson", "The standard output of " + std::string(program) +
                                                   " is no JSON: " + value.error().message);
}

class CommandHost::Core {
 public:
  Core() : keeper_([this] { keep(); }) {}
  ~Core();
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  void call(const CommandSpec& spec, const Variables& variables, FunctionCall call);
  void cancel(const std::string& requestId);

 private:
  struct Job {
    FunctionCall call;
    std::string program, output, errors;
    std::chrono::steady_clock::time_point began;
    bool cancelled = false, ended = false;
    Launch launch;
    std::unique_ptr<Process> process;  ///< null while it waits
  };
  void startNext();
  void start(Job& job);
  void ended(Job* job, ProcessEnd end);
  void keep();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::unique_ptr<Job>> jobs_;  ///< by the id of their request
  std::deque<Job*> waiting_;                          ///< of these
  bool over_ = false;
  std::thread keeper_;  ///< lets go of those that have ended
};

CommandHost::Core::~Core() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
    for (auto& [id, job] : jobs_) {
      job->cancelled = true;
      if (job->process) job->process->kill();
    }
    changed_.notify_all();
  }
  keeper_.join();
  jobs_.clear();
}

void CommandHost::Core::call(const CommandSpec& spec, const Variables& variables,
                             FunctionCall call) {
  auto job = std::make_unique<Job>();
  job->program = spec.command.front();
  Launch& launch = job->launch;
  launch.command = spec.command;
  launch.folder = spec.folder;
  launch.environment = ownEnvironment();
  for (const auto& [name, value] : variables) {
    std::erase_if(launch.environment, [&](const auto& each) { return each.first == name; });
    launch.environment.emplace_back(name, value);
  }
  launch.input = call.event;
  job->call = std::move(call);
  const std::lock_guard lock(mutex_);
  const std::string id = job->call.requestId;
  const auto [place, isNew] = jobs_.emplace(id, std::move(job));
  if (!isNew) return;
  waiting_.push_back(place->second.get());
  startNext();
}

void CommandHost::Core::startNext() {
  const auto busy = [this] { return jobs_.size() - waiting_.size(); };
  while (!waiting_.empty() && busy() < mostAtOnce) {
    Job* next = waiting_.front();
    waiting_.pop_front();
    start(*next);
  }
}

void CommandHost::Core::start(Job& job) {
  Job* raw = &job;
  raw->began = std::chrono::steady_clock::now();
  const auto lines = std::make_shared<Lines>(
      [log = raw->call.log](std::string_view line) { log(LogKind::Errors, line); });
  raw->process = std::make_unique<Process>(
      std::move(raw->launch), Process::Listener{[raw](std::string_view bytes) {
                                                  if (raw->output.size() < mostOutput)
                                                    raw->output += bytes;
                                                },
                                                [raw, lines](std::string_view bytes) {
                                                  raw->errors += bytes;
                                                  if (raw->errors.size() > 2 * longestCause)
                                                    raw->errors.erase(
                                                        0, raw->errors.size() - longestCause);
                                                  lines->add(bytes);
                                                },
                                                [this, raw, lines](ProcessEnd end) {
                                                  lines->close();
                                                  ended(raw, end);
                                                }});
}

void CommandHost::Core::ended(Job* job, ProcessEnd end) {
  bool wanted = false;
  {
    const std::lock_guard lock(mutex_);
    wanted = !job->cancelled;
  }
  if (wanted) {
    auto outcome = commandOutcome(end, job->output, job->errors, job->program);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
                          std::chrono::steady_clock::now() - job->began)
                          .count();
    job->call.log(LogKind::Runtime, "end, " + std::to_string(took) + " ms" +
                                        (outcome.error ? ", " + std::string(outcome.error->string())
                                                       : std::string()));
    job->call.done(std::move(outcome));
  }
  const std::lock_guard lock(mutex_);
  job->ended = true;
  changed_.notify_all();
}

void CommandHost::Core::cancel(const std::string& requestId) {
  const std::lock_guard lock(mutex_);
  const auto job = jobs_.find(requestId);
  if (job == jobs_.end()) return;
  job->second->cancelled = true;
  if (job->second->process) return job->second->process->kill();
  std::erase(waiting_, job->second.get());
  jobs_.erase(job);
}

void CommandHost::Core::keep() {
  std::unique_lock lock(mutex_);
  while (!over_) {
    std::vector<std::unique_ptr<Job>> gone;
    for (auto job = jobs_.begin(); job != jobs_.end();) {
      if (!job->second->ended) {
        ++job;
        continue;
      }
      gone.push_back(std::move(job->second));
      job = jobs_.erase(job);
    }
    if (gone.empty()) {
      changed_.wait(lock);
      continue;
    }
    lock.unlock();
    gone.clear();
    lock.lock();
    if (!over_) startNext();
  }
}

CommandHost::CommandHost() : core_(std::make_unique<Core>()) {}
CommandHost::~CommandHost() = default;
void CommandHost::call(const CommandSpec& command, const Variables& variables, FunctionCall call) {
  core_->call(command, variables, std::move(call));
}
void CommandHost::cancel(const std::string& requestId) { core_->cancel(requestId); }

}  // namespace stepwright::tasks
