// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/plain_history.h"

#include <algorithm>

#include "engine/interpreter/decision.h"

namespace stepwright::replay {

using history::Event;
using history::EventType;
using interpreter::Decision;

namespace {

Decision decisionOf(const PlacedEvent& placed, Decision::Kind kind, const asl::State* state) {
  Decision decision{.kind = kind};
  decision.fiber = placed.thread;
  decision.state = state;
  decision.event = placed.event->id;
  decision.time = placed.event->time;
  return decision;
}

template <class List>
int leadingTo(const List& list, const std::string& next) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.next == next; });
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

/// The way from a state to the one that was entered after it.
void setWay(Decision& left, const asl::State& to, bool failed) {
  const asl::State& from = *left.state;
  left.which = failed ? leadingTo(from.catchers, to.name) : leadingTo(from.choices, to.name);
  if (failed && left.which >= 0)
    left.way = Decision::Way::Catch;
  else if (from.type == asl::StateType::Choice)
    left.way = left.which >= 0 ? Decision::Way::Rule : Decision::Way::Default;
}

}  // namespace

PlainHistory::Open& PlainHistory::openIn(ThreadId thread) {
  if (open_.size() <= thread) open_.resize(thread + 1);
  return open_[thread];
}

PlainHistory::Standing& PlainHistory::standingOf(ThreadId thread) {
  if (standings_.size() <= thread) standings_.resize(thread + 1);
  return standings_[thread];
}

bool PlainHistory::begins(ThreadId thread) {
  if (begun_.size() <= thread) begun_.resize(thread + 1);
  if (begun_[thread]) return false;
  begun_[thread] = true;
  return true;
}

void PlainHistory::resume(const std::vector<Decision>& decisions) {
  for (const Decision& decision : decisions) {
    (void)begins(decision.fiber);
    if (decision.kind == Decision::Kind::Ended) standingOf(decision.fiber) = Standing::Ended;
    Open& open = openIn(decision.fiber);
    if (decision.kind == Decision::Kind::Entered) open = {decision.state, false, false};
    if (decision.kind == Decision::Kind::Failed)
      open.failed = decision.taker != Decision::Taker::Retrier;
    if (decision.kind == Decision::Kind::Left) open = {};
  }
}

void PlainHistory::enter(const PlacedEvent& placed, std::vector<Decision>& decisions) {
  const asl::Machine* machine = placed.info->machine;
  const asl::State* state = machine ? machine->find(placed.event->name.string()) : nullptr;
  Open& open = openIn(placed.thread);
  if (open.state && open.left && state) {
    Decision left = decisionOf(placed, Decision::Kind::Left, open.state);
    setWay(left, *state, open.failed);
    decisions.push_back(std::move(left));
  }
  if (!state) return;
  open = {state, false, false};
  decisions.push_back(decisionOf(placed, Decision::Kind::Entered, state));
  if (state->type == asl::StateType::Wait)
    decisions.push_back(decisionOf(placed, Decision::Kind::Waits, state));
}

void PlainHistory::end(const PlacedEvent& placed, Decision::End how,
                       std::vector<Decision>& decisions) {
  Decision ended = decisionOf(placed, Decision::Kind::Ended, openIn(placed.thread).state);
  ended.end = how;
  if (placed.event->extra) ended.error = placed.event->extra->error;
  if (placed.event->extra) ended.cause = placed.event->extra->cause;
  decisions.push_back(std::move(ended));
  standingOf(placed.thread) = Standing::Ended;
}

void PlainHistory::add(const PlacedEvent& placed, std::vector<Decision>& decisions) {
  const Event& event = *placed.event;
  if (begins(placed.thread)) {
    Decision began = decisionOf(placed, Decision::Kind::Began, placed.info->container);
    began.parent = static_cast<ThreadId>(placed.info->parent + 1);
    began.count = placed.info->index;
    began.isItem = placed.info->isItem;
    began.machine = placed.info->machine;
    decisions.push_back(std::move(began));
  }
  if (event.type == EventType::ExecutionRedriven)
    std::replace(standings_.begin(), standings_.end(), Standing::Ended, Standing::Redriven);
  Open& open = openIn(placed.thread);
  if (standingOf(placed.thread) == Standing::Redriven) {
    standingOf(placed.thread) = Standing::Runs;
    decisions.push_back(decisionOf(placed, Decision::Kind::GoesOn, open.state));
  }
  const auto tell = [&](Decision::Kind kind) {
    if (open.state) decisions.push_back(decisionOf(placed, kind, open.state));
  };
  switch (placed.sense) {
    case EventSense::Entered:
      return enter(placed, decisions);
    case EventSense::Exited: {
      open.left = true;
      const bool ends = open.state && !open.failed &&
                        (open.state->end || open.state->type == asl::StateType::Succeed);
      if (!ends) return;
      tell(Decision::Kind::Left);
      decisions.back().way = Decision::Way::End;
      open = {};
      if (placed.thread != 1 && !placed.info->isItem)
        end(placed, Decision::End::Succeeded, decisions);
      return;
    }
    case EventSense::Scheduled:
      open.failed = false;
      tell(Decision::Kind::Acts);
      if (event.type == EventType::ActivityScheduled) tell(Decision::Kind::Waits);
      return;
    case EventSense::ContainerStarted:
      open.failed = false;
      tell(Decision::Kind::Acts);
      tell(Decision::Kind::Counted);
      if (open.state && open.state->type == asl::StateType::Parallel)
        decisions.back().count = static_cast<std::int64_t>(open.state->machines.size());
      else if (event.extra && event.extra->length)
        decisions.back().count = *event.extra->length;
      return;
    case EventSense::Submitted:
      return tell(Decision::Kind::Waits);
    case EventSense::Succeeded:
    case EventSense::ContainerSucceeded:
      return tell(Decision::Kind::Worked);
    case EventSense::Failed:
    case EventSense::EvaluationFailed:
    case EventSense::ContainerFailed:
      open.failed = true;
      if (!open.state) return;
      tell(Decision::Kind::Failed);
      if (event.extra) decisions.back().error = event.extra->error;
      return;
    case EventSense::ItemSucceeded:
      return end(placed, Decision::End::Succeeded, decisions);
    case EventSense::ItemFailed:
      return end(placed, Decision::End::Failed, decisions);
    case EventSense::ItemAborted:
      return end(placed, Decision::End::Aborted, decisions);
    case EventSense::ExecutionEnded:
      return end(placed,
                 event.type == EventType::ExecutionSucceeded  ? Decision::End::Succeeded
                 : event.type == EventType::ExecutionFailed   ? Decision::End::Failed
                 : event.type == EventType::ExecutionTimedOut ? Decision::End::TimedOut
                                                              : Decision::End::Aborted,
                 decisions);
    default:
      return;
  }
}

}  // namespace stepwright::replay
