// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What a run, its forks and its edits tell in the window.
namespace stepwright::session::notices {

// Where it stands.
inline constexpr Wording running{"run.status", "RUNNING %1"};
inline constexpr Wording waits{"run.status", "Waits for an answer"};
inline constexpr Wording waitsFor{"run.status", "WAITING for the answer of %1"};
inline constexpr Wording inThePast{"run.status", "%1, in the past"};
inline constexpr Wording withError{"run.line", "%1  %2"};
inline constexpr Wording withCause{"run.line", "%1: %2"};

// Histories that were imported.
inline constexpr Wording imported{"import.status", "IMPORTED: %1"};
inline constexpr Wording importedEvent{"import.status", "IMPORTED, %1"};
inline constexpr Wording eventOf{"import.status", "event %1 of %2: %3"};
inline constexpr Wording event{"import.status", "Event %1: %2"};
inline constexpr Wording notEnded{"import.status", "not ended"};
inline constexpr Wording failedIn{"import.status", "%1 in %2"};
inline constexpr Wording events{"import.status", "%1, %2 events"};
inline constexpr Wording anotherWay{
    "import.note",
    "From event %1 on the history goes another way than this definition: no data from there"};
inline constexpr Wording noChildren{
    "import.note", "An imported history does not tell what ran in its child executions."};

inline constexpr Wording childGone{
    "child.unknown", "What that child execution did was not kept, or it never began."};
inline constexpr Wording childNotEnded{
    "child.notEnded", "That child execution has not ended: a test is made of a whole one.",
    "Let its Map Run go on until it has."};
inline constexpr Wording noMapRun{"mapRun.note",
                                  "No Map Run is under way that takes other limits."};
inline constexpr Wording notRedriven{
    "mapRun.note",
    "It cannot be redriven: only a STANDARD run that has failed or was stopped can."};

// Runs and forks.
inline constexpr Wording run{"run.title", "Run %1"};
inline constexpr Wording startedRun{"run.title", "Started: %1"};
inline constexpr Wording fork{"run.title", "Fork: %1"};
inline constexpr Wording forkAt{"run.title", "Fork at event %1"};
inline constexpr Wording textChanged{"fork.what", "the text changed"};
inline constexpr Wording heldBack{"fork.what", "what is frozen held back"};
inline constexpr Wording forked{"fork.note", "Forked"};
inline constexpr Wording forkedBy{"fork.note", "Forked: %1"};
inline constexpr Wording forkedWithText{"fork.note", "Forked, with the new text from here on"};
inline constexpr Wording callsAgain{"fork.what", "%1 calls again"};
inline constexpr Wording notCalled{
    "fork.call", "No real code has answered here: there is nothing to be called again."};
inline constexpr Wording notForked{"fork.note", "Not forked: %1"};
inline constexpr Wording notForkedBut{"fork.note", "Not forked: %1 %2"};
inline constexpr Wording childExecution{"fork.child", "this is a child execution.",
                                        "Restart runs it with the new text."};

inline constexpr Wording notOpened{"kept.note", "The kept run could not be opened: %1"};
inline constexpr Wording nothingKept{"kept.none", "No run is kept of this document."};
inline constexpr Wording lostTasks{
    "kept.note",
    "Tasks that were under way when the program ended: %1. A STANDARD run is told that they failed "
    "(States.TaskFailed, interrupted); an EXPRESS one calls them again."};
inline constexpr Wording stayed{
    "kept.note",
    "A Task was not called: that it is cannot be written down (%1). Continue calls it all the "
    "same; should the program end then, the run may call it twice."};
inline constexpr Wording exported{"kept.note", "The run was exported to %1"};
inline constexpr Wording notExported{"kept.note", "The run was not exported: %1"};
inline constexpr Wording importedRuns{"kept.note", "Runs that were imported: %1"};
inline constexpr Wording notImported{"kept.note", "No run was imported: %1"};
inline constexpr Wording pruned{"kept.note", "Runs that were taken away: %1"};
inline constexpr Wording notDeleted{"kept.note", "Not deleted: %1. %2"};
inline constexpr Wording notKept{"kept.note", "Runs are not kept any more: %1"};

// Edits of a run.
inline constexpr Wording inputChanged{"edit.what", "input changed"};
inline constexpr Wording resultSet{"edit.what", "result set"};
inline constexpr Wording outputChanged{"edit.what", "output changed"};
inline constexpr Wording changed{"edit.what", "%1 changed"};
inline constexpr Wording takenAway{"edit.what", "%1 taken away"};
inline constexpr Wording byHand{"edit.line", "%1 by hand"};
inline constexpr Wording fiberEnded{"edit.refused",
                                    "That branch or item has ended: nothing of it can be changed."};
inline constexpr Wording insideOver{
    "edit.refused",
    "%1 has ended, or its Task has gone on: nothing of it is changed here any more. Open it in a "
    "tab of its own and fork it there."};
inline constexpr Wording insideFork{
    "edit.refused",
    "%1 stands here, which a Task started, and a fork is one of the whole run: step out of it to "
    "fork that, or open it in a tab of its own."};
inline constexpr Wording insideEdited{"edit.note", "%1: %2"};
inline constexpr Wording insideAnew{"edit.note", "%1: %2; from here on it goes anew"};
inline constexpr Wording notEntered{"inside.note",
                                    "It runs: pause it to look at what its Tasks started."};
inline constexpr Wording startedGone{
    "inside.note",
    "What that execution did in its place is not known any more: open it in a tab of its own."};
inline constexpr Wording variablesNoObject{"edit.refused",
                                           "Variables are the members of an object."};
inline constexpr Wording skipped{"edit.what", "%1 skipped"};
inline constexpr Wording failsWith{"edit.what", "%1 fails with %2"};
inline constexpr Wording waitsNoLonger{"edit.what", "%1 goes on now"};
inline constexpr Wording takes{"edit.what", "%1 takes %2"};
inline constexpr Wording theRule{"edit.way", "rule %1"};
inline constexpr Wording theDefault{"edit.way", "the default"};
inline constexpr Wording itemAgain{"edit.what", "item %1 runs again"};
inline constexpr Wording nothingToForce{
    "edit.refused", "The run stands in no state: there is no outcome to decide."};
inline constexpr Wording anotherState{"edit.refused",
                                      "The run stands in %1, which that way does not leave."};
inline constexpr Wording itemNotBegun{
    "edit.refused", "Item %1 has not begun: there is nothing of it to run again."};
inline constexpr Wording answerTooLate{"answer.late",
                                       "The answer came too late: nothing waits for it any more"};
inline constexpr Wording noMoment{"no.moment", "There is no run to evaluate against"};

// Starting.
inline constexpr Wording notStarted{"start.refused", "The run could not be started: %1"};
inline constexpr Wording atPlace{"start.place", "%1 (%2)"};
inline constexpr Wording largeInput{
    "start.input", "the input has %1 bytes, and an execution takes at most %2 (256 KiB)"};

// Times.
inline constexpr Wording nextAttempt{"timer", "next attempt of %1"};
inline constexpr Wording timeoutOf{"timer", "timeout of %1"};
inline constexpr Wording heartbeatOf{"timer", "heartbeat of %1"};
inline constexpr Wording answerOf{"timer", "answer of %1"};
inline constexpr Wording left{"timer.left", "%1 of %2 left"};
inline constexpr Wording untilToken{"timer.left", "until its token is answered"};
inline constexpr Wording untilWorker{"timer.left", "until a worker takes it"};
inline constexpr Wording timedOut{"timeout", "Timed out. %1"};
inline constexpr Wording taskTimeout{"timeout", "TimeoutSeconds of %1 ran out: %2"};
inline constexpr Wording taskHeartbeat{"timeout", "HeartbeatSeconds of %1 ran out: %2"};
inline constexpr Wording machineTimeout{"timeout",
                                        "TimeoutSeconds of the state machine ran out: %1"};
inline constexpr Wording expressTimeout{"timeout", "The time of an Express execution ran out: %1"};

}  // namespace stepwright::session::notices
