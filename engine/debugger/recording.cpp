// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/recording.h"

#include <algorithm>
#include <iterator>

#include "engine/history/log_event.h"
#include "engine/interpreter/command.h"
#include "engine/interpreter/compiled.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/journal.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/start.h"
#include "engine/interpreter/step.h"
#include "engine/runtime/file_shelf.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Input;
namespace input = interpreter::input;

namespace {

constexpr std::size_t checkpointEvents = 512;
constexpr std::chrono::milliseconds checkpointTime{10};
/// All checkpoints together take no more than about so many bytes.
constexpr std::size_t mostHeld = std::size_t{64} << 20U;
/// The texts of results that are not written yet, those left out that the checkpoint before holds.
std::size_t textsOf(const interpreter::MapRunFrame& run, const interpreter::MapRunFrame* before) {
  if (before == nullptr || before->results.empty() || before->results.size() > run.results.size())
    return run.resultBytes;
  const auto& last = before->results.back();
  const auto& same = run.results[before->results.size() - 1];
  const bool goesOn = last.index == same.index && last.lines.sameAs(same.lines);
  return run.resultBytes - (goesOn ? std::min(before->resultBytes, run.resultBytes) : 0);
}

/// The lists of a Map that goes on, which each checkpoint has to itself, and what stands in them,
/// where the one before it does not hold the same.
std::size_t weightOf(const interpreter::ChildrenFrame& children,
                     const interpreter::ChildrenFrame* before) {
  constexpr std::size_t asPrinted = 3;  // so many times that
  const auto& items = children.items;
  std::size_t weight = (items.size() + children.results.size()) * sizeof(json::Value) +
                       children.fallen.size() * sizeof(children.fallen.front());
  const bool same = before != nullptr && !items.empty() && !before->items.empty() &&
                    items.back().sameAs(before->items.back());
  if (!same && !items.empty()) weight += items.size() * asPrinted * items.back().printedSize();
  if (!children.run) return weight;
  return weight + children.run->results.size() * sizeof(children.run->results.front()) +
         textsOf(*children.run, before != nullptr && before->run ? &*before->run : nullptr);
}

/// What a checkpoint holds that the one before it does not: the fibers, which have moved, and what
/// their Maps have come to.
std::size_t weightOf(const Execution& execution, const Execution* before) {
  constexpr std::size_t aFiber = 2048;
  std::size_t weight = 0;
  for (const auto& fiber : execution.fibers) {
    weight += aFiber;
    if (!fiber->frame.children) continue;
    const interpreter::Fiber* was = before != nullptr ? before->fiber(fiber->id) : nullptr;
    weight += weightOf(**fiber->frame.children,
                       was != nullptr && was->frame.children ? &**was->frame.children : nullptr);
  }
  return weight;
}
/// The clock is asked only this often: it costs more than a move.
constexpr Position clockEvery = 64;

class LogSink : public interpreter::Sink {
 public:
  LogSink(history::EventLog& log, std::vector<interpreter::Decision>& decisions,
          std::vector<interpreter::Command>& commands, ChildWatch& children)
      : Sink(true), log_(log), decisions_(decisions), commands_(commands), children_(children) {}
  void add(history::Event event) override {
    history::logEvent(event);
    log_.append(std::move(event));
  }
  void add(interpreter::Command command) override { commands_.push_back(std::move(command)); }
  void decided(interpreter::Decision decision) override {
    decisions_.push_back(std::move(decision));
  }
  void childEnded(const interpreter::EndedChild& ended) override { children_.add(ended); }
  void mapRunBegan(const interpreter::Fiber& map) override { children_.begin(map); }
  void mapRunEnded(const interpreter::EndedMapRun& ended) override { children_.end(ended); }

 private:
  history::EventLog& log_;
  std::vector<interpreter::Decision>& decisions_;
  std::vector<interpreter::Command>& commands_;
  ChildWatch& children_;
};

/// Holds what a step gives until it is sure that the step counts.
class HeldSink : public interpreter::Sink {
 public:
  HeldSink(ChildWatch& children, const std::atomic<bool>& interruption)
      : Sink(true), children_(children), interruption_(interruption) {}
  void add(history::Event event) override { events.push_back(std::move(event)); }
  void add(interpreter::Command command) override { commands.push_back(std::move(command)); }
  void decided(interpreter::Decision decision) override {
    decisions.push_back(std::move(decision));
  }
  std::vector<history::Event> events;
  std::vector<interpreter::Decision> decisions;
  /// A child that ends in a step that does not count ends again in one that does.
  void childEnded(const interpreter::EndedChild& ended) override {
    if (!interruption_.load()) children_.add(ended);
  }
  void mapRunBegan(const interpreter::Fiber& map) override {
    if (!interruption_.load()) children_.begin(map);
  }
  void mapRunEnded(const interpreter::EndedMapRun& ended) override {
    if (!interruption_.load()) children_.end(ended);
  }
  std::vector<interpreter::Command> commands;

 private:
  ChildWatch& children_;
  const std::atomic<bool>& interruption_;
};

/// What can loop, as JSONata and filters of paths can; everything else ends by itself.
bool mayTakeLong(const interpreter::Execution& execution, const Input& input) {
  const auto* step = std::get_if<interpreter::input::Turn>(&input);
  if (step == nullptr) return false;
  const auto* fiber =
      execution.fiber(step->fiber != 0 ? step->fiber : interpreter::nextFiber(execution));
  return fiber != nullptr && fiber->frame.state != interpreter::noState &&
         execution.program->compiled(fiber->frame.state).mayTakeLong;
}

class NullSink : public interpreter::Sink {
 public:
  void add(history::Event) override {}
  void add(interpreter::Command) override {}
};

/// What the move is about, before it is taken.
Move describe(const Execution& execution, const Input& input) {
  Move move;
  const auto* step = std::get_if<input::Turn>(&input);
  if (!step) {
    move.kind = Move::Kind::Input;
    return move;
  }
  move.kind = step->fiber == 0 ? Move::Kind::Turn : Move::Kind::Fiber;
  move.fiber = step->fiber == 0 ? interpreter::nextFiber(execution) : step->fiber;
  if (const auto* fiber = execution.fiber(move.fiber)) {
    move.state = fiber->frame.state;
    move.phase = fiber->frame.phase;
  }
  return move;
}

}  // namespace

Recording::Recording(interpreter::ProgramPtr program, json::Value input,
                     interpreter::Identity identity) {
  std::vector<interpreter::Command> none;
  LogSink sink(log_, decisions_, none, *children_);
  head_ = interpreter::start(std::move(program), std::move(input), std::move(identity), sink);
  head_.shelf = std::make_shared<runtime::FileShelf>();
  firstDecisions_ = decisions_.size();
  noteFibers();
  checkpoints_.push_back({0, head_});
  checkpointedEvents_ = log_.size();
  checkpointedAt_ = std::chrono::steady_clock::now();
}

bool Recording::take(const Input& input, runtime::Commands& commands,
                     const std::atomic<bool>* interruption) {
  Move move = describe(head_, input);
  if (interruption != nullptr && mayTakeLong(head_, input)) {
    HeldSink held(*children_, *interruption);
    interpreter::Execution trial = head_;
    trial.interruption = interruption;
    trial = interpreter::step(std::move(trial), input, held);
    trial.interruption = nullptr;
    if (interruption->load()) return false;
    head_ = std::move(trial);
    for (auto& event : held.events) {
      history::logEvent(event);
      log_.append(std::move(event));
    }
    std::move(held.decisions.begin(), held.decisions.end(), std::back_inserter(decisions_));
    for (auto& command : held.commands) commands.push_back(std::move(command));
  } else {
    LogSink sink(log_, decisions_, commands, *children_);
    interpreter::take(head_, input, sink);
  }
  move.events = static_cast<std::uint32_t>(log_.size());
  move.decisions = static_cast<std::uint32_t>(decisions_.size());
  if (move.kind == Move::Kind::Input) inputs_.add(moves_.size(), input);
  moves_.add(move);
  noteFibers();
  checkpointWhereDue();
  return true;
}

void Recording::noteFibers() {
  const interpreter::FiberId newest = head_.lastFiber;
  if (fibers_.size() > newest) return;
  const std::size_t known = fibers_.size();
  fibers_.resize(newest + 1);
  for (auto it = head_.fibers.rbegin(); it != head_.fibers.rend() && (*it)->id >= known; ++it) {
    const interpreter::Fiber& fiber = **it;
    fibers_[fiber.id] = {fiber.parent, fiber.machine, fiber.index, fiber.isItem};
  }
}

void Recording::checkpointWhereDue() {
  bool due = log_.size() >= checkpointedEvents_ + checkpointEvents;
  if (!due && moves_.size() % clockEvery == 0)
    due = std::chrono::steady_clock::now() - checkpointedAt_ > checkpointTime * (1 << thinned_);
  if (!due) return;
  held_ += weightOf(head_, checkpoints_.empty() ? nullptr : &checkpoints_.back().execution);
  checkpoints_.push_back({moves_.size(), head_});
  if (held_ > mostHeld) thinOut();
  checkpointedEvents_ = log_.size();
  checkpointedAt_ = std::chrono::steady_clock::now();
}

/// Every second one is let go, and the next ones stand further apart.
void Recording::thinOut() {
  std::vector<Checkpoint> kept;
  held_ = 0;
  for (std::size_t i = 0; i < checkpoints_.size(); ++i) {
    if (i % 2 != 0 && i + 1 < checkpoints_.size()) continue;
    held_ += weightOf(checkpoints_[i].execution, kept.empty() ? nullptr : &kept.back().execution);
    kept.push_back(std::move(checkpoints_[i]));
  }
  checkpoints_ = std::move(kept);
  thinned_ = std::min(thinned_ + 1, 6);
}

Input Recording::inputOf(Position index) const {
  const Move move = moves_.at(index);
  if (move.kind == Move::Kind::Turn) return input::Turn{0};
  if (move.kind == Move::Kind::Fiber) return input::Turn{move.fiber};
  return inputs_.at(index);
}

std::size_t Recording::eventsAt(Position position) const {
  return position == 0 ? 1 : moves_.at(position - 1).events;
}

std::size_t Recording::decisionsAt(Position position) const {
  return position == 0 ? firstDecisions_ : moves_.at(position - 1).decisions;
}

Position Recording::positionOfEvent(std::size_t events) const {
  if (events <= 1) return 0;
  Position from = 0, to = moves_.size();
  while (from < to) {
    const Position middle = from + (to - from) / 2;
    if (moves_.at(middle).events < events)
      from = middle + 1;
    else
      to = middle;
  }
  return std::min(from + 1, moves_.size());
}

Position Recording::checkpointBefore(Position position) const {
  const auto after = std::upper_bound(
      checkpoints_.begin(), checkpoints_.end(), position,
      [](Position wanted, const Checkpoint& checkpoint) { return wanted < checkpoint.position; });
  return std::prev(after)->position;
}

Execution Recording::at(Position position) const {
  if (position >= moves_.size()) return head_;
  const auto after = std::upper_bound(
      checkpoints_.begin(), checkpoints_.end(), position,
      [](Position wanted, const Checkpoint& checkpoint) { return wanted < checkpoint.position; });
  Execution execution = std::prev(after)->execution;
  for (Position i = std::prev(after)->position; i < position; ++i) again(execution, i);
  return execution;
}

void Recording::again(Execution& execution, Position index) const {
  NullSink sink;
  interpreter::take(execution, inputOf(index), sink);
}

void Recording::cut(Position position) {
  if (position >= moves_.size()) return;
  head_ = at(position);
  log_ = log_.first(eventsAt(position));
  decisions_.resize(decisionsAt(position));
  moves_.cut(position);
  inputs_.cut(position);
  std::erase_if(checkpoints_, [&](const auto& entry) { return entry.position > position; });
  fibers_.resize(std::min<std::size_t>(fibers_.size(), head_.lastFiber + 1));
  checkpointedEvents_ = log_.size();
}

interpreter::Journal Recording::journal(Position from) const {
  interpreter::Journal journal;
  for (Position i = from; i < moves_.size(); ++i) {
    if (moves_.at(i).kind == Move::Kind::Turn)
      ++journal.turns;
    else
      journal.add(inputOf(i));
  }
  return journal;
}

FiberInfo Recording::fiberInfo(interpreter::FiberId fiber) const {
  return fiber < fibers_.size() ? fibers_[fiber] : FiberInfo{};
}

}  // namespace stepwright::debugger
