// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace stepwright {

/// One thing that the engine says to a person, with %1, %2 … where an argument goes. Those of a
/// room stand together in one header of it; translations/update finds them there.
struct Wording {
  const char* code;     ///< stable and short: "edit.noState"
  const char* message;  ///< one sentence
  const char* remedy = "";
};

/// The pattern with its arguments: "%1" is the first of them, "%%" a percent sign.
[[nodiscard]] std::string filled(std::string_view pattern,
                                 const std::vector<std::string>& arguments);

/// The error that says so, about the value at `pointer`.
[[nodiscard]] Error refuse(const Wording& wording, std::string pointer = {},
                           std::vector<std::string> arguments = {});

}  // namespace stepwright
