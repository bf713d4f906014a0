// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <string>

#include "engine/debugger/breakpoint.h"

class QPainter;

namespace stepwright::common {

/// A breakpoint as it is drawn on a box and in the code margin, or a spot where one can be set.
struct BreakpointMark {
  using Kind = debugger::Breakpoint::Kind;
  asl::StateId state;
  Kind kind = Kind::Enter;
  std::string edge = {};  ///< of Kind::Edge and Tested: its whole pointer
  bool enabled = true;
  bool conditional = false;
  bool logPoint = false;
  int hits = 0;
  bool armed = false;                                  ///< by another one
  std::uint32_t id = 0;                                ///< of the breakpoint; 0 = it is not set
  interpreter::Phase phase = interpreter::Phase::Act;  ///< of Kind::Phase
  std::string variable = {};                           ///< of Kind::Variable
  [[nodiscard]] bool isSet() const { return id != 0; }
  bool operator==(const BreakpointMark&) const = default;
};

/// When a breakpoint of that kind stops, as it is said in lists, "enter", and where it is chosen,
/// "when the state is entered".
[[nodiscard]] QString wordOf(BreakpointMark::Kind kind);
[[nodiscard]] QString whenOf(BreakpointMark::Kind kind);
/// Draws its sign inside of the octagon, round (0, 0); null where the octagon alone says it.
using SignPainter = void (*)(QPainter& painter);
[[nodiscard]] SignPainter signOf(BreakpointMark::Kind kind);

}  // namespace stepwright::common
