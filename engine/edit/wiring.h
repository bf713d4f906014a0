// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/places.h"

namespace stepwright::edit {

/// Re-tying edges inside an Editor; what the intents have in common.

/// Where a state leads when it is taken out: its Next, a Choice's Default or first rule; "" where
/// it ends.
[[nodiscard]] std::string successorOf(const asl::State& state);

/// Turns everything of the machine that leads to `name` towards `successor`; where that is "" the
/// edge is taken away (Next becomes End, a rule or catcher goes). `except` keeps its edges.
void heal(Editor& editor, const asl::Machine& machine, std::string_view name,
          std::string_view successor);

/// Takes one edge away.
void cut(Editor& editor, const asl::State* owner, const Reference& edge);

/// Sets a state's way on: Next, or for a Choice its Default; "" = End.
void setWayOn(Editor& editor, const asl::StateId& id, asl::StateType type, std::string_view target);

/// The same in a state's value that is not in the text yet.
[[nodiscard]] json::Value withWayOn(json::Value state, std::string_view target);

/// Makes the object at that place where there is none, and those around it.
void ensureObject(Editor& editor, const std::string& pointer);
/// The pointer of the machine's States; they and the machine are set up where there are none.
std::string statesOf(Editor& editor, std::string_view machine);
/// Puts a state into the machine's States, after the state of that name ("" = at the end, "^" =
/// before all).
void insertState(Editor& editor, std::string_view machine, std::string_view name,
                 const json::Value& state, std::string_view after);

}  // namespace stepwright::edit
