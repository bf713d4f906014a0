// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How every command ends.
namespace stepwright::cli {

constexpr int exitGood = 0;
constexpr int exitBad = 1;            ///< the workflow is not good: it failed, or has errors
constexpr int exitUsage = 2;          ///< the call or a file could not be understood or written
constexpr int exitUnanswered = 3;     ///< a Task has nobody who answers it
constexpr int exitInterrupted = 130;  ///< Ctrl-C, as shells count it

}  // namespace stepwright::cli
