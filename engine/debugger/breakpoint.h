// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/interpreter/phase.h"

namespace stepwright::debugger {

/// The phases of a state that one can wait for; what comes before and after is its entry and exit.
inline constexpr interpreter::Phase firstPhase = interpreter::Phase::Input;
inline constexpr interpreter::Phase lastPhase = interpreter::Phase::Output;

/// A place where a run is asked to stop, or to say something: before or after a state, or on the
/// way from it. Of some kinds it may be any state.
struct Breakpoint {
  enum class Kind : std::uint8_t {
    Enter,
    Exit,
    Retry,
    Error,
    Edge,
    Catch,
    Variable,
    Tested,
    Phase,
    Expression
  };
  /// As they are written in files, in that order.
  static constexpr const char* kindIds[] = {"enter", "exit",     "retry",  "error", "edge",
                                            "catch", "variable", "tested", "phase", "expression"};
  enum class HitRule : std::uint8_t { Always, Equal, AtLeast, Multiple };

  std::uint32_t id = 0;  ///< given by the one who sets it; unique in a document
  asl::StateId state;    ///< "" = any, where mayBeAnywhere()
  Kind kind = Kind::Enter;
  std::string edge = {};  ///< of Kind::Edge and Tested: what follows the id in the pointer of the
                          ///< edge that leaves the state: "/Next", "/Choices/0/Next"
  std::string errorName = {};  ///< of Kind::Error and Catch: that one; "" and "States.ALL" = any
  std::string variable = {};   ///< of Kind::Variable: its name, without the $
  interpreter::Phase phase = interpreter::Phase::Act;  ///< of Kind::Phase: before that one
  std::string expression = {};  ///< of Kind::Expression, in the state's language
  std::string group = {};       ///< those of one are switched together; "" = none
  std::uint32_t armedBy = 0;    ///< the id of the one that must have been hit before; 0 = none
  bool enabled = true;
  bool once = false;  ///< taken away by its first stop
  std::string
      condition;  ///< in the query language of the state; "" = always. `{% … %}` may be left out
  HitRule hitRule = HitRule::Always;
  int hitCount = 0;     ///< what HitRule compares with
  std::string logText;  ///< a log point says this ("{expression}" is evaluated) and does not stop
  bool stops = true;    ///< false for a log point
  std::vector<int> items = {};  ///< only in these items of the Maps around it; the innermost last

  /// Whether one of that kind need not name a state.
  [[nodiscard]] static bool mayBeAnywhere(Kind kind) {
    return kind == Kind::Error || kind == Kind::Catch || kind == Kind::Variable ||
           kind == Kind::Expression;
  }
  /// Whether it waits for what that many hits are.
  [[nodiscard]] bool stopsOn(int hits) const;
  /// Whether one of that many hits was what it waits for.
  [[nodiscard]] bool hasStoppedBy(int hits) const;
  /// What it is set on, as the drawing calls it: the state, or the edge.
  [[nodiscard]] std::string place() const { return state + edge; }
  bool operator==(const Breakpoint&) const = default;
};

/// When a run stops at any state, whatever its breakpoints: the check boxes below their list.
struct GlobalStops {
  bool uncaughtError = true;
  bool anyError = false;
  bool anyRetry = false;
  bool end = false;
  bool leavesMachine = false;  ///< before the first call that goes off this machine
  bool operator==(const GlobalStops&) const = default;
};

}  // namespace stepwright::debugger
