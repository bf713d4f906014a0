// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/analysis/coverage.h"
#include "engine/analysis/run_test.h"

/// What the Tests panel says beside its list, as rich text in the colours of the theme.
namespace stepwright::debug {

/// What was expected and what came, check by check, and why.
[[nodiscard]] QString pageOf(const analysis::TestResult& result);
/// A test that was not run yet: what it says.
[[nodiscard]] QString pageOf(const analysis::WorkflowTest& test);
/// Which parts of the definition the tests came by, and which they did not.
[[nodiscard]] QString pageOf(const analysis::Coverage& coverage);

}  // namespace stepwright::debug
