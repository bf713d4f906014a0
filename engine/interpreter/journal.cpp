// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/journal.h"

#include <variant>

namespace stepwright::interpreter {

void Journal::add(const Input& input) {
  if (const auto* taken = std::get_if<input::Turn>(&input); taken != nullptr && taken->fiber == 0) {
    ++turns;
    return;
  }
  entries.push_back({turns, input});
  turns = 0;
}

}  // namespace stepwright::interpreter
