// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/inspect.h"

#include <algorithm>

#include "engine/interpreter/context.h"
#include "engine/interpreter/execution.h"

namespace stepwright::session {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;
using interpreter::Phase;

namespace {

/// More rows than this nobody reads; the rest is summed up.
constexpr std::size_t mostRows = 400;

const asl::State& stateOf(const Execution& execution, const Fiber& fiber) {
  return execution.program->state(fiber.frame.state);
}

class StackWriter {
 public:
  StackWriter(const Execution& execution, FiberId focus, const std::set<FiberId>& frozen,
              std::vector<StackRow>& rows)
      : execution_(execution), focus_(focus), frozen_(frozen), rows_(rows) {}

  void write(const Fiber& fiber, int depth, bool frozenAbove = false) {
    const bool known = fiber.frame.state != interpreter::noState;
    const bool container = known && fiber.frame.children.has_value();
    StackRow row;
    row.kind = container && fiber.parent == 0 ? StackRow::Kind::Container : StackRow::Kind::Fiber;
    row.depth = depth;
    row.fiber = fiber.id;
    row.index = static_cast<int>(fiber.index);
    row.focused = fiber.id == focus_;
    row.frozen = frozenAbove || frozen_.contains(fiber.id);
    if (known) {
      const asl::State& state = stateOf(execution_, fiber);
      row.state = state.id;
      row.title = state.name;
      row.phase = std::string(interpreter::toString(fiber.frame.phase));
      row.detail = row.frozen ? "frozen" : phaseName(fiber.frame.phase, state);
    }
    if (fiber.index >= 0) row.title = "[" + std::to_string(fiber.index) + "] " + row.title;
    if (container) row.detail = std::to_string((*fiber.frame.children)->live) + " live";
    const bool frozen = row.frozen;
    rows_.push_back(std::move(row));
    if (container) writeChildren(fiber, depth + 1, frozen);
  }

 private:
  void writeChildren(const Fiber& parent, int depth, bool frozen) {
    std::size_t more = 0;
    for (const auto& fiber : execution_.fibers) {
      if (fiber->parent != parent.id || fiber->status == FiberStatus::Ended) continue;
      if (rows_.size() < mostRows)
        write(*fiber, depth, frozen);
      else
        ++more;
    }
    const interpreter::ChildrenFrame& children = **parent.frame.children;
    StackRow queued;
    queued.kind = StackRow::Kind::Queued;
    queued.depth = depth;
    if (more > 0) {
      queued.title = std::to_string(more) + " more";
      rows_.push_back(queued);
    }
    if (children.next < children.items.size()) {
      queued.title = "[" + std::to_string(children.next) + "]";
      if (children.next + 1 < children.items.size())
        queued.title += " to [" + std::to_string(children.items.size() - 1) + "]";
      queued.title += " queued";
      rows_.push_back(std::move(queued));
    }
  }

  const Execution& execution_;
  FiberId focus_;
  const std::set<FiberId>& frozen_;
  std::vector<StackRow>& rows_;
};

std::vector<Variable> membersOf(const json::Value& value, const char* whole) {
  std::vector<Variable> variables;
  if (value.isObject()) {
    for (const json::Member& member : value.members())
      variables.push_back({std::string(member.name()), member.value, false, {}});
  } else {
    variables.push_back({whole, value, false, {}});
  }
  return variables;
}

Scope dataScope(Scope::Kind kind, const char* title, FiberId fiber, bool editable,
                const json::Value& value) {
  const char* whole = kind == Scope::Kind::Context ? "$$" : "$";
  return {kind, title, "", fiber, editable, membersOf(value, whole), value};
}

/// The result that was set before the work, and stands in its place.
const json::Value* forcedResult(const interpreter::Frame& frame) {
  const interpreter::TaskOutcome* outcome = frame.forced.get();
  if (!outcome && frame.task && (*frame.task)->forced && !(*frame.task)->outcomes.empty())
    outcome = &(*frame.task)->outcomes.back();
  const bool good = outcome && outcome->kind == interpreter::TaskOutcome::Kind::Succeeded;
  return good ? &outcome->output : nullptr;
}

bool afterWork(Phase phase) {
  return phase == Phase::Select || phase == Phase::Merge || phase == Phase::Assign ||
         phase == Phase::Output || phase == Phase::Leave;
}

}  // namespace

std::string phaseName(Phase phase, const asl::State& state) {
  const bool jsonata = state.language == asl::QueryLanguage::Jsonata;
  switch (phase) {
    case Phase::Input:
      return jsonata ? "Input" : "InputPath";
    case Phase::Arguments:
      if (state.type == asl::StateType::Map) return jsonata ? "Items" : "ItemsPath";
      return jsonata ? "Arguments" : "Parameters";
    case Phase::Act:
      switch (state.type) {
        case asl::StateType::Task:
          return "call";
        case asl::StateType::Choice:
          return "choice";
        case asl::StateType::Wait:
          return "timer";
        case asl::StateType::Map:
          return "items";
        case asl::StateType::Parallel:
          return "branches";
        default:
          return "result";
      }
    case Phase::Await:
      return "waiting";
    case Phase::Select:
      return "ResultSelector";
    case Phase::Merge:
      return "ResultPath";
    case Phase::Output:
      return jsonata ? "Output" : "OutputPath";
    case Phase::Enter:
      return "enter";
    case Phase::Leave:
      return "exit";
    default:
      return std::string(interpreter::toString(phase));
  }
}

std::vector<StackRow> stackOf(const Execution& execution, const std::string& title, FiberId focus,
                              const std::set<FiberId>& frozen) {
  std::vector<StackRow> rows;
  StackRow root;
  root.title = title;
  root.status = execution.running() ? replay::StateStatus::Running
                : execution.status == interpreter::Status::Succeeded
                    ? replay::StateStatus::Succeeded
                : execution.status == interpreter::Status::Aborted  ? replay::StateStatus::Aborted
                : execution.status == interpreter::Status::TimedOut ? replay::StateStatus::TimedOut
                                                                    : replay::StateStatus::Failed;
  rows.push_back(std::move(root));
  if (!execution.running()) return rows;
  StackWriter writer(execution, focus, frozen, rows);
  for (const auto& fiber : execution.fibers)
    if (fiber->parent == 0) writer.write(*fiber, 1);
  return rows;
}

std::vector<Scope> scopesOf(const Execution& execution, const Fiber& fiber,
                            const std::string& machineName) {
  std::vector<Scope> scopes;
  const bool running = execution.running();
  const Phase phase = fiber.frame.phase;
  const interpreter::Frame& frame = fiber.frame;
  scopes.push_back(dataScope(Scope::Kind::Input, "Input", fiber.id, running, frame.input));
  if (afterWork(phase))
    scopes.push_back(dataScope(Scope::Kind::Result, "Result", fiber.id, running, frame.result));
  else if (const json::Value* forced = forcedResult(frame))
    scopes.push_back(dataScope(Scope::Kind::Result, "Result", fiber.id, running, *forced));
  if (running && phase == Phase::Leave)
    scopes.push_back(dataScope(Scope::Kind::Output, "Output", fiber.id, running, frame.output));
  for (const Fiber* each = &fiber; each; each = execution.fiber(each->parent)) {
    Scope scope{Scope::Kind::Variables, "Variables", "", each->id, running, {}, {}};
    scope.note = each->parent == 0 ? machineName : each->isItem ? "this item" : "this branch";
    scope.whole = each->variables.own();
    scope.variables = membersOf(*scope.whole, "");
    scopes.push_back(std::move(scope));
  }
  scopes.push_back(dataScope(Scope::Kind::Context, "Context", fiber.id, false,
                             interpreter::contextObject(execution, fiber)));
  return scopes;
}

void markChanges(std::vector<Scope>& scopes, const std::vector<Scope>& before) {
  for (Scope& scope : scopes) {
    const auto old = std::find_if(before.begin(), before.end(), [&](const Scope& candidate) {
      return candidate.kind == scope.kind && candidate.note == scope.note &&
             (scope.kind != Scope::Kind::Variables || candidate.fiber == scope.fiber);
    });
    if (old == before.end()) continue;
    for (Variable& variable : scope.variables) {
      const auto was =
          std::find_if(old->variables.begin(), old->variables.end(),
                       [&](const Variable& each) { return each.name == variable.name; });
      variable.changed = was == old->variables.end() ||
                         (!was->value.sameAs(variable.value) && !(was->value == variable.value));
      if (variable.changed && was != old->variables.end()) variable.was = was->value;
    }
  }
}

int attemptsAllowed(const Execution& execution, const Fiber& fiber) {
  const asl::State& state = stateOf(execution, fiber);
  int allowed = 0;
  for (std::size_t i = 0; i < state.retry.size() && i < fiber.frame.retried.size(); ++i)
    if (fiber.frame.retried[i] > 0)
      allowed = std::max(allowed, static_cast<int>(state.retry[i].maxAttempts) + 1);
  return allowed;
}

std::string cursorWords(const Execution& execution, const Fiber& fiber) {
  if (fiber.frame.state == interpreter::noState) return "Paused before the first state";
  const asl::State& state = stateOf(execution, fiber);
  const interpreter::Frame& frame = fiber.frame;
  const bool backsOff = frame.phase == Phase::Retry && fiber.status == FiberStatus::AwaitingTimer;
  const bool again =
      frame.attempt > 0 &&
      (frame.phase == Phase::Input || frame.phase == Phase::Arguments || frame.phase == Phase::Act);
  if (backsOff || again) {
    const int allowed = attemptsAllowed(execution, fiber);
    return "Paused before attempt " + std::to_string(frame.attempt + (backsOff ? 2 : 1)) +
           (allowed > 0 ? " of " + std::to_string(allowed) : "");
  }
  switch (frame.phase) {
    case Phase::Enter:
      return "Paused before " + state.name;
    case Phase::Leave:
      return "Paused after " + state.name;
    case Phase::Act:
      if (state.type == asl::StateType::Task) return "Paused before the call";
      if (state.type == asl::StateType::Choice) return "Paused before the choice";
      if (state.type == asl::StateType::Wait) return "Paused before the wait";
      if (state.isContainer()) return "Paused before the first item";
      return "Paused in " + state.name;
    case Phase::Await:
      return state.isContainer() ? "Paused while items run" : "Paused during the call";
    case Phase::Retry:
    case Phase::Catch:
      if (frame.error) return "Paused on " + std::string(frame.error->name());
      return "Paused in " + std::string(interpreter::toString(frame.phase));
    default:
      return "Paused in " + phaseName(frame.phase, state);
  }
}

}  // namespace stepwright::session
