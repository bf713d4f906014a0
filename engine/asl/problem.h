// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/phrase.h"
#include "engine/text/edit.h"

namespace stepwright::asl {

enum class Severity : std::uint8_t { Error, Warning, Information };

/// A mend that one click applies.
struct QuickFix {
  Phrase label;  ///< imperative: "Create the state", "Replace the typographic quotes"
  text::TextEdits edits;
};

/// Something that AWS would refuse, or that a user should know, with its place.
struct Problem {
  Severity severity = Severity::Error;
  std::string code;     ///< AWS's where it has one: MISSING_TRANSITION_TARGET,
                        ///< SCHEMA_VALIDATION_FAILED, NO_DOLLAR
  Phrase message;       ///< AWS's words where they are known
  Phrase detail;        ///< what exactly is wrong, where AWS's words do not say it: the parser's
                        ///< reason; else ""
  std::string pointer;  ///< JSON pointer of the value complained of
  std::string
      location;  ///< AWS's location text, "/States/A/Choices[0]/Next"; "" where AWS gives none
  std::string stateId;  ///< the state it belongs to, "" for the document
  text::Range range;
  text::Position position;
  std::optional<QuickFix> fix;
};

}  // namespace stepwright::asl
