// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/session/console_line.h"
#include "engine/session/inside.h"
#include "engine/session/runs.h"

namespace stepwright::session {

/// What a session says of its runs: the lines for the Console, and the note of the last command.
class Console {
 public:
  /// Says it of the run as a whole, at the event that is shown.
  void say(const Runs& runs, Phrase text);
  void add(ConsoleLine line) { lines_.push_back(std::move(line)); }
  /// The lines of log points that are new.
  void sayLog(Runs& runs);
  void sayLog(const Inside& inside);
  /// Which times ran out since the last call, also where somebody caught it.
  void sayTimeouts(Runs& runs);
  /// One line for where the run came to rest; a step says it in the window alone.
  void sayStop(Runs& runs, const Inside& inside);

  void setNote(Phrase words) { note_ = std::move(words); }
  [[nodiscard]] const Phrase& note() const { return note_; }
  /// The lines since the last call.
  [[nodiscard]] std::vector<ConsoleLine> take(Runs& runs);

 private:
  void sayStopInside(const Runs& runs, debugger::SteppedChild& child);
  [[nodiscard]] Phrase withNote(Phrase line) const;

  std::vector<ConsoleLine> lines_;
  Phrase note_;
};

}  // namespace stepwright::session
