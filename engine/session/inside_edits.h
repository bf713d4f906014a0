// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/input.h"
#include "engine/session/console.h"
#include "engine/session/inside.h"

namespace stepwright::session {

/// What a person changes in an execution that a Task started, where the debugger stands in it. That
/// is no run of the list, which could fork: it is changed itself. From an earlier moment on it goes
/// anew, and what it has called comes to the same again.
class InsideEdits {
 public:
  InsideEdits(Console& console, const Inside& inside, Runs& runs)
      : console_(console), inside_(inside), runs_(runs) {}

  /// Takes the input there; where it can no more, the note says why.
  void take(const interpreter::Input& input, const Phrase& note);
  /// Goes back before the state in focus, which calls again.
  void callAgain();
  /// Null where it is in none.
  [[nodiscard]] const asl::State* stateInFocus() const;

 private:
  [[nodiscard]] bool refuses();
  void tell(debugger::SteppedChild::Hold& held, const Phrase& note, bool anew);

  Console& console_;
  const Inside& inside_;
  Runs& runs_;
};

}  // namespace stepwright::session
