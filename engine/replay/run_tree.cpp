// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/run_tree.h"

#include <algorithm>

#include "engine/interpreter/decision.h"
#include "engine/replay/run_tracker.h"

namespace stepwright::replay {

using interpreter::Decision;

RunTreeBuilder::ThreadRows& RunTreeBuilder::thread(ThreadId id) {
  if (threads_.size() <= id) threads_.resize(id + 1);
  return threads_[id];
}

const RunTreeBuilder::Names& RunTreeBuilder::namesOf(const asl::State& state) {
  auto [entry, isNew] = names_.try_emplace(&state);
  if (isNew) entry->second = {json::Value(state.id), json::Value(state.name)};
  return entry->second;
}

std::int32_t RunTreeBuilder::addRow(TreeRow added) {
  if (added.parent >= 0) ++row(added.parent).children;
  rows_.push_back(std::move(added));
  return static_cast<std::int32_t>(rows_.size()) - 1;
}

void RunTreeBuilder::openSpan(std::int32_t index, Span span) { row(index).spans.push_back(span); }

void RunTreeBuilder::closeSpan(std::int32_t index, Timestamp time, StateStatus status) {
  if (index < 0 || row(index).spans.empty()) return;
  Span& last = row(index).spans.back();
  if (last.to) return;
  last.to = time;
  last.status = status;
}

void RunTreeBuilder::begin(const Decision& decision) {
  TreeRow added;
  added.fiber = decision.fiber;
  added.firstEvent = added.lastEvent = decision.event;
  if (decision.parent == 0) {
    added.kind = TreeRow::Kind::Execution;
    added.spans.push_back({Span::Kind::Visit, StateStatus::Running, decision.time, {}});
  } else {
    added.kind = TreeRow::Kind::Item;
    added.index = static_cast<std::int32_t>(decision.count);
    added.isBranch = !decision.isItem;
    added.ownExecution = decision.ownExecution;
    added.parent = std::max(0, thread(decision.parent).visit);
    const Names& names = namesOf(*decision.state);
    added.name = names.name;
    added.state = names.id;
  }
  const std::int32_t created = addRow(std::move(added));
  thread(decision.fiber) = {.item = created};
}

void RunTreeBuilder::enter(const Decision& decision) {
  ThreadRows& rows = thread(decision.fiber);
  const Names& names = namesOf(*decision.state);
  TreeRow added;
  added.parent = rows.item;
  added.name = names.name;
  added.state = names.id;
  added.firstEvent = added.lastEvent = decision.event;
  added.fiber = decision.fiber;
  added.spans.push_back({Span::Kind::Visit, added.status, decision.time, {}});
  TreeRow& item = row(rows.item);
  if (item.kind == TreeRow::Kind::Item) {
    item.name = added.name;
    item.state = added.state;
    item.spans.push_back(added.spans.back());
  }
  const std::int32_t created = addRow(std::move(added));
  thread(decision.fiber).visit = created;
}

void RunTreeBuilder::setVisit(const Decision& decision, StateStatus status) {
  const ThreadRows& rows = thread(decision.fiber);
  if (rows.visit < 0) return;
  row(rows.visit).status = status;
  row(rows.visit).error.clear();
}

void RunTreeBuilder::attempt(const Decision& decision) {
  const ThreadRows& rows = thread(decision.fiber);
  if (rows.visit < 0) return;
  setVisit(decision, StateStatus::Running);
  const int attempts = ++row(rows.visit).attempts;
  const auto start = [&](TreeRow& target) {
    // The time before the first attempt belongs to it: it is the state's own preparation. One that
    // goes on after a redrive begins with its attempt.
    const bool open = !target.spans.empty() && !target.spans.back().to;
    if (open && (attempts == 1 || target.spans.back().from == decision.time)) {
      target.spans.back().kind = Span::Kind::Attempt;
      return;
    }
    if (!target.spans.empty() && !target.spans.back().to) target.spans.back().to = decision.time;
    target.spans.push_back({Span::Kind::Attempt, StateStatus::Running, decision.time, {}});
  };
  start(row(rows.visit));
  if (rows.item > 0) start(row(rows.item));
}

void RunTreeBuilder::fail(const Decision& decision) {
  const ThreadRows& rows = thread(decision.fiber);
  if (rows.visit < 0) return;
  TreeRow& visit = row(rows.visit);
  visit.error = nameOf(decision.error);
  const bool retried = decision.taker == Decision::Taker::Retrier;
  const StateStatus ended =
      decision.taker == Decision::Taker::Catcher ? StateStatus::Caught : failedBy(decision.error);
  visit.status = retried ? StateStatus::Retrying : ended;
  const auto close = [&](std::int32_t target) {
    closeSpan(target, decision.time, ended);
    if (!row(target).spans.empty()) row(target).spans.back().status = ended;
    if (retried) openSpan(target, {Span::Kind::Backoff, StateStatus::Retrying, decision.time, {}});
  };
  close(rows.visit);
  if (rows.item > 0) close(rows.item);
}

void RunTreeBuilder::leave(const Decision& decision) {
  ThreadRows& rows = thread(decision.fiber);
  if (rows.visit < 0) return;
  const bool caught = decision.way == Decision::Way::Catch;
  TreeRow& visit = row(rows.visit);
  visit.status = caught ? StateStatus::Caught : StateStatus::Succeeded;
  if (!caught) visit.error.clear();
  rows.caught = rows.caught || caught;
  closeSpan(rows.visit, decision.time, visit.status);
  if (rows.item > 0) closeSpan(rows.item, decision.time, visit.status);
  visit.lastEvent = std::max(visit.lastEvent, decision.event);
  rows.visit = -1;
}

void RunTreeBuilder::endRow(std::int32_t index, const Decision& decision, StateStatus status) {
  TreeRow& ended = row(index);
  ended.status = status;
  if (ended.error.empty()) ended.error = nameOf(decision.error);
  ended.lastEvent = std::max(ended.lastEvent, decision.event);
  closeSpan(index, decision.time, status);
}

void RunTreeBuilder::end(const Decision& decision) {
  ThreadRows& rows = thread(decision.fiber);
  if (rows.ended || rows.item < 0) return;
  rows.ended = true;
  StateStatus status = decision.end == Decision::End::Succeeded  ? StateStatus::Succeeded
                       : decision.end == Decision::End::Failed   ? failedBy(decision.error)
                       : decision.end == Decision::End::TimedOut ? StateStatus::TimedOut
                                                                 : StateStatus::Aborted;
  if (rows.visit >= 0) {
    // A state that has failed already says more than how its thread came to its end.
    const StateStatus now = row(rows.visit).status;
    const bool failed = now == StateStatus::Failed || now == StateStatus::TimedOut;
    if (!failed) row(rows.visit).error.clear();
    endRow(rows.visit, decision, failed ? now : status);
  }
  const bool own = row(rows.item).kind == TreeRow::Kind::Execution;
  if (own && decision.end == Decision::End::Failed) status = StateStatus::Failed;
  if (!own && status == StateStatus::Succeeded && rows.caught) status = StateStatus::Caught;
  endRow(rows.item, decision, status);
  if (own)
    for (Span& span : row(rows.item).spans) span.status = status;
}

/// What it did and what it does now are bars of one row.
void RunTreeBuilder::goOn(const Decision& decision) {
  ThreadRows& rows = thread(decision.fiber);
  if (!rows.ended) return;
  rows.ended = false;
  for (const std::int32_t index : {rows.item, rows.visit}) {
    if (index < 0) continue;
    TreeRow& again = row(index);
    again.status = StateStatus::Running;
    again.error.clear();
    const bool own = again.kind == TreeRow::Kind::Execution;
    // Between two states it has its bar from the next one that it enters.
    if (rows.visit < 0 && !own) continue;
    openSpan(
        index,
        {own ? Span::Kind::Visit : Span::Kind::Attempt, StateStatus::Running, decision.time, {}});
  }
}

void RunTreeBuilder::add(const Decision& decision) {
  take(decision);
  // An item or branch that goes on is as the state that it is in.
  const ThreadRows& rows = thread(decision.fiber);
  if (rows.item > 0 && rows.visit >= 0 && !rows.ended)
    row(rows.item).status = row(rows.visit).status;
}

void RunTreeBuilder::take(const Decision& decision) {
  switch (decision.kind) {
    case Decision::Kind::Began:
      return begin(decision);
    case Decision::Kind::Entered:
      return enter(decision);
    case Decision::Kind::Acts:
      return attempt(decision);
    case Decision::Kind::Waits:
      return setVisit(decision, StateStatus::Waiting);
    case Decision::Kind::Worked:
      return setVisit(decision, StateStatus::Running);
    case Decision::Kind::Failed:
      return fail(decision);
    case Decision::Kind::Left:
      return leave(decision);
    case Decision::Kind::Ended:
      return end(decision);
    case Decision::Kind::GoesOn:
      return goOn(decision);
    case Decision::Kind::Counted:
      return;
  }
}

void RunTreeBuilder::add(const history::Event& event) {
  if (rows_.empty()) return;
  rows_[0].lastEvent = event.id;
  if (event.fiber == 0 || event.fiber >= threads_.size()) return;
  const ThreadRows& rows = threads_[event.fiber];
  if (rows.visit >= 0) row(rows.visit).lastEvent = event.id;
  if (rows.item > 0) row(rows.item).lastEvent = event.id;
}

std::shared_ptr<const RunTree> RunTreeBuilder::snapshot() const {
  return std::make_shared<const RunTree>(rows_);
}

}  // namespace stepwright::replay
