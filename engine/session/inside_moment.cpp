// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/inside_moment.h"

#include <algorithm>

#include "engine/asl/nested_id.h"
#include "engine/debugger/evaluate.h"
#include "engine/session/notices.h"
#include "engine/session/questions.h"
#include "engine/session/recorded_data_flow.h"
#include "engine/session/remaining.h"
#include "engine/session/status.h"

namespace stepwright::session {

using debugger::Position;
using debugger::Recording;
using debugger::SteppedChild;
using interpreter::Execution;
using interpreter::Fiber;

namespace {

using Held = SteppedChild::Hold;

/// The fiber in focus, where it stands in a state.
const Fiber* fiberIn(Held& held) {
  const Fiber* fiber = held.stepper().focus().fiberAt(held.stepper().cursor());
  return fiber && fiber->frame.state != interpreter::noState ? fiber : nullptr;
}

std::string nameIn(const interpreter::Program& program, const asl::StateId& id) {
  const auto index = program.indexOf(id);
  return index == interpreter::noState ? std::string() : program.state(index).name;
}

std::vector<InsideLevel> levelsOf(const Runs& runs, const Inside& inside) {
  std::vector<InsideLevel> levels;
  const interpreter::Program* around = &runs.live()->recording().program();
  std::string before;
  for (const Inside::Level& each : inside.way()) {
    Held held = each.child->hold();
    InsideLevel level;
    level.task = each.child->number();
    level.state = each.child->task();
    level.taskName = nameIn(*around, level.state.substr(before.size()));
    level.machine = each.child->machine();
    level.definition = each.child->definition();
    if (const Fiber* fiber = fiberIn(held)) {
      const asl::State& state = held.execution().program->state(fiber->frame.state);
      level.place = state.id;
      level.placeName = state.name;
    }
    around = &held.live().recording().program();
    before = asl::nestedId(level.state, {});
    levels.push_back(std::move(level));
  }
  return levels;
}

/// A run has no such number.
Changes::Place momentOf(const SteppedChild& child, Held& held) {
  return {static_cast<std::uint32_t>(child.number()) | 1U << 31U,
          held.stepper().cursor().position()};
}

std::vector<Scope> scopesIn(Held& held, const SteppedChild& child, bool mayEdit) {
  const Fiber* fiber = fiberIn(held);
  if (!fiber) return {};
  auto scopes = debugger::scopesOf(held.execution(), *fiber, child.machine());
  for (Scope& scope : scopes) scope.editable = scope.editable && mayEdit;
  return scopes;
}

/// Before its newest try a state that a loop comes to anew has not called yet.
bool canCallAgain(Held& held) {
  const Fiber* fiber = fiberIn(held);
  const bool ahead =
      fiber && fiber->frame.phase == interpreter::Phase::Enter && held.stepper().cursor().atHead();
  return fiber && !ahead && held.live().hasCalled(held.execution(), fiber->id);
}

/// The view of the execution that a nested id leads to, and the state's own id in it.
std::pair<const NestedView*, asl::StateId> viewOf(const std::vector<NestedView>& nested,
                                                  const asl::StateId& id) {
  const auto parts = asl::splitNested(id);
  if (!parts) return {nullptr, id};
  const auto found = std::find_if(nested.begin(), nested.end(), [&](const NestedView& each) {
    return each.state == parts->task;
  });
  if (found == nested.end()) return {nullptr, parts->own};
  if (asl::splitNested(parts->own)) return viewOf(found->inner, parts->own);
  return {&*found, parts->own};
}

/// The last position at which no more than that was decided.
Position positionAt(const Recording& recording, std::size_t decisions) {
  Position from = 0, to = recording.length();
  while (from < to) {
    const Position middle = from + (to - from + 1) / 2;
    if (recording.decisionsAt(middle) <= decisions)
      from = middle;
    else
      to = middle - 1;
  }
  return from;
}

/// What the innermost of them asks, at that time of the run.
std::vector<Question> questionsIn(const std::vector<Inside::Level>& way, Timestamp time) {
  std::string within;
  for (const Inside::Level& level : way)
    within += (within.empty() ? "" : " › ") + level.child->machine();
  const SteppedChild& child = *way.back().child;
  Held held = way.back().child->hold();
  auto timers = timersOf(held.live().recording().head(), held.live().recording().log());
  // It has a clock of its own.
  const std::int64_t ahead = time - held.live().driver().now();
  for (Timer& timer : timers) {
    timer.from = timer.from + ahead;
    timer.due = timer.due + ahead;
  }
  auto asked = questionsOf(held.live());
  for (Question& each : asked) {
    each.ends = endOf(each, timers);
    each.state = asl::nestedId(child.task(), each.state);
    each.started = child.number();
    each.within = within;
    each.document = child.document();
  }
  return asked;
}

}  // namespace

StartedRuns::Stands standsOf(const Inside& inside) {
  StartedRuns::Stands stands;
  for (const Inside::Level& level : inside.way()) {
    Held held = level.child->hold();
    if (held.stepper().running()) continue;
    auto& stand = stands[level.child->number()];
    stand.decisions = held.stepper().cursor().decisions();
    stand.items = held.stepper().focus().items();
    stand.asks = held.stepper().awaitsAnswer();
    if (level.child.get() != inside.child()) continue;
    Moment own;
    fillStatus(own, held.live(), held.stepper());
    stand.cursor = own.view.cursor;
  }
  return stands;
}

SteppedStacks stacksOf(const Inside& inside) {
  SteppedStacks stacks;
  for (const Inside::Level& level : inside.way()) {
    Held held = level.child->hold();
    auto rows =
        stackOf(held.execution(), level.child->machine(), held.stepper().focus().fiber(), {});
    noteCalls(rows, held.live(), held.execution());
    stacks[level.child->number()] = std::move(rows);
  }
  return stacks;
}

void fillQuestions(Moment& moment, const Runs& runs, const Inside& inside) {
  moment.questions = questionsOf(*runs.live());
  for (Question& each : moment.questions) each.ends = endOf(each, moment.timers);
  for (const auto& way : inside.asking()) {
    auto asked = questionsIn(way, moment.view.time);
    // The one that is looked at is answered first.
    const bool first = way.back().child.get() == inside.child();
    const auto at = first ? moment.questions.begin() : moment.questions.end();
    moment.questions.insert(at, asked.begin(), asked.end());
  }
}

void fillInside(Moment& moment, const Runs& runs, const Inside& inside, Changes& changes) {
  SteppedChild* child = inside.child();
  if (!child) return;
  moment.inside = levelsOf(runs, inside);
  moment.alive = true;
  moment.canEdit = moment.canCallAgain = false;
  Held held = child->hold();
  if (held.stepper().running() || runs.stepper().running()) {
    moment.view.status = replay::RunStatus::Running;
    moment.canStep = moment.canStepBack = false;
    return;
  }
  Moment own;
  fillStatus(own, held.live(), held.stepper());
  moment.view.status =
      held.stepper().awaitsAnswer() ? replay::RunStatus::WaitingForTask : replay::RunStatus::Paused;
  moment.view.words = own.view.words;
  moment.view.past = moment.view.past || own.view.past;
  if (moment.view.cursor && own.view.cursor) moment.view.cursor->words = own.view.cursor->words;
  moment.error = own.error;
  moment.cause = own.cause;
  moment.timedOut = own.timedOut;
  moment.canStep = moment.canStepBack = true;
  moment.canEdit = inside.mayEdit();
  moment.canCallAgain = moment.canEdit && canCallAgain(held);
  moment.started.clear();
  if (const Fiber* fiber = fiberIn(held))
    if (const auto deeper = held.live().startedBy(held.execution(), fiber->id))
      moment.started = deeper->machine.name;
  moment.scopes = changes.marked(momentOf(*child, held), scopesIn(held, *child, moment.canEdit));
}

asl::StateId placeInside(const Moment& moment) {
  if (moment.inside.empty() || moment.inside.back().place.empty()) return {};
  return asl::nestedId(moment.inside.back().state, moment.inside.back().place);
}

bool fillFlowInside(Moment& moment, const Inside& inside, const asl::StateId& nested) {
  const auto [view, own] = viewOf(moment.nested, nested);
  const auto child = view ? inside.children().find(view->task) : nullptr;
  if (!child) return false;
  Held held = child->hold();
  const Recording& recording = held.live().recording();
  if (inside.isOnTheWay(view->task)) {
    const Fiber* fiber = fiberIn(held);
    const bool here = fiber && held.execution().program->state(fiber->frame.state).id == own;
    moment.flow = flowOf(recording, held.stepper().cursor().position(), held.execution(), own,
                         here ? fiber->id : 0);
  } else {
    const Position position = positionAt(recording, view->decisions);
    moment.flow = flowOf(recording, position, recording.at(position), own, 0);
  }
  moment.flow.state = nested;
  return true;
}

Result<json::Value> evaluateInside(const Inside& inside, const std::string& expression,
                                   std::optional<asl::QueryLanguage> language,
                                   const std::atomic<bool>* interruption) {
  SteppedChild* child = inside.child();
  if (!child) return refuse(notices::noMoment);
  Held held = child->hold();
  const Fiber* fiber = fiberIn(held);
  if (!fiber) return refuse(notices::noMoment);
  const auto own = held.execution().program->state(fiber->frame.state).language;
  return debugger::evaluateAt(held.execution(), *fiber, expression, language.value_or(own),
                              interruption);
}

}  // namespace stepwright::session
