// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What a document cannot be used for, and why.
namespace stepwright::asl::refusals {

inline constexpr Wording foreign{"definition.foreign", "This is %1, not a state machine.",
                                 "Open a definition: an object with StartAt and States."};
inline constexpr Wording unreadable{"definition.broken", "The text cannot be read."};
inline constexpr Wording broken{"definition.broken", "line %1, column %2: %3",
                                "Mend the text first."};
inline constexpr Wording tag{
    "definition.tag",
    "line %1, column %2: JSON has no tag %3; only a deployment knows what it stands for.",
    "Deploy the YAML, or write the value in its place."};
inline constexpr Wording placeholder{
    "definition.placeholder", "line %1, column %2: The placeholder %3 has no value yet.",
    "Write a value in its place; a deployment does that for the template."};

inline constexpr Wording missingValue{"definition.placeholder",
                                      "line %1, column %2: The placeholder \"%3\" has no value.",
                                      "Give it one in Placeholders."};

// No refusals, but notes on what was written.
inline constexpr Wording commentsLeftOut{
    "definition.note", "Comments and commas that JSON does not have were left out."};
inline constexpr Wording isATemplate{
    "definition.note",
    "It is a template: something must be written for %1 before AWS can take it."};

}  // namespace stepwright::asl::refusals
