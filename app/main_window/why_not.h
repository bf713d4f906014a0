// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::app {

/// What the window stands on at one moment, as far as its commands ask for it.
struct Situation {
  bool document = false;      ///< one is in front
  QString foreign;            ///< what its text is, where it is no state machine
  bool stale = false;         ///< the text cannot be read
  bool unread = false;        ///< it is large, and was not read to its end yet since it was opened
  bool fix = false;           ///< a problem of it has a quick fix
  bool state = false;         ///< one is selected
  bool edge = false;          ///< one that leaves a state is selected
  bool startEdge = false;     ///< one that leads from a start is
  bool frame = false;         ///< it is a Parallel or Map, or has started an execution
  bool container = false;     ///< it is a Parallel or Map
  bool jsonPath = false;      ///< it is in JSONPath
  bool jsonPathText = false;  ///< the definition is
  bool breakpoint = false;    ///< one stands on what is selected
  bool path = false;          ///< the document has a file
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
  bool canEdit = false;  ///< the run is paused where something of it can be changed
  bool way = false;      ///< an edge of a Choice is selected
  bool item = false;     ///< an item of a Map is looked at
};

/// What a command needs; what is missing is said in the order of these.
using Needs = quint32;
namespace need {
constexpr Needs document = 1U << 0;
constexpr Needs readable = 1U << 1;  ///< its text is a state machine that can be read
constexpr Needs container = 1U << 2;
constexpr Needs state = 1U << 3;
constexpr Needs frame = 1U << 4;
constexpr Needs breakpoint = 1U << 5;
constexpr Needs fix = 1U << 6;      ///< a problem has a quick fix
constexpr Needs unsaved = 1U << 7;  ///< it has no file, or changes
constexpr Needs path = 1U << 8;
constexpr Needs undo = 1U << 9;
constexpr Needs redo = 1U << 10;
constexpr Needs backward = 1U << 11;
constexpr Needs forward = 1U << 12;
constexpr Needs run = 1U << 13;
constexpr Needs live = 1U << 14;  ///< there is a run that was no import
constexpr Needs notRunning = 1U << 15;
constexpr Needs running = 1U << 16;
constexpr Needs notEnded = 1U << 17;      ///< the run goes on or is paused
constexpr Needs step = 1U << 18;          ///< the run can be stepped
constexpr Needs eventForward = 1U << 19;  ///< the same, or the history goes on
constexpr Needs stepBack = 1U << 20;      ///< there is a moment before
constexpr Needs question = 1U << 21;
constexpr Needs behind = 1U << 22;  ///< the run goes on by an older text
constexpr Needs past = 1U << 23;    ///< a moment before the newest is shown
constexpr Needs timer = 1U << 24;
constexpr Needs stepOrStart = 1U << 26;   ///< the run can be stepped, or one may begin
constexpr Needs place = 1U << 25;         ///< a state is selected, or an edge that leaves one
constexpr Needs edit = 1U << 27;          ///< the run can be changed at the shown moment
constexpr Needs way = 1U << 28;           ///< an edge of a Choice is selected
constexpr Needs item = 1U << 29;          ///< an item of a Map is looked at
constexpr Needs jsonPath = 1U << 30;      ///< the selected state is in JSONPath
constexpr Needs jsonPathText = 1U << 31;  ///< the definition is
}  // namespace need

/// What stands in the way now of a command with those needs, in a sentence; "" where nothing does.
[[nodiscard]] QString whyNot(Needs needs, const Situation& now);

}  // namespace stepwright::app
