// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/durable.h"

#include <algorithm>
#include <utility>

#include "engine/interpreter/states/task.h"
#include "engine/json/print.h"
#include "engine/runtime/refusals.h"
#include "engine/store/digest.h"
#include "engine/store/failure.h"

namespace stepwright::runtime {

using interpreter::Command;
using interpreter::Input;
using interpreter::JournalEntry;
using interpreter::TaskId;
using interpreter::TaskOutcome;
using interpreter::TaskRequest;
namespace input = interpreter::input;

namespace {

/// What only rides along is written after so many entries, or so long.
constexpr std::size_t mostWaiting = 4096;
/// So many bytes of lines make one entry: a row of the store costs more than a line.
constexpr std::size_t entryBytes = 16U << 10U;
constexpr std::chrono::milliseconds longestWait{250};

std::string digestOf(const TaskRequest& request) {
  return store::digestOf(json::print(request.input)).substr(0, 16);
}

bool isOwnTurn(const Input& input) {
  const auto* turn = std::get_if<input::Turn>(&input);
  return turn != nullptr && turn->fiber == 0;
}

TaskOutcome interrupted() { return TaskOutcome::failed("States.TaskFailed", "interrupted"); }

json::Value resultOf(const interpreter::Execution& execution) {
  std::vector<json::Member> members;
  if (execution.status == interpreter::Status::Succeeded)
    members.emplace_back("output", execution.output);
  if (execution.error) members.emplace_back("error", *execution.error);
  if (execution.cause) members.emplace_back("cause", *execution.cause);
  return json::Value::objectOfDistinct(std::move(members));
}

}  // namespace

Durable::Durable(Recorder& run, store::Journal& journal) : Durable(run) { journal_ = &journal; }

Durable::Durable(Recorder& run) : run_(run), committed_(std::chrono::steady_clock::now()) {}

void Durable::keepIn(JournalPtr journal) {
  held_ = std::move(journal);
  journal_ = held_.get();
}

/// False where the store failed, and somebody hears of that.
template <class Work>
bool Durable::guarded(const Work& work) {
  try {
    work();
    return true;
  } catch (const store::Failure& failure) {
    if (!tell_) throw;
    journal_ = nullptr;
    lines_.clear();
    tell_(failure.error());
    return false;
  }
}

Payloads Durable::payloads() {
  return {[this](const std::string& text) { return journal_->keep(text); },
          [this](const std::string& digest) { return journal_->kept(digest); }};
}

template <class... Line>
void Durable::append(const Line&... line) {
  if (journal_ == nullptr) return;
  if (!lines_.empty()) lines_ += '\n';
  writeTo(lines_, line..., payloads());
  ++waiting_;
  if (lines_.size() >= entryBytes) finishEntry();
}

void Durable::finishEntry() {
  if (!lines_.empty()) journal_->append(std::exchange(lines_, {}));
}

bool Durable::commit() {
  resultWaits_ = false;
  waiting_ = 0;
  if (journal_ == nullptr) return true;
  finishEntry();
  committed_ = std::chrono::steady_clock::now();
  return guarded([&] { journal_->commit(head().usage.events); });
}

bool Durable::rewrite(const interpreter::Journal& told) {
  if (journal_ == nullptr) journal_ = held_.get();
  std::set<TaskId> left;
  std::swap(left, begun_);
  lines_.clear();
  holdsBack_ = false;
  if (journal_ != nullptr) journal_->clear();
  for (const JournalEntry& each : told.entries) append(each);
  turns_ = told.turns;
  reached_ = 0;
  for (const TaskRequest& each : interpreter::openTasks(head())) {
    if (!left.contains(each.id)) continue;
    append(Begun{each.id, turns_, each.stateId, digestOf(each)});
    begun_.insert(each.id);
  }
  rest();
  return isKept();
}

void Durable::commitWhereDue() {
  if (waiting_ >= mostWaiting ||
      (waiting_ > 0 && std::chrono::steady_clock::now() - committed_ >= longestWait))
    commit();
}

/// All results of one moment are written at once, before anything follows from them.
void Durable::beforeTurn() {
  if (resultWaits_) commit();
}

bool Durable::take(const Input& input, Commands& commands, const std::atomic<bool>* interruption) {
  if (isOwnTurn(input)) return takeTurns(1, commands, interruption);
  if (std::holds_alternative<input::Turn>(input)) return takeTurnOf(input, commands, interruption);
  if (const auto* task = std::get_if<input::Task>(&input)) {
    resultWaits_ = resultWaits_ || begun_.contains(task->task);
    if (task->outcome.ends()) begun_.erase(task->task);
  }
  append(turns_, input);
  turns_ = reached_ = 0;
  const bool taken = run_.take(input, commands, interruption);
  commitWhereDue();
  return taken;
}

/// One that was interrupted is as if it had not been.
bool Durable::takeTurnOf(const Input& input, Commands& commands,
                         const std::atomic<bool>* interruption) {
  beforeTurn();
  if (!run_.take(input, commands, interruption)) return false;
  append(turns_, input);
  turns_ = reached_ = 0;
  commitWhereDue();
  return true;
}

bool Durable::takeTurns(std::uint64_t turns, Commands& commands,
                        const std::atomic<bool>* interruption) {
  beforeTurn();
  const std::uint64_t before = head().steps;
  const bool taken = run_.takeTurns(turns, commands, interruption);
  turns_ += head().steps - before;
  return taken;
}

bool Durable::begin(const TaskRequest& request) {
  if (isKept()) append(Begun{request.id, turns_, request.stateId, digestOf(request)});
  if (commit()) begun_.insert(request.id);
  holdsBack_ = holdsBack_ || !begun_.contains(request.id);
  return begun_.contains(request.id);
}

std::size_t Durable::takeUp() {
  replay();
  if (journal_->row().unfinished()) return giveUp();
  playOut();
  return 0;
}

void Durable::rest() {
  if (turns_ > reached_) append(Reached{turns_});
  reached_ = turns_;
  commit();
}

void Durable::replay() {
  journal_->read([this](const std::string& entry) {
    for (std::string_view rest = entry; !rest.empty();) {
      const auto end = std::min(rest.find('\n'), rest.size());
      const auto line = journalLineFrom(rest.substr(0, end), payloads());
      if (!line) failTorn();
      play(*line);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  });
  replayed_ = true;
  std::set<TaskId> open;
  for (const TaskRequest& request : interpreter::openTasks(head())) open.insert(request.id);
  std::erase_if(open_, [&](const Open& each) { return !open.contains(each.request.id); });
  std::erase_if(begun_, [&](TaskId task) { return !open.contains(task); });
}

void Durable::playOut() {
  const auto asks = [](const Command& each) { return each.kind == Command::Kind::StartTask; };
  bool waits = false;
  while (!waits && interpreter::canStep(head())) {
    Commands commands;
    (void)takeTurns(UINT64_MAX, commands, nullptr);
    // One that has ended did so without the answer.
    waits = journal_->row().unfinished() && std::any_of(commands.begin(), commands.end(), asks);
    note(commands);
  }
}

void Durable::play(const JournalLine& line) {
  if (const auto* begun = std::get_if<Begun>(&line)) {
    playTurns(begun->turns);
    return checkBegun(*begun);
  }
  if (const auto* reached = std::get_if<Reached>(&line)) {
    reached_ = reached->turns;
    return playTurns(reached_);
  }
  const auto& entry = std::get<JournalEntry>(line);
  playTurns(entry.turns);
  turns_ = reached_ = 0;
  if (const auto* task = std::get_if<input::Task>(&entry.input)) noteReport(*task);
  Commands commands;
  run_.take(entry.input, commands, nullptr);
  note(commands);
}

/// Until so many were taken since the last input.
void Durable::playTurns(std::uint64_t turns) {
  Commands commands;
  while (turns_ < turns) {
    const std::uint64_t before = head().steps;
    run_.takeTurns(turns - turns_, commands, nullptr);
    if (head().steps == before) failTorn();
    turns_ += head().steps - before;
    note(commands);
  }
}

void Durable::note(Commands& commands) {
  for (Command& command : commands) {
    const TaskId task = command.task.id;
    if (command.kind == Command::Kind::StartTask)
      open_.push_back({std::move(command.task), {head().now, 0}, false});
    else if (const auto found = openAt(task); found != open_.end())
      open_.erase(found);
  }
  commands.clear();
}

std::vector<Durable::Open>::iterator Durable::openAt(TaskId task) {
  return std::find_if(open_.begin(), open_.end(),
                      [&](const Open& each) { return each.request.id == task; });
}

void Durable::noteReport(const input::Task& task) {
  if (task.outcome.ends()) begun_.erase(task.task);
  const auto found = openAt(task.task);
  if (found == open_.end()) return;
  ++found->asked.delivered;
  found->submitted = found->submitted || task.outcome.kind == TaskOutcome::Kind::Submitted;
  if (task.outcome.ends()) open_.erase(found);
}

/// What the run asks for now is what it asked for then.
void Durable::checkBegun(const Begun& begun) {
  const auto found = openAt(begun.task);
  if (found == open_.end() || found->request.stateId != begun.stateId ||
      digestOf(found->request) != begun.digest)
    failTorn();
  begun_.insert(begun.task);
}

void Durable::failTorn() const {
  throw store::Failure(refuse(refusals::otherway, {}, {journal_->row().name}));
}

std::size_t Durable::giveUp() {
  std::vector<TaskId> lost;
  for (const Open& each : open_) {
    if (!begun_.contains(each.request.id)) continue;
    const bool token = each.request.pattern == interpreter::TaskPattern::Callback && each.submitted;
    if (token || each.request.kind == interpreter::TaskKind::Activity)
      outside_.insert(each.request.id);
    else
      lost.push_back(each.request.id);
  }
  for (const TaskId task : lost) {
    if (head().identity->express) {
      begun_.erase(task);
      continue;
    }
    Commands none;
    take(input::Task{task, interrupted()}, none, nullptr);
    open_.erase(openAt(task));
  }
  commit();
  return lost.size();
}

std::vector<TaskRequest> Durable::open() const {
  if (!replayed_) return run_.open();
  std::vector<TaskRequest> requests;
  for (const Open& each : open_) requests.push_back(each.request);
  return requests;
}

const Durable::Asked* Durable::askedBefore(TaskId task) const {
  for (const Open& each : open_)
    if (each.request.id == task) return &each.asked;
  return nullptr;
}

/// All at once: each wait for the disk costs more than a hundred transitions.
void Durable::settle() {
  if (isKept()) noteStatus();
  commit();
}

void Durable::noteStatus() {
  const auto& execution = head();
  const std::string status(toString(execution.status));
  const std::string result = execution.running() ? "" : json::print(resultOf(execution));
  const store::RunRow& row = journal_->row();
  if (row.status != status || row.result != result || row.redrives != execution.redrives)
    journal_->setStatus(status, result, execution.redrives);
}

}  // namespace stepwright::runtime
