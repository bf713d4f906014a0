// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::interpreter {

/// Places in a Program's tables.
using StateIndex = std::uint32_t;
using MachineIndex = std::uint32_t;
constexpr StateIndex noState = ~StateIndex{0};

/// Names a fiber of an execution; 0 names none.
using FiberId = std::uint32_t;

}  // namespace stepwright::interpreter
