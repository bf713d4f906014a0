// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/started_runs.h"

#include <algorithm>

#include "engine/session/run_status.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::session {

using interpreter::Decision;
using interpreter::Status;

namespace {

/// The last event of the run that was written by then.
std::int64_t eventBy(Timestamp time, const history::EventLog& log) {
  std::size_t from = 0, to = log.size();
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    if (time < log.at(middle).time)
      to = middle;
    else
      from = middle + 1;
  }
  return static_cast<std::int64_t>(from);
}

}  // namespace

std::string StartedRuns::placeOf(const asl::StateId& state, replay::ThreadId thread,
                                 const replay::Threads& threads) {
  std::vector<interpreter::MapStep> path;
  for (; thread != 0 && thread < threads.size(); thread = threads.at(thread).parent)
    if (threads.at(thread).isItem) path.insert(path.begin(), {"", threads.at(thread).index});
  return tasks::RecordedAnswers::placeOf(state, path);
}

void StartedRuns::note(const Decision& began, const replay::Threads& threads, std::size_t decisions,
                       std::int32_t row) {
  if (began.kind != Decision::Kind::Acts || began.state->type != asl::StateType::Task) return;
  tries_[placeOf(began.state->id, began.fiber, threads)].push_back(
      {began.state->id, decisions, row});
}

bool StartedRuns::hear(Execution& execution) {
  if (!execution.what.child->progress) return false;
  auto progress = execution.what.child->progress(execution.decisions.size());
  execution.status = progress.status;
  for (Decision& decision : progress.decisions) {
    execution.threads.add(decision);
    execution.tracker.add(decision, execution.threads);
    execution.tree.add(decision);
    execution.decisions.push_back(std::move(decision));
  }
  return !progress.decisions.empty();
}

bool StartedRuns::sync(const debugger::LiveRun& run) {
  bool heard = false;
  for (auto& started : run.startedSince(seen_)) {
    all_.push_back(std::make_unique<Execution>());
    all_.back()->what = std::move(started);
    heard = true;
  }
  for (const auto& each : all_)
    if (each->status == Status::Running) heard = hear(*each) || heard;
  return heard;
}

const StartedRuns::Try* StartedRuns::tryOf(const Execution& execution) const {
  const auto found = tries_.find(execution.what.place);
  const auto call = static_cast<std::size_t>(execution.what.call);
  return found == tries_.end() || call >= found->second.size() ? nullptr : &found->second[call];
}

std::optional<NestedView> StartedRuns::viewAt(const std::string& place, const When& when) const {
  const Execution* shown = nullptr;
  std::size_t number = 0;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const Execution& each = *all_[i];
    if (each.what.place != place) continue;
    const Try* began = tryOf(each);
    if (!began || began->decisions > when.decisions) continue;
    if (shown && shown->what.call > each.what.call) continue;
    shown = &each;
    number = i + 1;
  }
  if (!shown) return std::nullopt;
  NestedView nested;
  nested.state = tryOf(*shown)->state;
  nested.machine = shown->what.child->machine.name;
  nested.title = "run " + std::to_string(when.run) + "." + std::to_string(number);
  nested.task = shown->what.number;
  nested.definition = shown->what.child->machine.definition;
  // Its clock is that of the run, which it may be ahead of; a real one goes on while it is at work.
  const bool newest = when.newest && shown->status == Status::Running;
  replay::RunTracker then;
  for (const Decision& decision : shown->decisions) {
    if (!newest && when.time < decision.time) break;
    then.add(decision, shown->threads);
  }
  const bool whole = then.decisions() == shown->decisions.size();
  then.fill(nested.view, shown->threads, {});
  const bool over = whole && shown->status != Status::Running;
  nested.view.status = over ? statusAs(shown->status) : replay::RunStatus::Running;
  nested.view.past = !whole;
  return nested;
}

std::map<std::string, asl::StateId> StartedRuns::places() const {
  std::map<std::string, asl::StateId> places;
  for (const auto& each : all_)
    if (const Try* began = tryOf(*each)) places.emplace(each->what.place, began->state);
  return places;
}

std::shared_ptr<const runtime::ChildExecution> StartedRuns::find(std::uint64_t number) const {
  for (const auto& each : all_)
    if (each->what.number == number) return each->what.child;
  return nullptr;
}

/// Its events are not the run's: its rows reach over those that were written meanwhile.
replay::RunTree StartedRuns::rowsOf(const Execution& execution, const history::EventLog& log) {
  replay::RunTree rows = execution.tree.all();
  for (replay::TreeRow& row : rows) {
    row.started = execution.what.number;
    row.fiber = 0;
    if (row.kind == replay::TreeRow::Kind::Execution)
      row.name = json::Value(execution.what.child->machine.name);
    if (row.spans.empty()) continue;
    const auto& last = row.spans.back();
    row.firstEvent = std::max<std::int64_t>(1, eventBy(row.spans.front().from, log));
    row.lastEvent = last.to ? eventBy(*last.to, log) : static_cast<std::int64_t>(log.size());
  }
  return rows;
}

std::shared_ptr<const replay::RunTree> StartedRuns::joined(const replay::RunTree& own,
                                                           const history::EventLog& log) {
  joined_.take(own);
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (const Try* began = tryOf(*all_[i])) joined_.take(i, rowsOf(*all_[i], log), began->row);
  return joined_.snapshot();
}

}  // namespace stepwright::session
