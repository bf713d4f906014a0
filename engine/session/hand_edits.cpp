// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/hand_edits.h"

#include <variant>

#include "engine/interpreter/input.h"

namespace stepwright::session {

using analysis::HandEdit;
using debugger::Move;
using debugger::Position;
namespace input = interpreter::input;

std::vector<HandEdit> handEditsOf(const DebugRun& run) {
  std::vector<HandEdit> edits;
  if (!run.live()) return edits;
  const debugger::Recording& recording = run.live()->recording();
  for (Position i = 0; i < recording.length(); ++i) {
    if (recording.move(i).kind != Move::Kind::Input) continue;
    const interpreter::Input taken = recording.inputOf(i);
    const auto event = static_cast<std::int64_t>(recording.eventsAt(i));
    if (const auto* data = std::get_if<input::SetData>(&taken)) {
      const auto slot = data->slot == input::Slot::Input    ? HandEdit::Slot::Input
                        : data->slot == input::Slot::Result ? HandEdit::Slot::Result
                                                            : HandEdit::Slot::Output;
      edits.push_back({slot, {}, data->fiber, event, data->value});
    } else if (const auto* variable = std::get_if<input::SetVariable>(&taken)) {
      edits.push_back(
          {HandEdit::Slot::Variable, variable->name, variable->fiber, event, variable->value});
    }
  }
  return edits;
}

}  // namespace stepwright::session
