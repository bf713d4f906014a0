// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/base/phrase.h"
#include "engine/base/result.h"

namespace stepwright {

/// One thing that the engine says to a person, with %1, %2 … where an argument goes. Those of a
/// folder stand together in one header of it, a row each; translations/update finds them there.
struct Wording {
  const char* code;     ///< stable and short: "edit.noState"
  const char* message;  ///< one sentence
  const char* remedy = "";
};

/// What its message says of these arguments.
[[nodiscard]] Phrase worded(const Wording& wording, std::vector<Phrase> arguments = {});

/// The error that says so, about the value at `pointer`.
[[nodiscard]] Error refuse(const Wording& wording, std::string pointer = {},
                           std::vector<Phrase> arguments = {});

}  // namespace stepwright
