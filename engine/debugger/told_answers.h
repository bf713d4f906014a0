// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/debugger/recording.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::debugger {

/// What the Tasks of a recorded run were told, whoever told it: it can be run again without asking
/// anybody.
[[nodiscard]] tasks::RecordedAnswers answersOf(const Recording& recording);
/// The run that its journal tells of.
[[nodiscard]] Recording played(Recording start, const interpreter::Journal& journal);

}  // namespace stepwright::debugger
