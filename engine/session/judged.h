// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/phrase.h"
#include "engine/debugger/breakpoint.h"

namespace stepwright::session {

class DebugRun;

/// What a breakpoint's condition comes to with the data of a moment.
struct Judged {
  enum class Verdict : std::uint8_t { Holds, DoesNot, NoValue, Fails };
  Verdict verdict = Verdict::Holds;
  Phrase problem;  ///< why there is no value, or what fails
};

/// Of the last time that the run came to where the breakpoint is asked, or stands there; nothing
/// where it never did. The breakpoint names its state as the run does.
[[nodiscard]] std::optional<Judged> judgedLast(const DebugRun& run,
                                               const debugger::Breakpoint& breakpoint);

}  // namespace stepwright::session
