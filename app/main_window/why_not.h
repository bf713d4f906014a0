// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::app {

/// Where the selected states stand in the list that they are written in.
struct Siblings {
  bool together = true;               ///< in one list, all of them
  bool above = false, below = false;  ///< another state of it
};

/// What the window stands on at one moment, as far as its commands ask for it.
struct Situation {
  bool document = false;      ///< one is in front
  QString foreign;            ///< what its text is, where it is no state machine
  bool stale = false;         ///< the text cannot be read
  QString unreadable;         ///< why, and where; "" while it is still being read
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
  bool others = false;   ///< more than one document is open
  bool anyUnsaved = false;
  bool text = false;          ///< it has the keyboard, and is what the clipboard is for
  bool textSelected = false;  ///< some of it is
  bool clipboardText = false;
  QString whyNoStates;  ///< on the clipboard
  bool problems = false;
  Siblings siblings;        ///< of the selected states
  bool graph = false;       ///< it is shown, alone or beside the text
  bool folded = false;      ///< the selected frame
  bool failedItem = false;  ///< of the selected Map
  bool anyFrame = false, anyFolded = false, anyUnfolded = false;
  bool alone = false;  ///< a frame is shown without the rest
  bool tests = false;
  bool otherRun = false;
  bool comments = false;
};

/// What a command needs; what is missing is said in the order of these.
using Needs = quint64;
namespace need {
constexpr Needs document = 1ULL << 0;
constexpr Needs readable = 1ULL << 1;  ///< its text is a state machine that can be read
constexpr Needs container = 1ULL << 2;
constexpr Needs state = 1ULL << 3;
constexpr Needs frame = 1ULL << 4;
constexpr Needs breakpoint = 1ULL << 5;
constexpr Needs fix = 1ULL << 6;      ///< a problem has a quick fix
constexpr Needs unsaved = 1ULL << 7;  ///< it has no file, or changes
constexpr Needs path = 1ULL << 8;
constexpr Needs undo = 1ULL << 9;
constexpr Needs redo = 1ULL << 10;
constexpr Needs backward = 1ULL << 11;
constexpr Needs forward = 1ULL << 12;
constexpr Needs run = 1ULL << 13;
constexpr Needs live = 1ULL << 14;  ///< there is a run that was no import
constexpr Needs notRunning = 1ULL << 15;
constexpr Needs running = 1ULL << 16;
constexpr Needs notEnded = 1ULL << 17;      ///< the run goes on or is paused
constexpr Needs step = 1ULL << 18;          ///< the run can be stepped
constexpr Needs eventForward = 1ULL << 19;  ///< the same, or the history goes on
constexpr Needs stepBack = 1ULL << 20;      ///< there is a moment before
constexpr Needs question = 1ULL << 21;
constexpr Needs behind = 1ULL << 22;  ///< the run goes on by an older text
constexpr Needs past = 1ULL << 23;    ///< a moment before the newest is shown
constexpr Needs timer = 1ULL << 24;
constexpr Needs stepOrStart = 1ULL << 26;   ///< the run can be stepped, or one may begin
constexpr Needs place = 1ULL << 25;         ///< a state is selected, or an edge that leaves one
constexpr Needs edit = 1ULL << 27;          ///< the run can be changed at the shown moment
constexpr Needs way = 1ULL << 28;           ///< an edge of a Choice is selected
constexpr Needs item = 1ULL << 29;          ///< an item of a Map is looked at
constexpr Needs jsonPath = 1ULL << 30;      ///< the selected state is in JSONPath
constexpr Needs jsonPathText = 1ULL << 31;  ///< the definition is
constexpr Needs others = 1ULL << 32;        ///< another document is open
constexpr Needs anyUnsaved = 1ULL << 33;    ///< a document has changes
constexpr Needs copyable = 1ULL << 34;      ///< states are selected, or text where that is meant
constexpr Needs pasteable = 1ULL << 35;     ///< the clipboard holds what is meant
constexpr Needs problems = 1ULL << 36;
constexpr Needs above = 1ULL << 37;  ///< a state stands before those that are selected
constexpr Needs below = 1ULL << 38;
constexpr Needs graph = 1ULL << 39;     ///< it is shown
constexpr Needs unfolded = 1ULL << 40;  ///< the selected frame is
constexpr Needs folded = 1ULL << 41;    ///< or it is a Map with an item that failed
constexpr Needs anyUnfolded = 1ULL << 42;
constexpr Needs anyFolded = 1ULL << 43;
constexpr Needs alone = 1ULL << 44;     ///< a frame is shown without the rest
constexpr Needs tests = 1ULL << 45;     ///< some are kept about the document
constexpr Needs otherRun = 1ULL << 46;  ///< that can be compared with the shown one
constexpr Needs runnable = 1ULL << 48;  ///< its text is a state machine, or its run goes on
constexpr Needs comments = 1ULL << 47;  ///< the text can have some
}  // namespace need

/// What stands in the way now of a command with those needs, in a sentence; "" where nothing does.
[[nodiscard]] QString whyNot(Needs needs, const Situation& now);

}  // namespace stepwright::app
