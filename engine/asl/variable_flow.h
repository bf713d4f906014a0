// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"

namespace stepwright::asl {

/// What can be known of the variables of a workflow without running it: where each is set and read,
/// how far it is seen, and whether it is set on every way to a state.

/// A place where a variable gets a value.
struct VariableAssignment {
  enum class By : std::uint8_t { State, Rule, Catcher };
  StateId state;
  std::string stateName;
  By by = By::State;
  int order = -1;       ///< of the rule or catcher
  std::string pointer;  ///< of the member of Assign
};

struct VariableReader {
  StateId state;
  std::string stateName;
};

/// A variable as it is seen from one state.
struct VariableView {
  /// How far it is seen: in the whole document, in one branch of a Parallel, in each iteration of a
  /// Map, or in each child execution of a distributed Map.
  enum class Scope : std::uint8_t { Machine, Branch, Item, ChildExecution };
  /// On entry of the state.
  enum class Known : std::uint8_t {
    Always,     ///< set on every way there
    Sometimes,  ///< set on some ways only
    Not,        ///< only set later, or never
  };
  std::string name;
  Scope scope = Scope::Machine;
  std::string machine;  ///< pointer of the machine that it belongs to
  Known known = Known::Not;
  std::vector<VariableAssignment> assigned;  ///< in the order of the text; empty: nothing sets it
  std::vector<VariableReader> readers;
  bool readHere = false;
};

/// The variables that the state may read, own and outer ones, in the order of the alphabet; also
/// those that it reads and nothing sets. `known` is that on entry of the state.
[[nodiscard]] std::vector<VariableView> variablesSeenFrom(const Machine& root, const StateId& id);

/// Every variable of the document, once for each scope that sets it; `known` is Always then.
[[nodiscard]] std::vector<VariableView> allVariables(const Machine& root);

/// Whether states of the machine at that pointer see what is set in `machine`: it is the same one
/// or lies in it, and no distributed Map stands between, whose children are executions of their
/// own.
[[nodiscard]] bool isSeenIn(const Machine& machine, std::string_view pointer);
/// Whether a state that sees what is set in `machine` reads a variable of that name.
[[nodiscard]] bool isReadBelow(const Machine& machine, const std::string& name);

/// A variable that a state reads and that is not set on every way there; states that cannot be
/// reached are left out.
struct UnsetRead {
  StateId state;
  std::string name;
  VariableView::Known known = VariableView::Known::Not;
  /// It is set around the distributed Map that the state is in, whose children do not see it.
  bool outside = false;
};

/// What a linter asks of the variables of a document.
struct VariableUse {
  std::vector<UnsetRead> unset;   ///< in the order of the text
  std::vector<VariableView> all;  ///< as allVariables()
};
[[nodiscard]] VariableUse variableUse(const Machine& root);

}  // namespace stepwright::asl
