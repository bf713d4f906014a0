// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a text is no JSON, and why JSON is not what it should be.
namespace stepwright::json::refusals {

// Keys and kinds; %1 is what has them: "The answer".
inline constexpr Wording unknownKey{"key.unknown", "%1 has \"%2\", which means nothing here"};
inline constexpr Wording noObject{"key.kind", "%1 is not an object"};
inline constexpr Wording otherKind{"key.kind", "%1 has \"%2\", which is %3", "Write %4."};
inline constexpr Wording known{"key.known", "It may have %1."};
inline constexpr Wording meant{"key.meant", "Did you mean \"%1\"?"};

// Kinds of values, within a sentence.
inline constexpr Wording null{"kind.null", "null"};
inline constexpr Wording trueOrFalse{"kind.boolean", "true or false"};
inline constexpr Wording aNumber{"kind.number", "a number"};
inline constexpr Wording aText{"kind.text", "a text"};
inline constexpr Wording aList{"kind.list", "a list"};
inline constexpr Wording anObject{"kind.object", "an object"};

// Syntax.
inline constexpr Wording moreText{"json.syntax",
                                  "there is more text after the end of the JSON value"};
inline constexpr Wording tooDeep{"json.syntax", "the value is nested deeper than 1000 levels"};
inline constexpr Wording textEnds{"json.syntax", "the text ends where a value was expected"};
inline constexpr Wording keyExpected{"json.syntax", "a key in double quotes was expected"};
inline constexpr Wording colonExpected{"json.syntax", "':' was expected after the key"};
inline constexpr Wording commaOrBrace{"json.syntax", "',' or '}' was expected"};
inline constexpr Wording commaOrBracket{"json.syntax", "',' or ']' was expected"};
inline constexpr Wording valueExpected{"json.syntax", "a value was expected"};
inline constexpr Wording leadingZero{"json.syntax", "a number may not begin with 0"};
inline constexpr Wording fraction{"json.syntax", "a digit was expected after the decimal point"};
inline constexpr Wording exponent{"json.syntax", "a digit was expected in the exponent"};
inline constexpr Wording control{"json.syntax", "a control character must be written as an escape"};
inline constexpr Wording notClosed{"json.syntax", "the string is not closed"};
inline constexpr Wording notUtf8{"json.syntax", "the text is not UTF-8 here"};
inline constexpr Wording unknownEscape{"json.syntax", "the escape is unknown"};
inline constexpr Wording hexDigits{"json.syntax", "four hexadecimal digits were expected"};

}  // namespace stepwright::json::refusals
