// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/asl/document.h"
#include "engine/interpreter/input.h"
#include "engine/session/console.h"
#include "engine/session/forced.h"
#include "engine/session/fork_from.h"
#include "engine/session/inside_edits.h"

namespace stepwright::session {

/// What a person changes in a run that is paused: the run forks there, and the recording from there
/// on stays with the old one. Where nothing could be changed any more the note says why.
class Edits {
 public:
  Edits(Runs& runs, Console& console, const Inside& inside)
      : runs_(runs), console_(console), inside_(inside) {}

  /// The data of the state in focus.
  void setData(interpreter::input::Slot slot, json::Value value);
  /// All variables of that fiber's own scope, as one object.
  void setVariables(interpreter::FiberId fiber, const json::Value& variables);
  void forkHere();
  /// Decides what becomes of the state in focus.
  void force(const Forced& forced);
  /// Forks before the state in focus, whose Task was answered by real code; there it is called
  /// again. In every other fork it keeps its answer.
  void callAgain();
  /// Forks and goes on with another definition, where that would have come there by the same way;
  /// else says why not.
  void forkOnto(const asl::Document& document, ForkFrom from = ForkFrom::State);

 private:
  /// Nothing can be changed while it runs, nor of a history.
  [[nodiscard]] bool possible() const;
  /// Forks (where that is still needed) and takes the input there.
  void take(const interpreter::Input& input, const Phrase& note);
  void refuse(const Error& why);
  void takeWay(const std::string& edge);
  void runItemAgain(const asl::StateId& map, int index);
  /// Where a fork onto that program is to part, with the focus there.
  [[nodiscard]] debugger::Position parting(const interpreter::ProgramPtr& program, ForkFrom from);
  /// The state in focus; null where it is in none.
  [[nodiscard]] const asl::State* stateInFocus() const;
  [[nodiscard]] interpreter::FiberId fiberInFocus() const;
  /// All of that fiber's own scope; nothing where it has ended.
  [[nodiscard]] std::optional<json::Value> variablesOf(interpreter::FiberId id) const;
  [[nodiscard]] bool refusesFork();

  Runs& runs_;
  Console& console_;
  const Inside& inside_;
  InsideEdits within_{console_, inside_, runs_};
};

}  // namespace stepwright::session
