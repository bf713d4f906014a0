// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/program.h"

namespace stepwright::interpreter {

StateIndex Program::indexOf(const asl::StateId& id) const {
  for (std::size_t i = 0; i < tables_.sources.size(); ++i) {
    if (tables_.sources[i]->id == id) return static_cast<StateIndex>(i);
  }
  return noState;
}

}  // namespace stepwright::interpreter
