// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/debugger/stepped_child.h"
#include "engine/runtime/nested_runs.h"

namespace stepwright::debugger {

/// The executions that Tasks of the runs of a session started, by the numbers of their calls: what
/// stops them, which of them rest, and which came to be held. Those who start one may be on any
/// thread.
class SteppedChildren final : public SteppedChild::Others,
                              public std::enable_shared_from_this<SteppedChildren> {
 public:
  using Number = interpreter::TaskId;

  /// Who takes them forward.
  [[nodiscard]] runtime::NestedRuns::Options::Move mover();
  /// Called when one comes to be held, on whatever thread it does.
  void setWaker(std::function<void()> waker);
  /// Those of states in them have nested ids.
  void setBreakpoints(std::vector<Breakpoint> breakpoints);
  void setGlobal(GlobalStops stops);
  [[nodiscard]] std::vector<Breakpoint> breakpointsOf(const asl::StateId& task) const override;
  [[nodiscard]] GlobalStops globalOf(Number number) const override;
  /// How often it was hit in those that are there.
  [[nodiscard]] int hits(std::uint32_t breakpoint) const;

  /// Which of them, or the run itself (0), stood before the first call that leaves this machine, of
  /// all that the run does. Nothing: a run begins.
  void setFirstCall(std::optional<Number> number);
  void noteFirstCall(Number number) override;
  /// Makes one known again that is over, for as long as somebody keeps it; null where it cannot be.
  [[nodiscard]] std::shared_ptr<SteppedChild> recall(const runtime::ChildExecution& done,
                                                     SteppedChild::Place place);
  /// Null where there is none, or none any more.
  [[nodiscard]] std::shared_ptr<SteppedChild> find(Number number) const;

  /// Who starts the next one: a fiber of the run, or of that execution.
  struct Starter {
    Number within = 0;
    interpreter::FiberId fiber = 0;
    bool operator==(const Starter&) const = default;
  };
  /// What that one starts next stands still before its first move.
  void standNext(std::optional<Starter> starter);
  /// Those that come to that state stop before it; "" = no state.
  void setUntil(asl::StateId nested);

  /// All rest but those; nothing: none does.
  void rest(std::optional<std::set<Number>> but);
  [[nodiscard]] bool rests(Number number) const override;
  /// Those that are held go on, but for who was not told of yet.
  void goOn();

  void noteHeld(Number number) override;
  /// One that came to be held and was not told of; 0: there is none.
  [[nodiscard]] Number takeHeld();
  void addLog(std::vector<LogLine> lines) override;
  /// What log points in them said since the last call, with nested ids.
  [[nodiscard]] std::vector<LogLine> takeLog();
  /// Those that are there.
  [[nodiscard]] std::vector<std::shared_ptr<SteppedChild>> all() const;

 private:
  [[nodiscard]] std::shared_ptr<SteppedChild> make(const runtime::NestedStart& start,
                                                   std::function<void()> waker);
  void retell();

  mutable std::mutex mutex_;
  std::map<Number, std::weak_ptr<SteppedChild>> children_;
  std::function<void()> waker_;
  std::vector<Breakpoint> breakpoints_;
  GlobalStops global_;
  std::optional<Number> firstCall_;
  std::optional<Starter> stands_;
  asl::StateId until_;
  std::optional<std::set<Number>> moving_;  ///< while others rest
  std::deque<Number> held_;
  std::vector<LogLine> log_;
};

}  // namespace stepwright::debugger
