// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/result.h"
#include "engine/debugger/breakpoint.h"
#include "engine/debugger/hits.h"
#include "engine/debugger/recording.h"

namespace stepwright::debugger {

/// Why and where a run should stop.
struct Stop {
  enum class Reason : std::uint8_t {
    None,
    Breakpoint,
    Error,
    UncaughtError,
    Retry,
    End,
    Away,  ///< before the first call that leaves this machine
    Step,
    BadCondition,  ///< the breakpoint's condition cannot be evaluated
    Interrupted    ///< its evaluation was ended from outside
  };
  Reason reason = Reason::None;
  std::uint32_t breakpoint = 0;  ///< its id
  interpreter::FiberId fiber = 0;
  Phrase problem;     ///< of BadCondition: what the evaluation said
  Phrase words = {};  ///< of Breakpoint: occasionWords()
  explicit operator bool() const { return reason != Reason::None; }
};

/// What a log point had to say.
struct LogLine {
  interpreter::FiberId fiber = 0;
  asl::StateId state;
  Phrase text;
  std::int64_t event = 0;  ///< the newest that was written then
};

/// The breakpoints of a document, made ready to be asked between any two moves of a run.
class StopTable {
 public:
  StopTable() = default;
  StopTable(const interpreter::Program& program, std::vector<Breakpoint> breakpoints,
            GlobalStops global);

  /// Asked after `last` with the fiber that moves next; of each arrival of a fiber only once, until
  /// forget(). What was hit before is not counted again and log points are silent then. Whatever is
  /// evaluated ends once `interruption` reads true.
  [[nodiscard]] Stop check(const interpreter::Execution& execution, const Move& last,
                           interpreter::FiberId next, Hits& hits,
                           const std::atomic<bool>* interruption = nullptr);
  /// The same where the fiber that moves next is about to call somebody; `leaves` is asked whether
  /// that call leaves this machine.
  using Leaves = std::function<bool(const interpreter::Fiber&)>;
  [[nodiscard]] Stop checkCall(const interpreter::Execution& execution, interpreter::FiberId next,
                               Hits& hits, const Leaves& leaves);
  /// The fiber goes on from where it stands, which is not asked for again.
  void pass(const interpreter::Fiber& fiber) { asked_[fiber.id] = fiber.stepped; }
  /// Another moment is shown: every arrival can be asked for again.
  void forget() { asked_.clear(); }

  [[nodiscard]] const std::vector<Breakpoint>& breakpoints() const { return breakpoints_; }
  /// Takes over what the table before it has asked and said.
  void takeOver(StopTable& other);
  /// The lines that log points said since the last call.
  [[nodiscard]] std::vector<LogLine> takeLog();
  [[nodiscard]] bool empty() const;

 private:
  /// The one that it waits for, if there is one, was hit before this moment.
  [[nodiscard]] bool isArmed(const Breakpoint& breakpoint, const interpreter::Execution& execution,
                             const Hits& hits) const;
  /// Nothing where the condition does not hold; else a stop, whose reason says why.
  [[nodiscard]] Stop judge(std::size_t index, const interpreter::Execution& execution,
                           const interpreter::Fiber& fiber);
  /// It is asked of an arrival of that fiber for the first time.
  [[nodiscard]] bool asksAnew(const interpreter::Fiber& fiber);
  /// The stop where a condition or an expression cannot be evaluated.
  [[nodiscard]] Stop erring(Stop stop, const Error& why) const;
  void noteNothing(std::size_t index, const interpreter::Fiber& fiber, const asl::State& state,
                   const Phrase& why);
  [[nodiscard]] Stop hit(std::size_t index, const interpreter::Execution& execution,
                         const interpreter::Fiber& fiber, Hits& hits);
  /// Whether any breakpoint may wait for something there.
  [[nodiscard]] bool isWatched(interpreter::StateIndex state) const;
  [[nodiscard]] Stop checkState(const interpreter::Execution& execution,
                                const interpreter::Fiber& fiber, Breakpoint::Kind what, Hits& hits);
  [[nodiscard]] Stop checkMoved(const interpreter::Execution& execution, const Move& last,
                                Hits& hits);
  [[nodiscard]] Stop checkEnd(const interpreter::Execution& execution, const Move& last,
                              Hits& hits);

  std::vector<Breakpoint> breakpoints_;
  std::vector<std::vector<std::uint32_t>> byState_;  ///< by StateIndex: places in breakpoints_
  std::vector<std::uint32_t> anywhere_;              ///< those of no state
  std::vector<LogLine> log_;
  std::unordered_map<interpreter::FiberId, std::uint64_t> asked_;  ///< by fiber: its arrival
  std::vector<bool> saidNothing_;  ///< by breakpoint: told once that its condition has no value
  const std::atomic<bool>* interruption_ = nullptr;  ///< while check() is at work
  GlobalStops global_;
};

}  // namespace stepwright::debugger
