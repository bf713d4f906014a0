// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a run cannot be changed as somebody asked; %1 is mostly the state.
namespace stepwright::interpreter::refusals {

inline constexpr Wording runEnded{"revise.ended",
                                  "The run has ended: nothing of it can be changed."};
inline constexpr Wording fiberEnded{"revise.ended",
                                    "That branch or item has ended: nothing of it can be changed."};
inline constexpr Wording tooLarge{"revise.size",
                                  "The value has %1 bytes, and a state takes at most %2."};
inline constexpr Wording callWasSent{
    "revise.asked",
    "The call of %1 was sent with the input it had: step back to before the call to change the "
    "input, or set the result."};
inline constexpr Wording itemsBegan{
    "revise.asked",
    "The items of %1 have begun with the input it had: step back to before them to change the "
    "input, or set the result."};
inline constexpr Wording branchesBegan{
    "revise.asked",
    "The branches of %1 have begun with the input it had: step back to before them to change the "
    "input, or set the result."};
inline constexpr Wording inputNotRead{
    "revise.unread",
    "Nothing that follows in %1 reads its input any more: change the data that comes after it."};
inline constexpr Wording resultNotRead{
    "revise.unread",
    "Nothing that follows in %1 reads its result any more: change the data that comes after it."};
inline constexpr Wording choice{
    "revise.result", "%1 is a Choice and has no result: change its input, or a variable."};
inline constexpr Wording passesOn{"revise.result",
                                  "%1 passes its input on and has no result: change its input."};
inline constexpr Wording endsTheRun{"revise.result", "%1 ends the run and has no result."};
inline constexpr Wording noOutput{
    "revise.output",
    "%1 has no output yet: it can be changed where the state is about to be left."};
inline constexpr Wording setAnew{
    "revise.variable",
    "%1 sets %2 anew as it is left, so that the change would be lost: change it in the next "
    "state."};

// What decides over a state.
inline constexpr Wording wasSkipped{
    "revise.skipped", "%1 was skipped, nothing of it was evaluated: change its output."};
inline constexpr Wording skipsNoChoice{"force.skip",
                                       "%1 is a Choice: say which way it is to take instead."};
inline constexpr Wording skipsNoEnd{"force.skip", "%1 ends the run: nothing comes after it."};
inline constexpr Wording noTimer{"force.wait", "%1 waits for no timer."};
inline constexpr Wording noChoice{"force.way", "%1 is no Choice: it has but one way."};
inline constexpr Wording noSuchWay{"force.way", "%1 has no such way."};
inline constexpr Wording sameWay{"force.way", "%1 takes that way already."};
inline constexpr Wording inChild{
    "force.child",
    "%1 runs in a child execution of a distributed Map: open that as a run, and do it there."};

// What RedriveExecution refuses.
inline constexpr Wording redriveExpress{
    "redrive.express", "an Express execution cannot be redriven", "Begin it anew."};
inline constexpr Wording redriveStatus{
    "redrive.status",
    "the execution is %1: only one that is FAILED, TIMED_OUT or ABORTED can be redriven"};
inline constexpr Wording redriveFull{"redrive.full", "its history has no room for another redrive",
                                     "Begin it anew."};

}  // namespace stepwright::interpreter::refusals
