// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/interpreter/program.h"

namespace stepwright::cli {

[[nodiscard]] bool hasState(const interpreter::Program& program, const std::string& name);

/// Why no run can stop before the state of that name: there is none. "" asks for no stop.
[[nodiscard]] std::optional<Error> refusalToStopBefore(const interpreter::Program& program,
                                                       const std::string& name);

}  // namespace stepwright::cli
