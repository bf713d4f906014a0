// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/started_runs.h"

#include <algorithm>

#include "engine/asl/nested_id.h"
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
  const runtime::ChildExecution& child = *execution.what.child;
  if (!child.progress) return false;
  auto progress = child.progress(execution.decisions.size());
  const bool cut =
      progress.all < execution.decisions.size() || progress.version != execution.version;
  if (cut) {  // some of what it did was taken back
    Execution anew;
    anew.what = execution.what;
    execution = std::move(anew);
    progress = child.progress(0);
    execution.version = progress.version;
  }
  if (!execution.inner) execution.inner = std::make_unique<StartedRuns>();
  execution.status = progress.status;
  for (Decision& decision : progress.decisions) {
    execution.threads.add(decision);
    execution.tracker.add(decision, execution.threads);
    execution.tree.add(decision);
    execution.decisions.push_back(std::move(decision));
    const Decision& told = execution.decisions.back();
    execution.inner->note(told, execution.threads, execution.decisions.size(),
                          execution.tree.visitIn(told.fiber));
  }
  return cut || !progress.decisions.empty();
}

bool StartedRuns::hearInner(Execution& execution) {
  const runtime::ChildExecution& child = *execution.what.child;
  if (!execution.inner || !child.made || !child.startedBy) return false;
  StartedRuns& inner = *execution.inner;
  std::vector<Started> fresh;
  interpreter::TaskId newest = inner.seen_;
  for (auto& made : child.made(inner.seen_)) {
    newest = std::max(newest, made.number);
    if (auto started = child.startedBy(made.number))
      fresh.push_back({std::move(made.place), made.call, made.number, std::move(started)});
  }
  inner.seen_ = newest;
  return inner.sync(std::move(fresh));
}

bool StartedRuns::sync(const debugger::LiveRun& run) { return sync(run.startedSince(seen_)); }

bool StartedRuns::sync(std::vector<Started> fresh) {
  bool heard = !fresh.empty();
  for (Started& started : fresh) {
    all_.push_back(std::make_unique<Execution>());
    all_.back()->what = std::move(started);
  }
  for (const auto& each : all_) {
    if (each->status == Status::Running) heard = hear(*each) || heard;
    heard = hearInner(*each) || heard;
  }
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
  nested.title = when.run + "." + std::to_string(shown + 1);
  fill(nested, execution, when);
  return nested;
}

/// Its clock is that of the run, which it may be ahead of; a real one goes on while it is at work.
/// One that is stepped stands where it stands.
void StartedRuns::fill(NestedView& nested, const Execution& execution, const When& when) {
  const bool newest = when.newest && execution.status == Status::Running;
  const auto found = when.stands.find(execution.what.number);
  const Stand* stand = found == when.stands.end() ? nullptr : &found->second;
  replay::RunTracker then;
  for (const Decision& decision : execution.decisions) {
    const bool later =
        stand ? then.decisions() >= stand->decisions : !newest && when.time < decision.time;
    if (later) break;
    then.add(decision, execution.threads);
  }
  const bool whole = then.decisions() == execution.decisions.size();
  const replay::Focus items = stand ? stand->items : replay::Focus();
  then.fill(nested.view, execution.threads, items);
  const bool over = whole && execution.status != Status::Running;
  nested.view.status =
      over    ? statusAs(execution.status)
      : stand ? (stand->asks ? replay::RunStatus::WaitingForTask : replay::RunStatus::Paused)
              : replay::RunStatus::Running;
  nested.view.past = !whole;
  if (stand) nested.view.cursor = stand->cursor;
  nested.decisions = then.decisions();
  if (execution.inner)
    nested.inner = execution.inner->views(
        then, execution.threads, items,
        {then.decisions(), when.time, nested.title, when.newest && whole, when.stands});
}

std::vector<NestedView> StartedRuns::views(const replay::RunTracker& tracker,
                                           const replay::Threads& threads,
                                           const replay::Focus& focus, const When& when) const {
  std::vector<NestedView> views;
  for (const auto& [place, state] : places()) {
    // Where the state was not come to yet, no item is in focus: the first place stands for it.
    const auto thread = tracker.threadFor(state, threads, focus);
    const bool here = thread == 0
                          ? std::none_of(views.begin(), views.end(),
                                         [&](const auto& each) { return each.state == state; })
                          : placeOf(state, thread, threads) == place;
    if (!here) continue;
    if (auto nested = viewAt(place, when)) views.push_back(std::move(*nested));
  }
  return views;
}

std::map<std::string, asl::StateId> StartedRuns::places() const {
  std::map<std::string, asl::StateId> places;
  for (const auto& each : all_)
    if (const Try* began = tryOf(*each)) places.emplace(each->what.place, began->state);
  return places;
}

std::shared_ptr<const runtime::ChildExecution> StartedRuns::find(std::uint64_t number) const {
  for (const auto& each : all_) {
    if (each->what.number == number) return each->what.child;
    if (!each->inner) continue;
    if (auto inner = each->inner->find(number)) return inner;
  }
  return nullptr;
}

std::vector<StartedRuns::Known> StartedRuns::wayTo(std::uint64_t number) const {
  for (const auto& each : all_) {
    const Try* began = tryOf(*each);
    if (!began) continue;
    Known known{each->what.number, began->state, each->what.child};
    if (known.number == number) return {std::move(known)};
    auto inner = each->inner ? each->inner->wayTo(number) : std::vector<Known>();
    if (inner.empty()) continue;
    for (Known& deeper : inner) deeper.task = asl::nestedId(known.task, deeper.task);
    inner.insert(inner.begin(), std::move(known));
    return inner;
  }
  return {};
}

void StartedRuns::forEach(
    const std::function<void(const Started& what, const StartedRuns* inner)>& visit) const {
  for (const auto& each : all_) visit(each->what, each->inner.get());
}

std::size_t StartedRuns::told() const {
  std::size_t told = all_.size();
  for (const auto& each : all_) {
    told += each->decisions.size() + each->version;
    if (each->inner) told += each->inner->told();
  }
  return told;
}

std::size_t StartedRuns::beganBy(std::uint64_t number) const {
  for (const auto& each : all_) {
    const Try* began = each->what.number == number ? tryOf(*each) : nullptr;
    if (began) return began->decisions;
  }
  return 0;
}

namespace {

constexpr std::size_t mostListed = 100;
constexpr std::uint32_t notOfTheList = 1U << 31U;

}  // namespace

std::vector<RunRow> StartedRuns::rows(std::uint32_t run) const {
  std::vector<RunRow> rows;
  addRows(run, std::to_string(run), rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    // Their numbers among each other become ids that no run has.
    const std::uint32_t first = notOfTheList + run * static_cast<std::uint32_t>(mostListed);
    rows[i].id = first + static_cast<std::uint32_t>(i);
    if (rows[i].parent >= notOfTheList) rows[i].parent += first - notOfTheList;
  }
  return rows;
}

void StartedRuns::addRows(std::uint32_t parent, const std::string& title,
                          std::vector<RunRow>& rows) const {
  for (std::size_t i = 0; i < all_.size() && rows.size() < mostListed; ++i) {
    const Execution& each = *all_[i];
    const Try* began = tryOf(each);
    if (!began) continue;
    RunRow row;
    row.parent = parent;
    const std::string own = title + "." + std::to_string(i + 1);
    row.title = own + " " + each.what.child->machine.name;
    row.status =
        each.status == Status::Running ? replay::RunStatus::Running : statusAs(each.status);
    row.task = each.what.number;
    row.startedBy = began->name;
    rows.push_back(std::move(row));
    const auto place = static_cast<std::uint32_t>(rows.size() - 1);
    if (each.inner) each.inner->addRows(notOfTheList + place, own, rows);
  }
}

/// Its events are not the run's: its rows reach over those that were written meanwhile, from the
/// visit on that started it.
replay::RunTree StartedRuns::rowsOf(const Execution& execution, const replay::TreeRow& visit,
                                    const history::EventLog& log) {
  replay::RunTree rows = execution.tree.all();
  for (replay::TreeRow& row : rows) {
    row.started = execution.what.number;
    row.fiber = 0;
    row.ownEvent = row.firstEvent;
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
    if (const Try* began = tryOf(*all_[i]); began && began->row >= 0) {
      auto rows = rowsOf(*all_[i], own[static_cast<std::size_t>(began->row)], log);
      StartedRuns* inner = all_[i]->inner.get();
      if (inner && !inner->empty()) rows = *inner->joined(rows, log);
      joined_.take(i, rows, began->row);
    }
  return joined_.snapshot();
}

}  // namespace stepwright::session
