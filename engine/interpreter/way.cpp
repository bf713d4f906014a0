// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/way.h"

namespace stepwright::interpreter {

Decision wayOf(const CompiledState& state, const Frame& frame) {
  Decision decision{.kind = Decision::Kind::Left, .which = frame.rule};
  if (frame.caught)
    decision.way = Decision::Way::Catch;
  else if (state.choice)
    decision.way = frame.rule < 0 ? Decision::Way::Default : Decision::Way::Rule;
  else
    decision.way = frame.next == noState ? Decision::Way::End : Decision::Way::Next;
  return decision;
}

std::string pointerOf(const std::string& stateId, Decision::Way way, std::int32_t which) {
  switch (way) {
    case Decision::Way::Next:
      return stateId + "/Next";
    case Decision::Way::Rule:
      return stateId + "/Choices/" + std::to_string(which) + "/Next";
    case Decision::Way::Default:
      return stateId + "/Default";
    case Decision::Way::Catch:
      return stateId + "/Catch/" + std::to_string(which) + "/Next";
    case Decision::Way::End:
      break;
  }
  return stateId + "/End";
}

}  // namespace stepwright::interpreter
