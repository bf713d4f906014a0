// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What is said of an expression while somebody types it.
namespace stepwright::assist::notices {

// What is wrong with it.
inline constexpr Wording nothingInBraces{"typed.empty", "There is no expression between {% and %}"};
inline constexpr Wording nothingInBrackets{"typed.empty", "There is no expression between { and }"};
inline constexpr Wording openBracket{"typed.open", "This { is never closed"};
inline constexpr Wording openText{"fix.quote", "The text that begins at column %1 has no end."};
inline constexpr Wording missing{
    "fix.bracket", "Missing “%1” at column %2: the %3 opened at column %4 is not closed."};
inline constexpr Wording closesNothing{"fix.bracket", "“%1” at column %2 closes nothing."};
inline constexpr Wording writtenAs{"fix.word", "“%1” at column %2 is written “%3” here."};
inline constexpr Wording noEnd{"fix.end", "The expression has no %} at its end."};

inline constexpr Wording bracket{"fix.what", "bracket"};
inline constexpr Wording filter{"fix.what", "filter"};
inline constexpr Wording object{"fix.what", "object"};

// What a mend of it is called.
inline constexpr Wording insert{"fix.insert", "Insert “%1”"};
inline constexpr Wording remove{"fix.remove", "Remove “%1”"};
inline constexpr Wording write{"fix.write", "Write “%1”"};

// What it yields.
inline constexpr Wording yieldsFunction{"trial.function",
                                        "It yields a function, which is no data."};
inline constexpr Wording yieldsNothing{"trial.nothing", "It yields nothing (undefined)."};
inline constexpr Wording findsNothing{"trial.nothing",
                                      "It finds nothing in the data that is known here."};
inline constexpr Wording noCondition{"trial.condition",
                                     "It yields %1, which is neither true nor false."};
inline constexpr Wording isThere{"trial.words", "%1 is there"};
inline constexpr Wording nothingThere{"trial.words", "there is nothing"};
inline constexpr Wording nothing{"trial.words", "nothing"};
inline constexpr Wording entries{"trial.words", "%1 entries"};

}  // namespace stepwright::assist::notices
