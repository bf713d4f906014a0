// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/phase.h"

#include "engine/interpreter/phase.h"

#include <array>

namespace stepwright::interpreter {
namespace {

constexpr std::array<std::string_view, 12> names = {"Enter",  "Input",  "Arguments", "Act",
                                                    "Await",  "Select", "Merge",     "Assign",
                                                    "Output", "Leave",  "Retry",     "Catch"};

}  // namespace

std::string_view toString(Phase phase) { return names[static_cast<std::size_t>(phase)]; }

}  // namespace stepwright::interpreter
