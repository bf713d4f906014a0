// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/started_runs.h"

#include <algorithm>

#include "engine/session/run_status.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::session {

using interpreter::Decision;
using interpreter::Status;

namespace {

/// The first event of the run that was written then or later; the last where none was.
std::int64_t eventFrom(Timestamp time, const history::EventLog& log) {
  std::size_t from = 0, to = log.size();
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    if (log.at(middle).time < time)
      from = middle + 1;
    else
      to = middle;
  }
  return static_cast<std::int64_t>(std::min(from + 1, log.size()));
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
      {began.state->id, began.state->name, decisions, row});
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

std::size_t StartedRuns::lastAt(const std::string& place, std::size_t decisions) const {
  std::size_t last = all_.size();
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const auto& what = all_[i]->what;
    const Try* began = what.place == place ? tryOf(*all_[i]) : nullptr;
    if (!began || began->decisions > decisions) continue;
    if (last == all_.size() || all_[last]->what.call <= what.call) last = i;
  }
  return last;
}

std::size_t StartedRuns::firstAt(const std::string& place) const {
  const auto first = std::find_if(all_.begin(), all_.end(), [&](const auto& each) {
    return each->what.place == place && tryOf(*each);
  });
  return static_cast<std::size_t>(first - all_.begin());
}

std::optional<NestedView> StartedRuns::viewAt(const std::string& place, const When& when) const {
  const std::size_t begun = lastAt(place, when.decisions);
  const bool known = begun < all_.size();
  const std::size_t shown = known ? begun : firstAt(place);
  if (shown == all_.size()) return std::nullopt;
  const Execution& execution = *all_[shown];
  NestedView nested;
  nested.state = tryOf(execution)->state;
  nested.machine = execution.what.child->machine.name;
  nested.task = execution.what.number;
  nested.definition = execution.what.child->machine.definition;
  if (!known) return nested;
  nested.title = std::to_string(when.run) + "." + std::to_string(shown + 1);
  fill(nested, execution, when);
  return nested;
}

/// Its clock is that of the run, which it may be ahead of; a real one goes on while it is at work.
void StartedRuns::fill(NestedView& nested, const Execution& execution, const When& when) {
  const bool newest = when.newest && execution.status == Status::Running;
  replay::RunTracker then;
  for (const Decision& decision : execution.decisions) {
    if (!newest && when.time < decision.time) break;
    then.add(decision, execution.threads);
  }
  const bool whole = then.decisions() == execution.decisions.size();
  then.fill(nested.view, execution.threads, {});
  const bool over = whole && execution.status != Status::Running;
  nested.view.status = over ? statusAs(execution.status) : replay::RunStatus::Running;
  nested.view.past = !whole;
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

std::vector<RunRow> StartedRuns::rows(std::uint32_t run) const {
  constexpr std::size_t most = 100;
  constexpr std::uint32_t notOfTheList = 1U << 31U;
  std::vector<RunRow> rows;
  for (std::size_t i = 0; i < std::min(most, all_.size()); ++i) {
    const Execution& each = *all_[i];
    const Try* began = tryOf(each);
    if (!began) continue;
    RunRow row;
    row.id = notOfTheList + run * static_cast<std::uint32_t>(most) + static_cast<std::uint32_t>(i);
    row.parent = run;
    row.title =
        std::to_string(run) + "." + std::to_string(i + 1) + " " + each.what.child->machine.name;
    row.status =
        each.status == Status::Running ? replay::RunStatus::Running : statusAs(each.status);
    row.task = each.what.number;
    row.startedBy = began->name;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Its events are not the run's: its rows reach over those that were written meanwhile, from the
/// visit on that started it.
replay::RunTree StartedRuns::rowsOf(const Execution& execution, const replay::TreeRow& visit,
                                    const history::EventLog& log) {
  replay::RunTree rows = execution.tree.all();
  for (replay::TreeRow& row : rows) {
    row.started = execution.what.number;
    row.fiber = 0;
    if (row.kind == replay::TreeRow::Kind::Execution)
      row.name = json::Value(execution.what.child->machine.name);
    if (row.spans.empty()) continue;
    const auto& last = row.spans.back();
    row.firstEvent = std::max(visit.firstEvent, eventFrom(row.spans.front().from, log));
    row.lastEvent = last.to ? std::max(row.firstEvent, eventFrom(*last.to, log))
                            : static_cast<std::int64_t>(log.size());
  }
  return rows;
}

std::shared_ptr<const replay::RunTree> StartedRuns::joined(const replay::RunTree& own,
                                                           const history::EventLog& log) {
  joined_.take(own);
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (const Try* began = tryOf(*all_[i]); began && began->row >= 0)
      joined_.take(i, rowsOf(*all_[i], own[static_cast<std::size_t>(began->row)], log), began->row);
  return joined_.snapshot();
}

}  // namespace stepwright::session
