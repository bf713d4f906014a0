// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"

namespace stepwright::assist {

/// The name of a state or of a variable that stands at a place of the text.
struct NameAt {
  enum class Kind : std::uint8_t { State, Variable };
  Kind kind = Kind::State;
  std::string name;
  asl::StateId state;  ///< the state of that name; the one that reads or sets the variable
  text::Range range;   ///< without quotes
};

/// In its own key, in Next, Default and StartAt, in an expression, in Assign; nothing elsewhere.
[[nodiscard]] std::optional<NameAt> nameAt(const asl::Document& document, std::size_t offset);

/// Where the state stands, or where the variable is set first; nothing where that is nowhere.
[[nodiscard]] std::optional<text::Range> definitionAt(const asl::Document& document,
                                                      std::size_t offset);

/// All places that name what is named at that one, in the order of the text.
[[nodiscard]] std::vector<text::Range> referencesAt(const asl::Document& document,
                                                    std::size_t offset);

}  // namespace stepwright::assist
