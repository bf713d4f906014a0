// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/history_threads.h"

namespace stepwright::replay {

using history::Event;
using history::EventType;

EventSense senseOf(EventType type) {
  switch (type) {
    case EventType::ExecutionStarted:
      return EventSense::ExecutionStarted;
    case EventType::ExecutionSucceeded:
    case EventType::ExecutionFailed:
    case EventType::ExecutionTimedOut:
    case EventType::ExecutionAborted:
      return EventSense::ExecutionEnded;
    case EventType::TaskStateEntered:
    case EventType::PassStateEntered:
    case EventType::ChoiceStateEntered:
    case EventType::WaitStateEntered:
    case EventType::SucceedStateEntered:
    case EventType::FailStateEntered:
    case EventType::ParallelStateEntered:
    case EventType::MapStateEntered:
      return EventSense::Entered;
    case EventType::TaskStateExited:
    case EventType::PassStateExited:
    case EventType::ChoiceStateExited:
    case EventType::WaitStateExited:
    case EventType::SucceedStateExited:
    case EventType::ParallelStateExited:
    case EventType::MapStateExited:
      return EventSense::Exited;
    case EventType::TaskScheduled:
    case EventType::LambdaFunctionScheduled:
    case EventType::ActivityScheduled:
      return EventSense::Scheduled;
    case EventType::TaskStarted:
    case EventType::LambdaFunctionStarted:
    case EventType::ActivityStarted:
      return EventSense::Started;
    case EventType::TaskSubmitted:
      return EventSense::Submitted;
    case EventType::TaskSucceeded:
    case EventType::LambdaFunctionSucceeded:
    case EventType::ActivitySucceeded:
      return EventSense::Succeeded;
    case EventType::TaskFailed:
    case EventType::TaskStartFailed:
    case EventType::TaskSubmitFailed:
    case EventType::TaskTimedOut:
    case EventType::LambdaFunctionFailed:
    case EventType::LambdaFunctionScheduleFailed:
    case EventType::LambdaFunctionStartFailed:
    case EventType::LambdaFunctionTimedOut:
    case EventType::ActivityFailed:
    case EventType::ActivityScheduleFailed:
    case EventType::ActivityTimedOut:
      return EventSense::Failed;
    case EventType::ParallelStateStarted:
    case EventType::MapStateStarted:
      return EventSense::ContainerStarted;
    case EventType::ParallelStateSucceeded:
    case EventType::MapStateSucceeded:
      return EventSense::ContainerSucceeded;
    case EventType::ParallelStateFailed:
    case EventType::MapStateFailed:
      return EventSense::ContainerFailed;
    case EventType::MapIterationStarted:
      return EventSense::ItemStarted;
    case EventType::MapIterationSucceeded:
      return EventSense::ItemSucceeded;
    case EventType::MapIterationFailed:
      return EventSense::ItemFailed;
    case EventType::MapIterationAborted:
      return EventSense::ItemAborted;
    case EventType::TaskStateAborted:
    case EventType::WaitStateAborted:
    case EventType::ParallelStateAborted:
    case EventType::MapStateAborted:
      return EventSense::Aborted;
    case EventType::EvaluationFailed:
      return EventSense::EvaluationFailed;
    default:
      return EventSense::Other;
  }
}

HistoryThreads::HistoryThreads(asl::MachinePtr machine) : machine_(std::move(machine)) {
  HistoryThread root;
  root.machine = machine_.get();
  threads_.push_back(root);
  open_.emplace_back();
}

template <class Test>
std::int32_t HistoryThreads::ascend(std::int32_t from, const Test& test) const {
  for (std::int32_t thread = from; thread >= 0;
       thread = threads_[static_cast<std::size_t>(thread)].parent)
    if (test(thread)) return thread;
  return from;
}

bool HistoryThreads::holdsOpen(std::int32_t thread, std::string_view name) const {
  const Open& open = open_[static_cast<std::size_t>(thread)];
  return !open.ended && open.state && open.state->name == name;
}

std::int32_t HistoryThreads::addThread(std::int32_t parent, const asl::State& container,
                                       std::int32_t index) {
  HistoryThread thread;
  thread.parent = parent;
  thread.index = index;
  thread.container = &container;
  thread.isItem = container.type == asl::StateType::Map;
  const std::size_t machine = thread.isItem ? 0 : static_cast<std::size_t>(index);
  if (machine < container.machines.size()) thread.machine = container.machines[machine].get();
  threads_.push_back(thread);
  open_.emplace_back();
  return static_cast<std::int32_t>(threads_.size()) - 1;
}

std::int32_t HistoryThreads::enter(const Event& event, std::int32_t from) {
  const std::string_view name = event.name.string();
  Open& open = open_[static_cast<std::size_t>(from)];
  const bool starts =
      event.previousId > 0 &&
      senses_[static_cast<std::size_t>(event.previousId) - 1] == EventSense::ContainerStarted &&
      open.state && open.state->type == asl::StateType::Parallel;
  if (starts) {
    // Of branches with the same first state, the ones not taken yet come first.
    const auto& machines = open.state->machines;
    open.branches.resize(machines.size());
    for (std::size_t i = 0; i < machines.size(); ++i) {
      if (open.branches[i] || machines[i]->startAt != name) continue;
      open.branches[i] = true;
      return addThread(from, *open.state, static_cast<std::int32_t>(i));
    }
  }
  return ascend(from, [&](std::int32_t thread) {
    const asl::Machine* machine = threads_[static_cast<std::size_t>(thread)].machine;
    return machine && machine->find(name) != nullptr;
  });
}

std::int32_t HistoryThreads::resolve(const Event& event, EventSense sense) {
  const auto previous = static_cast<std::size_t>(event.previousId);
  const std::int32_t from =
      previous == 0 || previous > threadOf_.size() ? 0 : threadOf_[previous - 1];
  const std::string_view name = event.name.string();
  const std::int32_t index =
      event.extra && event.extra->index ? static_cast<std::int32_t>(*event.extra->index) : -1;
  switch (sense) {
    case EventSense::ExecutionStarted:
    case EventSense::ExecutionEnded:
      return 0;
    case EventSense::Entered:
      return enter(event, from);
    case EventSense::Exited:
    case EventSense::EvaluationFailed:
      return ascend(from, [&](std::int32_t thread) { return holdsOpen(thread, name); });
    case EventSense::ItemStarted: {
      const std::int32_t owner = ascend(from, [&](std::int32_t thread) {
        const asl::State* state = open_[static_cast<std::size_t>(thread)].state;
        return holdsOpen(thread, name) && state->type == asl::StateType::Map;
      });
      const asl::State* state = open_[static_cast<std::size_t>(owner)].state;
      return state && state->type == asl::StateType::Map ? addThread(owner, *state, index) : owner;
    }
    case EventSense::ItemSucceeded:
    case EventSense::ItemFailed:
    case EventSense::ItemAborted:
      return ascend(from, [&](std::int32_t thread) {
        const HistoryThread& candidate = threads_[static_cast<std::size_t>(thread)];
        return candidate.isItem && candidate.index == index && candidate.container->name == name;
      });
    case EventSense::ContainerStarted:
    case EventSense::ContainerSucceeded:
    case EventSense::ContainerFailed: {
      const bool map = event.type == EventType::MapStateStarted ||
                       event.type == EventType::MapStateSucceeded ||
                       event.type == EventType::MapStateFailed;
      return ascend(from, [&](std::int32_t thread) {
        const Open& open = open_[static_cast<std::size_t>(thread)];
        if (open.ended || !open.state) return false;
        if (open.failed && sense != EventSense::ContainerStarted) return false;
        return open.state->type == (map ? asl::StateType::Map : asl::StateType::Parallel);
      });
    }
    default:
      return from;
  }
}

void HistoryThreads::add(const Event& event) {
  const EventSense sense = senseOf(event.type);
  const std::int32_t index = resolve(event, sense);
  threadOf_.push_back(index);
  senses_.push_back(sense);
  HistoryThread& thread = threads_[static_cast<std::size_t>(index)];
  Open& open = open_[static_cast<std::size_t>(index)];
  switch (sense) {
    case EventSense::Entered:
      open = Open{};
      open.state = thread.machine ? thread.machine->find(event.name.string()) : nullptr;
      break;
    case EventSense::Exited:
      open.state = nullptr;
      break;
    case EventSense::ContainerStarted:
      open.failed = false;
      open.branches.clear();
      break;
    case EventSense::ContainerFailed:
      open.failed = true;
      break;
    case EventSense::ItemSucceeded:
    case EventSense::ItemFailed:
    case EventSense::ItemAborted:
      open.ended = true;
      break;
    default:
      break;
  }
}

}  // namespace stepwright::replay
