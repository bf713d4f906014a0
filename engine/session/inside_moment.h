// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/changes.h"
#include "engine/session/inside.h"
#include "engine/session/moment.h"
#include "engine/session/stack.h"
#include "engine/session/started_runs.h"

namespace stepwright::session {

/// What a moment shows where the debugger stands in an execution that a Task started.

/// How those on the way stand.
[[nodiscard]] StartedRuns::Stands standsOf(const Inside& inside);
[[nodiscard]] SteppedStacks stacksOf(const Inside& inside);
/// What the run asks, and what its Tasks started: after its timers.
void fillQuestions(Moment& moment, const Runs& runs, const Inside& inside);
/// Where one stands, why, and the scopes there, in the place of those of the run. Nothing where one
/// stands in the run itself.
void fillInside(Moment& moment, const Runs& runs, const Inside& inside, Changes& changes);
/// The data flow of a state in one of Moment::nested, by its nested id. False where there is none.
bool fillFlowInside(Moment& moment, const Inside& inside, const asl::StateId& nested);
/// The state that one stands in, by its nested id; "" in none.
[[nodiscard]] asl::StateId placeInside(const Moment& moment);
/// What an expression gives there; its language is that of the state where none is named.
[[nodiscard]] Result<json::Value> evaluateInside(const Inside& inside,
                                                 const std::string& expression,
                                                 std::optional<asl::QueryLanguage> language,
                                                 const std::atomic<bool>* interruption);

}  // namespace stepwright::session
