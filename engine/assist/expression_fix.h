// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"

namespace stepwright::assist {

/// One mend of an expression that cannot be read, offered as a click.
struct ExpressionFix {
  Phrase label;                    ///< Insert "]"
  Phrase problem;                  ///< Missing "]": the filter opened at column 27 is not closed.
  std::size_t begin = 0, end = 0;  ///< bytes that give way to
  std::string text;
};

/// The first of the usual mistakes whose mend makes the text readable: a bracket or quote that is
/// not closed, one too many, == && || of other languages. Nothing where the text can be read.
[[nodiscard]] std::optional<ExpressionFix> fixFor(std::string_view text,
                                                  asl::QueryLanguage language);

}  // namespace stepwright::assist
