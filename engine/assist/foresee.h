// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "engine/asl/document.h"
#include "engine/assist/try_expression.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::assist {

/// The data that a state would be given if the workflow ran from that input, with mocks alone and
/// on the virtual clock: nothing is called. Empty where the state is not reached, because a Task on
/// the way has no mock or the way is too long. `stop` read true ends it early.
[[nodiscard]] Sample foresee(const asl::Document& document, const json::Value& input,
                             const tasks::MockSet& mocks, const asl::StateId& state,
                             const std::atomic<bool>* stop = nullptr);

}  // namespace stepwright::assist
