// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// A copy with names of its own, right behind the selection.
[[nodiscard]] Outcome duplicate(const asl::Document& document, const Selection& states);

/// The selection as ASL text, a machine by itself in the document's own format: its states as they
/// are written, with all ways; for the clipboard and for snippets.
[[nodiscard]] Result<std::string> copyText(const asl::Document& document, const Selection& states);
/// True for text that paste would take: a machine, a state, or members of States.
[[nodiscard]] bool canPaste(std::string_view text);
/// The machine that paste would make of a text, as JSON; nothing for what it would not take.
[[nodiscard]] std::optional<std::string> pastedMachine(std::string_view text);
/// Adds copied states at a place; their names are made unique, and what is written for the other
/// query language is put into that of the document as far as that goes by rule. Rules and catchers
/// keep targets that are there; the change's note names the others.
[[nodiscard]] Outcome paste(const asl::Document& document, std::string_view text,
                            const Place& place);

/// The selection made a definition of its own, and the Task that starts it put in its place.
struct Extraction {
  Change change;
  std::string definition;  ///< in the document's format
};

[[nodiscard]] Result<Extraction> extract(const asl::Document& document, const Selection& states,
                                         std::string_view machineName);

}  // namespace stepwright::edit
