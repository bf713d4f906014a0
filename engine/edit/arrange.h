// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Intents over several states at once, and over a state's shape. A selection is a set of states of
/// one machine; where it has to hang together it must have one way in and one way out, which the
/// errors say.

using Selection = std::vector<asl::StateId>;

/// Takes several states away; what led into them leads to where they led.
[[nodiscard]] Outcome removeStates(const asl::Document& document, const Selection& states);

/// Puts the selection into a new Map or Parallel (of one branch) that stands in its place.
[[nodiscard]] Outcome wrap(const asl::Document& document, const Selection& states,
                           asl::StateType container);
/// Puts the content of a Map or Parallel in its place; several branches come one after the other.
[[nodiscard]] Outcome unwrap(const asl::Document& document, const asl::StateId& container);

/// The state and what follows it along the way, as far as nothing else leads there: what moves when
/// the chain below is taken along. Where that has several ways out, only the straight run.
[[nodiscard]] Selection chainFrom(const asl::Document& document, const asl::StateId& state);

/// Takes the selection out and puts it elsewhere, in the same or another machine; the old place
/// heals.
[[nodiscard]] Outcome moveStates(const asl::Document& document, const Selection& states,
                                 const Place& place);
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

/// Makes a state one of another type; fields that both types have stay as they are.
[[nodiscard]] Outcome changeType(const asl::Document& document, const asl::StateId& state,
                                 asl::StateType type);

/// One more branch for a Parallel, with a Pass state in it.
[[nodiscard]] Outcome addBranch(const asl::Document& document, const asl::StateId& parallel);
/// One more entry of Retry, before one for States.ALL.
[[nodiscard]] Outcome addRetrier(const asl::Document& document, const asl::StateId& state);
/// Moves a state among its siblings in the text, before another one (or to the end, ""); the flow
/// stays as it is.
[[nodiscard]] Outcome moveInText(const asl::Document& document, const asl::StateId& state,
                                 std::string_view beforeName);

}  // namespace stepwright::edit
