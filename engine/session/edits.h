// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/asl/document.h"
#include "engine/interpreter/input.h"
#include "engine/session/console.h"

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
  /// Forks before the state in focus, whose Task was answered by real code and is called again.
  void callAgain();
  /// Forks before the state in focus and goes on with another definition, where that would have
  /// come there by the same way; else says why not.
  void forkOnto(const asl::Document& document);

 private:
  /// Nothing can be changed while it runs, nor of a history.
  [[nodiscard]] bool possible() const;
  /// Forks (where that is still needed) and takes the input there.
  void take(const interpreter::Input& input, const Phrase& note);
  void refuse(const Error& why);

  Runs& runs_;
  Console& console_;
  const Inside& inside_;
};

}  // namespace stepwright::session
