// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What a change is called in the undo list, and what is said of what it could not keep.
namespace stepwright::edit::labels {

// States.
inline constexpr Wording add{"label.add", "Add %1"};
inline constexpr Wording deleteState{"label.delete", "Delete %1"};
inline constexpr Wording deleteStates{"label.delete", "Delete %1 states"};
inline constexpr Wording deleteAny{"label.delete", "Delete"};
inline constexpr Wording rename{"label.rename", "Rename %1 to %2"};
inline constexpr Wording renameNothing{"label.rename", "Rename"};
inline constexpr Wording makeA{"label.type", "Make %1 a %2"};
inline constexpr Wording move{"label.move", "Move %1"};
inline constexpr Wording moveStates{"label.move", "Move states"};
inline constexpr Wording moveInText{"label.move", "Move in the text"};
inline constexpr Wording extract{"label.extract", "Extract %1"};
inline constexpr Wording wrapIn{"label.wrap", "Wrap in %1"};
inline constexpr Wording unwrap{"label.unwrap", "Unwrap %1"};
inline constexpr Wording addBranch{"label.branch", "Add a branch to %1"};
inline constexpr Wording addRetrier{"label.retrier", "Add a retrier to %1"};
inline constexpr Wording convertState{"label.convert", "Convert %1 to JSONata"};
inline constexpr Wording convert{"label.convert", "Convert to JSONata"};

inline constexpr Wording format{"label.format", "Format the text"};

// Edges.
inline constexpr Wording connect{"label.connect", "Connect %1 to %2"};
inline constexpr Wording leadTo{"label.lead", "Lead to %1"};
inline constexpr Wording leadFrom{"label.lead", "Lead from %1"};
inline constexpr Wording removeEdge{"label.edge", "Remove the edge of %1"};
inline constexpr Wording startAt{"label.start", "Start at %1"};

// Drops.
inline constexpr Wording addAndConnect{"label.drop", "Add and connect a state"};
inline constexpr Wording moveAndConnect{"label.drop", "Move and connect states"};
inline constexpr Wording addABranch{"label.drop", "Add a branch"};
inline constexpr Wording moveIntoBranch{"label.drop", "Move states into a branch"};
inline constexpr Wording inPlaceOfOne{"label.drop", "Put states in the place of one"};
inline constexpr Wording changeWhatItDoes{"label.drop", "Change what a state does"};

// Fields, lists, texts.
inline constexpr Wording set{"label.set", "Set %1"};
inline constexpr Wording setOf{"label.set", "Set %1 of %2"};
inline constexpr Wording clear{"label.clear", "Clear %1"};
inline constexpr Wording clearOf{"label.clear", "Clear %1 of %2"};
inline constexpr Wording passToken{"label.token", "Hand on the token of %1"};
inline constexpr Wording edit{"label.edit", "Edit %1"};
inline constexpr Wording editDefinition{"label.edit", "Edit the definition"};
inline constexpr Wording addTo{"label.list", "Add to %1"};
inline constexpr Wording removeFrom{"label.list", "Remove from %1"};
inline constexpr Wording reorder{"label.list", "Reorder %1"};
inline constexpr Wording comment{"label.comment", "Make comments of lines"};
inline constexpr Wording uncomment{"label.comment", "Take the comment marks away"};
inline constexpr Wording replaceIn{"label.replace", "Replace in %1"};
inline constexpr Wording replaceInPlaces{"label.replace", "Replace in %1 places"};

// What was left out, and edges within such a sentence.
inline constexpr Wording otherFrame{"note.frame",
                                    "Left out, for its target is not in the same frame: %1."};
inline constexpr Wording unknownState{"note.state",
                                      "Left out, for there is no such state here: %1."};
inline constexpr Wording aliasWritten{
    "note.alias",
    "The alias %1 is written out where it is changed; what it stands for stays as it is."};
inline constexpr Wording anchorMoved{
    "note.anchor",
    "The anchor of %1 goes with what is taken away; it is set up anew where that is used next."};
inline constexpr Wording edgeTo{"note.edge", "%1 of \"%2\" to \"%3\""};
inline constexpr Wording theStart{"edge.start", "the start"};
inline constexpr Wording theWayOn{"edge.next", "the way on"};
inline constexpr Wording theRule{"edge.rule", "the rule"};
inline constexpr Wording theDefault{"edge.default", "the default"};
inline constexpr Wording theCatcher{"edge.catch", "the catcher"};

}  // namespace stepwright::edit::labels
