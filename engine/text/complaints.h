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

// JSON.
inline constexpr Wording commented{"json.comment",
                                   "JSON has no comments; ASL keeps remarks in \"Comment\" fields.",
                                   "Remove the comment"};
inline constexpr Wording commentedOften{
    "json.comment", "JSON has no comments; ASL keeps remarks in \"Comment\" fields.",
    "Remove the comments"};
inline constexpr Wording lastComma{"json.comma", "There is a comma before the closing bracket.",
                                   "Remove the comma"};
inline constexpr Wording lastCommas{"json.comma", "There is a comma before the closing bracket.",
                                    "Remove the commas"};
inline constexpr Wording openComment{"json.comment", "This comment is not closed."};
inline constexpr Wording openText{"json.quote", "This text has no closing quote.",
                                  "Close the quote"};
inline constexpr Wording specialSpaces{"json.pasted",
                                       "The text has no-break or other special spaces, which JSON "
                                       "does not allow; it was probably pasted from a web page.",
                                       "Replace the special spaces"};
inline constexpr Wording typographicQuotes{
    "json.pasted",
    "The text has typographic quotes where JSON has plain ones (\"); it was probably pasted from a "
    "web page or a word processor.",
    "Replace the typographic quotes"};
inline constexpr Wording singleQuotes{
    "json.pasted",
    "The text has single quotes, and JSON wants double ones (\") around keys and texts.",
    "Replace the single quotes"};
inline constexpr Wording noValue{"json.value", "A value is missing here."};
inline constexpr Wording noNumber{"json.number", "This is not a number in JSON's form."};
inline constexpr Wording numberMeant{"json.number", "This is not a number in JSON's form.",
                                     "Write %1"};
inline constexpr Wording openPlaceholder{"json.placeholder",
                                         "This placeholder is not closed: '}' is missing."};
inline constexpr Wording otherWord{"json.word", "JSON writes this word as %1.", "Write %1"};
inline constexpr Wording noSuchNumber{"json.number", "JSON has no number %1."};
inline constexpr Wording bareText{"json.value",
                                  "A value was expected; a text needs quotes around it."};
inline constexpr Wording bareWord{
    "json.value", "A value was expected; a text needs quotes around it.", "Put it in quotes"};
inline constexpr Wording needlessComma{"json.comma", "There is a comma too many here.",
                                       "Remove the comma"};
inline constexpr Wording semicolon{"json.comma", "JSON has ',' between members and items, not ';'.",
                                   "Write ','"};
inline constexpr Wording noComma{"json.comma", "A comma is missing here.", "Insert the comma"};
inline constexpr Wording noBracket{"json.bracket", "'%1' is missing before this '%2'.",
                                   "Insert '%1'"};
inline constexpr Wording strayBracket{"json.bracket", "This '%1' closes nothing.", "Remove it"};
inline constexpr Wording openAtTheEnd{"json.bracket", "'%1' is missing at the end.", "Insert '%1'"};
inline constexpr Wording severalOpen{
    "json.bracket", "The closing brackets '%1' are missing at the end.", "Insert '%1'"};
inline constexpr Wording equalsSign{"json.colon", "JSON has ':' between a key and its value.",
                                    "Write ':'"};
inline constexpr Wording noColon{"json.colon", "':' is missing after the key.", "Insert ':'"};
inline constexpr Wording openKey{"json.key", "The closing quote of this key is missing.",
                                 "Close the quote"};
inline constexpr Wording bareKey{"json.key", "A key needs quotes around it.", "Put it in quotes"};
inline constexpr Wording halfKey{"json.key", "The opening quote of this key is missing.",
                                 "Open the quote"};
inline constexpr Wording noKey{
    "json.key", "This text belongs nowhere: a key in double quotes was expected.", "Remove it"};
inline constexpr Wording textBehind{
    "json.end", "There is more text after the end of the definition.", "Remove it"};

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
