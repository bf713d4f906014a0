// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a file cannot be read or written.
namespace stepwright::refusals {

inline constexpr const char* couldNotBeWritten = "%1 could not be written: %2.";

inline constexpr Wording noRoom{"file.unwritable", couldNotBeWritten,
                                "Make room on the disk, or write it to another place."};
inline constexpr Wording notWritable{
    "file.unwritable", couldNotBeWritten,
    "Make it writable (chmod u+w), or write it under another name."};
inline constexpr Wording readOnlyDisk{
    "file.unwritable", couldNotBeWritten,
    "The disk is mounted for reading only: write it to another place."};
inline constexpr Wording noFolder{
    "file.unwritable", couldNotBeWritten,
    "Its folder does not exist: make it, or write it to another place."};
inline constexpr Wording unwritable{"file.unwritable", couldNotBeWritten,
                                    "Write it under another name."};
inline constexpr Wording aLink{"file.link", "%1, a link to %2,"};

inline constexpr Wording notOverFolder{"file.special", "%1 is a folder, and is not written over.",
                                       "Give the name of a file."};
inline constexpr Wording notOverDevice{"file.special",
                                       "%1 is a pipe or a device, and is not written over.",
                                       "Give the name of a file."};
inline constexpr Wording folder{"file.special", "%1 is a folder.",
                                "Give the name of a file that stands in it."};
inline constexpr Wording device{"file.special", "%1 is no file but a device or a pipe.",
                                "Write what it gives into a file, and take that."};

inline constexpr Wording missing{"file.missing", "There is no file %1.",
                                 "Was it moved or renamed?"};
inline constexpr Wording notOpened{"file.unreadable", "%1 could not be opened: %2.",
                                   "Is it yours to read?"};
inline constexpr Wording tooLarge{"file.unreadable", "%1 is larger than %2 MiB.",
                                  "Take a smaller file."};
inline constexpr Wording notReadToEnd{"file.unreadable", "%1 could not be read to its end: %2.",
                                      "Is it yours to read, and is its disk still there?"};

inline constexpr Wording log{"log.unwritable", "the log %1 cannot be written: %2",
                             "Name another file with --log-file, or - for the standard error."};

// Around what something else says.
inline constexpr Wording atPosition{"text.at", "line %1, column %2: %3"};
inline constexpr Wording inFile{"file.in", "%1: %2"};

}  // namespace stepwright::refusals
