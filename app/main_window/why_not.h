// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stepwright::app {

/// What the window stands on at one moment, as far as its commands ask for it.
struct Situation {
  bool document = false;  ///< one is in front
  QString foreign;        ///< what its text is, where it is no state machine
  bool stale = false;     ///< the text cannot be read
  bool yaml = false;
  bool fix = false;         ///< a problem of it has a quick fix
  bool state = false;       ///< one is selected
  bool frame = false;       ///< it is a Parallel or Map
  bool breakpoint = false;  ///< one stands on it
  bool path = false;        ///< the document has a file
  bool unsaved = false;
  bool undo = false, redo = false;
  bool backward = false, forward = false;  ///< in what was selected
  bool run = false;                        ///< there is one
  bool running = false, paused = false;
  bool behind = false;    ///< of the text of now, and it goes on
  bool imported = false;  ///< it is a history, and nothing of it runs
  bool past = false;      ///< a moment before the newest is shown
  bool first = false;     ///< the first moment is shown
  bool canStep = false, canStepBack = false;
  bool question = false, timer = false;
};

/// Why a command, by its action's name, cannot be done now, in a sentence; "" where it can.
[[nodiscard]] QString whyNot(const QString& command, const Situation& now);
/// The commands that something can stand in the way of.
[[nodiscard]] QStringList conditionalCommands();

}  // namespace stepwright::app
