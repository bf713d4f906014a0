// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/interpreter/input.h"

namespace stepwright::interpreter {

/// One input, and how many turns (Turn of fiber 0) the execution took since the entry before it.
struct JournalEntry {
  std::uint64_t turns = 0;
  Input input;
};

/// All that an execution was told, in order. Turns are only counted, so a million of them cost
/// nothing.
struct Journal {
  std::vector<JournalEntry> entries;
  std::uint64_t turns = 0;  ///< after the last entry

  void add(const Input& input);
};

}  // namespace stepwright::interpreter
