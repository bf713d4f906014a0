// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a document, or what is kept about it, cannot be read or written.
namespace stepwright::project::refusals {

// The text of a document.
inline constexpr Wording utf16{
    "file.unreadable", "%1 is in UTF-16.",
    "Save it as UTF-8 in the program that wrote it, or convert it: iconv -f UTF-16 -t UTF-8."};
inline constexpr Wording nulByte{"file.unreadable",
                                 "%1 is not a text: there is a NUL byte in line %2, column %3.",
                                 "Open a definition in JSON or YAML, or take the byte out."};
inline constexpr Wording noSuchMachine{"host.unknown", "%1 holds no state machine \"%2\".",
                                       "Has it another name there now? Open the file again."};

// What complains of keys and kinds are about.
inline constexpr Wording theInput{"beside.what", "The input"};
inline constexpr Wording thePin{"beside.what", "The pin"};
inline constexpr Wording theCovered{"beside.what", "The coverage"};
inline constexpr Wording theNote{"beside.what", "The note"};
inline constexpr Wording theGroup{"beside.what", "The group"};
inline constexpr Wording theCanvas{"beside.what", "The canvas"};
inline constexpr Wording theLint{"beside.what", "The section lint"};
inline constexpr Wording theSuppression{"beside.what", "The suppression"};
inline constexpr Wording theBreakpoint{"beside.what", "The breakpoint"};
inline constexpr Wording theStops{"beside.what", "The stops"};

// Sections.
inline constexpr const char* anotherKind = "\"%1\" is of another kind than it should be";
inline constexpr Wording wantsTexts{"key.kind", anotherKind, "Write a list of texts."};
inline constexpr Wording wantsName{"key.kind", anotherKind, "Write a name."};
inline constexpr Wording wantsMocks{"key.kind", anotherKind, "Write {\"name\": mocks}."};
inline constexpr Wording wantsInputs{"key.kind", anotherKind, "Write {\"name\": input}."};
inline constexpr Wording wantsValues{"key.kind", anotherKind, "Write {\"name\": value}."};
inline constexpr Wording wantsAnswers{"key.kind", anotherKind, "Write {\"state\": answer}."};
inline constexpr Wording wantsLastInputs{"key.kind", anotherKind, "Write [{\"name\", \"value\"}]."};
inline constexpr Wording wantsWatchGroups{"key.kind", anotherKind,
                                          "Write {\"group\": [expressions]}."};
inline constexpr Wording wantsPins{"key.kind", anotherKind, "Write [{\"place\", \"shows\"}]."};
inline constexpr Wording wantsCovered{"key.kind", anotherKind, "Write [{\"percent\", \"test\"}]."};
inline constexpr Wording noText{"key.kind", "An item of \"%1\" is not a text",
                                "Write it in quotes."};
inline constexpr Wording noTasks{
    "tasks.none", "%1 says nothing of who answers Tasks",
    "Name a SAM, CloudFormation or Serverless file with functions, or a file with \"tasks\"."};
inline constexpr Wording type{"beside.type", "\"type\" is neither STANDARD nor EXPRESS"};
inline constexpr Wording noRule{"lint.rule", "There is no rule \"%1\""};
inline constexpr Wording refusedRule{"lint.rule", "%1 is a reason for AWS to refuse the definition",
                                     "It cannot be suppressed; mend what it complains of."};
inline constexpr Wording newer{"beside.newer",
                               "The section \"%1\" was written by a newer version of Stepwright",
                               "It is kept as it is. Use that version to see it."};
inline constexpr Wording noPair{"canvas.pair", "There are no two numbers", "Write [x, y]."};
inline constexpr Wording noSize{"canvas.size", "The note has no size", "Write [180, 64]."};
inline constexpr Wording unknownWord{"breakpoint.word",
                                     "The breakpoint has the %1 \"%2\", which there is not"};
inline constexpr Wording notWhole{"breakpoint.number", "\"%1\" is no whole number from 0 on"};
inline constexpr Wording noBreakpoints{"key.kind", "The breakpoints are not a list",
                                       "Write [{\"state\": …, \"kind\": \"enter\"}]."};

// Functions that are added.
inline constexpr Wording noHandler{"function.language", "%1 is no file of Node or Python",
                                   "Choose one that ends in .mjs, .js, .cjs or .py."};
inline constexpr Wording functionThere{"function.there", "%1 is there already",
                                       "Choose it as a handler, or take it away."};

// The files of them.
inline constexpr Wording noObject{"beside.broken", "it holds no JSON object",
                                  "Mend it or take it away."};
inline constexpr Wording broken{"beside.broken", "it is broken: %1", "Mend it or take it away."};
inline constexpr Wording lost{"beside.lost", "%1 %2"};
inline constexpr Wording keptElsewhere{"beside.elsewhere", "%1 Meanwhile it is kept in %2."};

}  // namespace stepwright::project::refusals
