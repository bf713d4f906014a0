// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/value.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::conformance {

/// The answers of the tasks of a recorded execution, by state, Map iterations and attempt.
[[nodiscard]] tasks::RecordedAnswers answersFrom(const json::Value& data);

}  // namespace stepwright::conformance
