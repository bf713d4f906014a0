// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why the store of runs cannot do what it is asked for.
namespace stepwright::store::refusals {

inline constexpr Wording damaged{
    "store.damaged", "the store of runs %1 is damaged: %2",
    "Move that file away: a new one is begun, and runs that were exported can be imported."};
inline constexpr Wording full{"store.full", "there is no room left for the journal in %1",
                              "Make room on its disk. The run stands as it was written last, and "
                              "goes on from there with resume."};
inline constexpr Wording busy{"store.busy", "another program holds the store of runs %1",
                              "Try again once it is done."};
inline constexpr Wording failed{"store.failed", "the store of runs %1 cannot be used: %2"};
inline constexpr Wording newer{
    "store.newer",
    "the store of runs %1 was written by a newer version of this program (its form is %2, known "
    "here are those up to %3)",
    "Use that version, or name another store."};
inline constexpr Wording foreign{"store.foreign", "%1 is no store of runs",
                                 "Name a file that runs export has written."};

inline constexpr Wording taken{
    "store.taken", "there is a run named \"%1\" already",
    "Go on with it (stepwright resume %1), take it away (stepwright runs delete %1), or choose "
    "another name."};
inline constexpr Wording unknown{"store.unknown", "there is no run named \"%1\"",
                                 "stepwright runs list shows those that there are."};
inline constexpr Wording owned{"store.owned",
                               "the run \"%1\" is under way in another program (process %2)",
                               "It is that one's until it ends or is ended."};
inline constexpr Wording pinned{"store.pinned", "the run \"%1\" is pinned",
                                "Unpin it first: what is pinned is not deleted."};
inline constexpr Wording moved{"store.moved",
                               "another program has gone on with the run \"%1\" meanwhile",
                               "Open it anew: it stands where that program has left it."};
inline constexpr Wording torn{
    "store.torn", "what was kept of the run \"%1\" is damaged: %2",
    "It cannot go on. Look at what is left with runs show, and begin it anew."};

// What is damaged of a run.
inline constexpr Wording tornHead{"store.what", "its first entry does not fit its seal"};
inline constexpr Wording tornEntry{"store.what", "entry %1 of its journal does not fit its seal"};
inline constexpr Wording tornEnd{"store.what",
                                 "its journal has %1 entries, and %2 were written last"};
inline constexpr Wording tornPayload{"store.what", "a payload is not there or not whole"};

}  // namespace stepwright::store::refusals
