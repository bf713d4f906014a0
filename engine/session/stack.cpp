// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/stack.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/debugger/stop_words.h"
#include "engine/interpreter/execution.h"
#include "engine/replay/run_tracker.h"

namespace stepwright::session {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;

namespace {

/// More rows than this nobody reads; the rest is summed up.
constexpr std::size_t mostRows = 400;

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
      const asl::State& state = execution_.program->state(fiber.frame.state);
      row.state = state.id;
      row.title = state.name;
      row.phase = std::string(interpreter::toString(fiber.frame.phase));
      row.detail = row.frozen ? "frozen" : debugger::phaseName(fiber.frame.phase, state);
    }
    if (fiber.index >= 0) row.title = "[" + std::to_string(fiber.index) + "] " + row.title;
    if (container && execution_.running())
      row.detail = std::to_string((*fiber.frame.children)->live) + " live";
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
    if (const std::size_t rising = children.rising.count(); rising > 0) {
      queued.title = std::to_string(rising) + " to be redriven";
      rows_.push_back(queued);
    }
    if (children.next < children.count()) {
      queued.title = "[" + std::to_string(children.next) + "]";
      if (children.next + 1 < children.count())
        queued.title += " to [" + std::to_string(children.count() - 1) + "]";
      queued.title += " queued";
      rows_.push_back(std::move(queued));
    }
  }

  const Execution& execution_;
  FiberId focus_;
  const std::set<FiberId>& frozen_;
  std::vector<StackRow>& rows_;
};

}  // namespace

namespace {

/// Puts the rows of executions that Tasks started below those of the Tasks.
class NestedStack {
 public:
  explicit NestedStack(const SteppedStacks& stepped) : stepped_(stepped) {}

  [[nodiscard]] std::vector<StackRow> take() { return std::move(rows_); }

  /// Below the row in focus stands what its Task started.
  void add(StackRow row, const std::vector<NestedView>& nested) {
    const int below = row.depth + 1;
    const bool focused = row.focused;
    const asl::StateId state = row.state;
    rows_.push_back(std::move(row));
    for (const NestedView& each : nested)
      if (focused && each.state == state && !each.title.empty()) addExecution(each, below);
  }
  /// What is stepped stands there, too, where its Task does not wait for it.
  void addRest(const std::vector<NestedView>& nested) {
    for (const NestedView& each : nested) {
      const bool there = std::any_of(rows_.begin(), rows_.end(),
                                     [&](const StackRow& row) { return row.started == each.task; });
      if (!there && stepped_.contains(each.task)) addExecution(each, 1);
    }
  }

 private:
  void addExecution(const NestedView& nested, int depth) {
    if (const auto stepped = stepped_.find(nested.task); stepped != stepped_.end())
      return addStepped(nested, stepped->second, depth);
    StackRow root;
    root.depth = depth;
    root.title = nested.machine;
    root.detail = nested.title;
    root.started = nested.task;
    rows_.push_back(root);
    for (const auto& [id, view] : nested.view.states) addState(nested, id, view, depth + 1);
  }

  void addStepped(const NestedView& nested, const std::vector<StackRow>& own, int depth) {
    for (StackRow row : own) {
      row.depth += depth;
      row.started = nested.task;
      const auto view = nested.view.states.find(row.state);
      if (view != nested.view.states.end()) row.status = view->second.status;
      if (row.kind == StackRow::Kind::Execution) row.detail = nested.title;
      add(std::move(row), nested.inner);
    }
  }

  void addState(const NestedView& nested, const asl::StateId& id, const replay::StateView& view,
                int depth) {
    const asl::State* state = replay::isOpen(view.status) && nested.definition
                                  ? asl::findState(*nested.definition, id)
                                  : nullptr;
    if (state == nullptr) return;
    StackRow row;
    row.kind = StackRow::Kind::Fiber;
    row.depth = depth;
    row.title = state->name;
    row.status = view.status;
    row.started = nested.task;
    rows_.push_back(std::move(row));
    for (const NestedView& each : nested.inner)
      if (each.state == id && !each.title.empty()) addExecution(each, depth + 1);
  }

  const SteppedStacks& stepped_;
  std::vector<StackRow> rows_;
};

}  // namespace

std::vector<StackRow> withNested(std::vector<StackRow> rows, const std::vector<NestedView>& nested,
                                 const SteppedStacks& stepped) {
  if (nested.empty()) return rows;
  NestedStack stack(stepped);
  for (StackRow& row : rows) stack.add(std::move(row), nested);
  stack.addRest(nested);
  return stack.take();
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

namespace {

/// It stands in a Task that has called by now, in this visit.
bool hasMadeCall(const Execution& now, const Fiber& fiber) {
  using interpreter::Phase;
  if (fiber.frame.state == interpreter::noState || fiber.frame.phase < Phase::Await) return false;
  return now.program->state(fiber.frame.state).type == asl::StateType::Task;
}

}  // namespace

void noteCalls(std::vector<StackRow>& rows, const debugger::LiveRun& run, const Execution& now) {
  for (StackRow& row : rows) {
    const Fiber* fiber = row.fiber == 0 ? nullptr : now.fiber(row.fiber);
    if (fiber != nullptr && hasMadeCall(now, *fiber)) row.call = run.callOf(now, row.fiber);
  }
}

}  // namespace stepwright::session
