// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/runs.h"

#include <algorithm>
#include <utility>

#include "engine/session/notices.h"
#include "engine/session/run_status.h"

namespace stepwright::session {

using debugger::LiveRun;
using interpreter::FiberId;

DebugRun& Runs::add(std::unique_ptr<DebugRun> run, std::uint32_t parent, Phrase title) {
  run->row.id = ++lastId_;
  run->row.parent = parent;
  run->row.title =
      title.empty() ? worded(notices::run, {std::to_string(run->row.id)}) : std::move(title);
  if (LiveRun* live = run->live()) {
    run->row.started = live->recording().head().identity->start;
    live->driver().setWaker(waker_);
  }
  shown_ = run.get();
  runs_.push_back(std::move(run));
  if (added_) added_(*shown_);
  stepper_.attach(shown_->live());
  dropAside();
  return *shown_;
}

namespace {

constexpr std::uint32_t firstAside = 0x40000000U;  // no run of the list has such an id

}  // namespace

void Runs::dropAside() {
  std::erase_if(runs_, [&](const auto& run) { return !run->test.empty() && run.get() != shown_; });
}

void Runs::lookAside(std::unique_ptr<DebugRun> run) {
  const bool alreadyAside = shown_ != nullptr && !shown_->test.empty();
  if (!alreadyAside) {
    const bool past = shown_ != nullptr && (shown_->live() ? !stepper_.cursor().atHead()
                                                           : shownEvent_ < shown_->log().size());
    before_ = {shown_ ? shown_->row.id : 0, past ? shownEvents() : 0};
  }
  run->row.id = firstAside + ++lastAside_;
  run->row.title = Phrase(run->test);
  run->row.started = run->live()->recording().head().identity->start;
  run->told = run->decisions().size();
  run->sync();
  runs_.push_back(std::move(run));
  stepper_.focus().forget();
  show(*runs_.back());
}

void Runs::leaveAside() {
  if (shown_ == nullptr || shown_->test.empty()) return;
  const Before before = std::exchange(before_, {});
  DebugRun* back = find(before.run);
  if (back == nullptr) return showNone({});
  stepper_.focus().forget();
  show(*back);
  if (before.event == 0) return;
  if (back->live())
    stepper_.goToEvent(before.event);
  else
    shownEvent_ = before.event;
}

void Runs::fork(std::unique_ptr<LiveRun> live, asl::MachinePtr definition,
                std::shared_ptr<const runtime::RunHead> head, const Phrase& title) {
  const auto event = static_cast<std::int64_t>(shownEvents());
  DebugRun& from = *shown_;
  from.test.clear();  // what is made of it stays, and so does it
  from.addTick({Tick::Kind::Fork, event, title});
  auto made = std::make_unique<DebugRun>(std::move(live));
  made->head = std::move(head);
  made->definition = std::move(definition);
  made->segment = from.segment;
  made->row.forkedAt = event;  // before it is kept
  DebugRun& fork = add(std::move(made), from.row.id, title);
  fork.childOf = from.childOf;
  fork.told = fork.decisions().size();
  fork.addTick({Tick::Kind::Fork, event, title});
}

void Runs::forkHere(const Phrase& title) {
  fork(live()->forkedAt(stepper_.cursor().position()), shown_->definition, shown_->head, title);
}

void Runs::show(DebugRun& run) {
  shown_ = &run;
  stepper_.attach(run.live());
  if (run.live()) {
    stepper_.settle();
    stepper_.focus().set(run.live()->recording().head().turn);
    stepper_.focus().keepAlive(stepper_.cursor());
    stepper_.rest();
  } else {
    shownEvent_ = run.log().size();
  }
  dropAside();
}

void Runs::showNone(Phrase why) {
  shown_ = nullptr;
  stepper_.attach(nullptr);
  dropAside();
  refused_ = std::move(why);
}

DebugRun* Runs::find(std::uint32_t id) const {
  const auto found =
      std::find_if(runs_.begin(), runs_.end(), [&](const auto& run) { return run->row.id == id; });
  return found == runs_.end() ? nullptr : found->get();
}

const DebugRun* Runs::spare(std::size_t most) const {
  if (runs_.size() <= most) return nullptr;
  const auto mayGo = [&](const std::unique_ptr<DebugRun>& run) {
    const bool alone =
        run->row.parent == 0 && std::none_of(runs_.begin(), runs_.end(), [&](const auto& other) {
          return other->row.parent == run->row.id;
        });
    return alone && run.get() != shown_ && run->live() != nullptr &&
           !run->live()->recording().head().running();
  };
  const auto found = std::find_if(runs_.begin(), runs_.end(), mayGo);
  return found == runs_.end() ? nullptr : found->get();
}

void Runs::forget(std::uint32_t id) {
  std::erase_if(runs_, [&](const auto& run) { return run->row.id == id && run.get() != shown_; });
}

DebugRun* Runs::childOf(std::uint32_t parent, FiberId fiber) const {
  const auto found = std::find_if(runs_.begin(), runs_.end(), [&](const auto& run) {
    return run->row.parent == parent && run->row.child == fiber;
  });
  return found == runs_.end() ? nullptr : found->get();
}

std::size_t Runs::shownEvents() const {
  if (!shown_) return 0;
  return shown_->live() ? stepper_.cursor().events() : shownEvent_;
}

std::size_t Runs::shownDecisions() const {
  if (!shown_) return 0;
  return shown_->live() ? stepper_.cursor().decisions() : shown_->decisionsAtEvent(shownEvent_);
}

std::vector<RunRow> Runs::rows() const {
  std::vector<RunRow> rows;
  for (const auto& run : runs_) {
    if (!run->test.empty()) continue;
    RunRow row = run->row;
    row.events = static_cast<std::int64_t>(run->log().size());
    row.current = run.get() == shown_;
    row.status = statusOf(*run);
    row.imported = run->live() == nullptr;
    rows.push_back(std::move(row));
    for (RunRow& started : run->started().rows(run->row.id)) rows.push_back(std::move(started));
  }
  return rows;
}

replay::RunStatus Runs::statusOf(const DebugRun& run) const {
  if (&run == shown_ && stepper_.running()) return replay::RunStatus::Running;
  if (run.live()) {
    const replay::RunStatus status = statusAs(run.live()->recording().head().status);
    if (status != replay::RunStatus::Paused) return status;
    const bool asks =
        &run == shown_ ? stepper_.awaitsAnswer() : !run.live()->driver().questions().empty();
    return asks ? replay::RunStatus::WaitingForTask : status;
  }
  return run.log().empty() ? replay::RunStatus::None : endedAs(run.log().back().type);
}

void Runs::takeStop() {
  const debugger::Stopped& stopped = stepper_.stopped();
  const bool takenBack = stopped.endTakenBack.has_value();
  if (takenBack)
    shown_->rebuild();
  else
    shown_->sync();
  const auto event = static_cast<std::int64_t>(shownEvents());
  const debugger::Cursor& cursor = stepper_.cursor();
  const bool onTheWay = stepper_.goal().kind == debugger::Goal::Kind::Continue && cursor.atHead() &&
                        cursor.execution().running();
  if (onTheWay) shown_->addTick({Tick::Kind::Stop, event, stopped.description});
  if (takenBack) shown_->addTick({Tick::Kind::Error, event, *stopped.endTakenBack});
}

}  // namespace stepwright::session
