// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What is wrong with a text that somebody typed. The remedy is what the mend is called, if there
/// is one.
namespace stepwright::text::complaints {

// Within a text of JSON.
inline constexpr Wording noEscape{"json.escape", "There is no such escape in JSON."};
inline constexpr Wording control{
    "json.escape", "A control character must be written as an escape in JSON, for instance \\t."};
inline constexpr Wording tooDeep{"json.deep", "The text nests deeper than 1000 levels."};

// YAML.
inline constexpr Wording noYaml{"yaml.syntax", "This is not YAML: %1."};
inline constexpr Wording unreadable{"yaml.syntax", "it cannot be read"};
inline constexpr Wording secondDocument{
    "yaml.document",
    "A second YAML document begins here. A definition is one document; what follows is not read.",
    "Remove what follows"};
inline constexpr Wording tabs{"yaml.tab", "YAML takes no tabs to indent with: use spaces.",
                              "Replace the tabs by spaces"};
inline constexpr Wording unknownTag{
    "yaml.tag", "The tag %1 is not known, so what is meant by it is lost to AWS."};
inline constexpr Wording unfitTag{
    "yaml.tag", "The tag %1 does not fit what follows, so what is meant by it is lost to AWS."};
inline constexpr Wording aliasAsKey{"yaml.alias", "An alias cannot be a key of a state machine."};
inline constexpr Wording noAnchor{"yaml.alias", "There is no anchor '%1' before this alias."};
inline constexpr Wording tooManyValues{"yaml.alias",
                                       "With this alias the text says more than a million values."};
inline constexpr Wording aliasTooDeep{"yaml.alias",
                                      "With this alias the text nests deeper than 1000 levels."};
inline constexpr Wording keyNoText{"yaml.key", "A key must be a text."};

}  // namespace stepwright::text::complaints
