// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/assist/try_expression.h"

namespace stepwright::assist {

/// One paragraph of what is known of a place in the text.
struct HoverPart {
  std::string title;  ///< a name: of a field, a state, a path
  Phrase words;
  bool value = false;  ///< the words are JSON
};

/// The field's help, what a Resource calls, what a state does, what an error or function
/// means, the last value of a path or variable where the sample knows it. Empty where there is
/// nothing to say.
[[nodiscard]] std::vector<HoverPart> hoverAt(const asl::Document& document, std::size_t offset,
                                             const Sample& sample = {});

}  // namespace stepwright::assist
