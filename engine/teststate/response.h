// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/value.h"
#include "engine/teststate/test_request.h"
#include "engine/teststate/test_run.h"

namespace stepwright::teststate {

/// AWS's response of a run.
[[nodiscard]] json::Value responseOf(const TestRequest& request, const TestRun& run);

}  // namespace stepwright::teststate
