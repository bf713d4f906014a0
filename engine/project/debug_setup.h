// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/workflow_test.h"
#include "engine/asl/placeholder_values.h"
#include "engine/debugger/breakpoint.h"
#include "engine/json/value.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::project {

class FollowedStates;

using NamedInput = std::pair<std::string, json::Value>;

/// An input that a run was started with.
struct LastInput {
  std::string name;
  std::optional<json::Value> value;  ///< nothing = what the team's input of that name is now
  bool operator==(const LastInput&) const = default;
};

/// Expressions that are watched under one heading.
struct WatchGroup {
  std::string name;
  std::vector<std::string> expressions;
  bool operator==(const WatchGroup&) const = default;
};

/// A card on the canvas with a value of the moment, beside a state or an edge.
struct Pin {
  std::string place;  ///< a StateId, or GraphEdge::pointer
  std::string shows;  ///< "input", "output", "edge", or an expression after a "="
  bool operator==(const Pin&) const = default;
};

/// How much of a document its tests came by once.
struct Covered {
  int percent = 0;
  std::string test;  ///< the newest one then
  bool operator==(const Covered&) const = default;
};

/// How a document is run and debugged, which is no part of the workflow: what a team shares, and
/// what is each person's own.
struct DebugSetup {
  // Shared.
  tasks::MockSet mocks;
  std::string mockCase;  ///< what `mocks` are called; "" where they have no name
  /// Other sets of mocks, which can be put in place of `mocks`, by name.
  std::vector<std::pair<std::string, tasks::MockSet>> otherMocks;
  std::vector<NamedInput> inputs;
  std::vector<analysis::WorkflowTest> tests;
  /// What stands for the placeholders while it is run here.
  asl::PlaceholderValues values;
  /// Who answers Tasks for real, as the file says it (engine/project/task_profile.h); null =
  /// nothing.
  json::Value tasks;
  bool express = false;  ///< the type that the machine is to have in AWS, and is run as here

  // One's own.
  std::vector<debugger::Breakpoint> breakpoints;
  debugger::GlobalStops stops;
  std::vector<std::string> watches;  ///< those that are in no group
  std::vector<WatchGroup> watchGroups;
  std::vector<Pin> pins;
  /// What was answered last for a Task, by the state's name; the newest first.
  std::vector<std::pair<std::string, tasks::MockBehaviour>> answers;
  std::vector<LastInput> lastInputs;  ///< the newest first
  std::vector<Covered> covered;       ///< when all tests were run last, and what it was before

  bool operator==(const DebugSetup&) const = default;
};

/// All expressions that are watched, those of no group first.
[[nodiscard]] std::vector<std::string> watchedIn(const DebugSetup& setup);

/// Puts the set of that name in place of the mocks, which are kept among the others.
void useMocks(DebugSetup& setup, const std::string& name);
/// Adds a set to the others. One with the same mocks and name is there already; one with other
/// mocks keeps its name, and the new one gets a number behind it. Gives the name.
std::string addMocks(DebugSetup& setup, std::string name, tasks::MockSet mocks);

/// All inputs that are known: one's last ones, then what else the team has.
[[nodiscard]] std::vector<NamedInput> inputsOf(const DebugSetup& setup);
/// The one that a run takes where none is given: the first of them.
[[nodiscard]] std::optional<NamedInput> inputOf(const DebugSetup& setup);
/// Puts an input at the head of one's own.
void rememberInput(DebugSetup& setup, const std::string& name, const json::Value& input);
/// All tests were run: what it was before is kept while it differs.
void rememberCovered(DebugSetup& setup, const Covered& covered);
/// Gives the team an input of that name.
void shareInput(DebugSetup& setup, const std::string& name, const json::Value& input);
[[nodiscard]] bool isShared(const DebugSetup& setup, const std::string& name);
/// Whether the input of that name is one's own, also where the team has another one of that name.
[[nodiscard]] bool isOwn(const DebugSetup& setup, const std::string& name);

/// Does to a setup what was done to another one: what `after` has as `before` had it stays as it
/// is.
void carryOver(const DebugSetup& before, const DebugSetup& after, DebugSetup& into);

/// The same for another version of the definition: breakpoints, mocks (also of items of a Map),
/// tests and answers go along with the states that they belong to.
[[nodiscard]] DebugSetup followed(DebugSetup setup, const FollowedStates& states);

}  // namespace stepwright::project
