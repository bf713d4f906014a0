// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why an intent is refused.
namespace stepwright::edit::refusals {

inline constexpr Wording broken{"edit.broken",
                                "The text cannot be read, so it cannot be changed on the graph.",
                                "Mend the problems of the text first."};
inline constexpr Wording cannotCarry{"edit.carry",
                                     "These states cannot be carried as they are written.",
                                     "Write the names of states in one line, in quotes."};
inline constexpr Wording noComments{"edit.comments",
                                    "JSON has no comments, and this text holds none.",
                                    "Say it in a Comment field."};
inline constexpr Wording nothingInside{"edit.empty", "There is nothing in it.",
                                       "Delete it instead."};
inline constexpr Wording unformatted{"edit.format",
                                     "The text cannot be set out anew without changing it."};
inline constexpr Wording foreign{"edit.foreign",
                                 "This is %1, not a state machine; only its text is edited."};
inline constexpr Wording noEntry{"edit.list", "There is no such entry."};
inline constexpr Wording noList{"edit.list", "This is not a list that can be edited here."};
inline constexpr Wording memberTaken{"edit.keyTaken",
                                     "There is already a member of the name \"%1\"."};
inline constexpr Wording merged{"edit.merged",
                                "What would have to change stands in a mapping that is merged.",
                                "Change it in the text."};
inline constexpr Wording fieldIsThere{"edit.name", "\"%1\" is there already."};
inline constexpr Wording longName{"edit.name", "A state's name may have at most 80 characters."};
inline constexpr Wording longText{"edit.name", "\"%1\" is longer than 80 characters."};
inline constexpr Wording nameless{"edit.name", "A state needs a name."};
inline constexpr Wording stateIsThere{"edit.name", "There is a state \"%1\" already."};
inline constexpr Wording nameTaken{"edit.nameTaken", "There is already a state of the name \"%1\".",
                                   "Names are unique in the whole definition; choose another."};
inline constexpr Wording twoOfThatName{"edit.nameTaken", "Two states would have the name \"%1\".",
                                       "Leave one of them out, or choose another text."};
inline constexpr Wording noEdge{"edit.noEdge", "There is no such edge."};
inline constexpr Wording noErrorNamed{"edit.noError", "A catcher names the errors that it catches.",
                                      "States.ALL stands for every error."};
inline constexpr Wording noMachine{"edit.noMachine", "There is no such machine."};
inline constexpr Wording noPlace{"edit.noPlace", "It cannot be put there."};
inline constexpr Wording noVariable{"edit.noVariable", "Nothing sets this variable."};
inline constexpr Wording variableName{"edit.name", "\"%1\" is no name of a variable.",
                                      "It begins with a letter and goes on with letters, digits "
                                      "and '_'; states is AWS's own."};
inline constexpr Wording variableTaken{"edit.nameTaken",
                                       "There is already a variable of the name \"%1\".",
                                       "Choose another, or the two would become one."};
inline constexpr Wording variableMentioned{"edit.nameTaken",
                                           "\"$%1\" stands already where this variable is seen.",
                                           "Choose another, or it would mean this variable there."};
inline constexpr Wording noState{"edit.noState", "There is no such state."};
inline constexpr Wording noStateOfThatName{"edit.noState",
                                           "There is no state \"%1\" in this machine."};
inline constexpr Wording nothingSelected{"edit.nothing", "No state is selected."};
inline constexpr Wording thereAlready{"edit.ownPlace", "It is there already."};
inline constexpr Wording leadsThereItself{"edit.ownWay",
                                          "Nothing else leads to \"%1\": it would not be reached.",
                                          "Copy it there, or lead another state there first."};
inline constexpr Wording cannotPaste{"edit.paste", "This is no state machine and no state.",
                                     "Copy states on a graph, or their JSON or YAML."};
inline constexpr Wording noBranchThere{"edit.place", "No branch can be added there."};
inline constexpr Wording noField{"edit.place", "The field is not there."};
inline constexpr Wording noObject{"edit.place", "There is no object to set the field of."};
inline constexpr Wording noValue{"edit.place", "There is no such value."};
inline constexpr Wording edgeLeavesItsFrame{"edit.scope",
                                            "An edge cannot leave its branch or item processor.",
                                            "Connect to a state of the same frame."};
inline constexpr Wording severalFrames{"edit.scope",
                                       "The selected states are not all of the same frame.",
                                       "Select states of one frame."};
inline constexpr Wording severalEntries{"edit.severalEntries",
                                        "Several ways lead into the selection, to %1.",
                                        "Select states that are entered at one place."};
inline constexpr Wording severalExits{"edit.severalExits",
                                      "Several ways lead out of the selection, to %1.",
                                      "Select states that lead to one place."};
inline constexpr Wording mustStart{"edit.start", "A machine must start somewhere.",
                                   "Drag the edge to another state instead."};
inline constexpr Wording cannotCatch{"edit.type",
                                     "%1 cannot catch errors; only Task, Parallel and Map can."};
inline constexpr Wording cannotHoldStates{"edit.type",
                                          "Only a Map or a Parallel can hold other states."};
inline constexpr Wording cannotRetry{"edit.type", "Only Task, Parallel and Map can retry."};
inline constexpr Wording cannotUnwrap{"edit.type", "Only a Map or a Parallel can be unwrapped."};
inline constexpr Wording hasNoBranches{"edit.type", "Only a Parallel has branches."};
inline constexpr Wording hasNoRules{"edit.type", "%1 has no rules; only a Choice has."};
inline constexpr Wording holdsNoStates{"edit.type", "Only a Map and a Parallel hold states."};
inline constexpr Wording nothingFollows{"edit.type", "%1 ends the way; nothing can follow it."};
inline constexpr Wording typeStays{"edit.type", "The type of a state cannot be replaced here."};
inline constexpr Wording unreadableAfterwards{
    "edit.unreadable", "The text could not be read afterwards: %1", "Change it in the text."};
inline constexpr Wording noJson{"edit.value", "This is not JSON: %1"};
inline constexpr Wording noYaml{"edit.value", "This is not YAML. %1"};
inline constexpr Wording nothingToChange{"edit.value", "There is nothing to change."};
inline constexpr Wording stateIsAMapping{"edit.value", "A state is a YAML mapping."};
inline constexpr Wording stateIsAnObject{"edit.value", "A state is a JSON object."};
inline constexpr Wording entryIsAMapping{"edit.value", "An entry of this list is a YAML mapping."};
inline constexpr Wording entryIsAnObject{"edit.value", "An entry of this list is a JSON object."};
inline constexpr Wording stateIsNoJson{"edit.value", "The state is not JSON: %1"};
inline constexpr Wording valueIsNoJson{"edit.value", "The value is not JSON: %1"};
inline constexpr Wording noCounterpart{"migration.choice", "There is no counterpart of %1."};
inline constexpr Wording ruleWithoutComparison{"migration.choice",
                                               "A rule without a comparison cannot be converted."};
inline constexpr Wording machineSpeaksJsonata{"migration.done",
                                              "The definition speaks JSONata already."};
inline constexpr Wording stateSpeaksJsonata{"migration.done", "%1 speaks JSONata already."};
inline constexpr Wording indexOfAnArray{"migration.path",
                                        "JSONata cannot write to an index of an array."};

}  // namespace stepwright::edit::refusals
