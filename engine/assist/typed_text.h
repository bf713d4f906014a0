// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"

namespace stepwright::assist {

/// What is wrong with a text that somebody types, and the byte at which it is wrong.
struct TypedProblem {
  Phrase message;
  std::size_t offset = 0;
};

/// Whether evaluateAt() can read that expression; an empty one is no problem.
[[nodiscard]] std::optional<TypedProblem> problemOfExpression(std::string_view text,
                                                              asl::QueryLanguage language);
/// The same for the text of a log point, for each `{expression}` in it.
[[nodiscard]] std::optional<TypedProblem> problemOfLogText(std::string_view text,
                                                           asl::QueryLanguage language);

}  // namespace stepwright::assist
