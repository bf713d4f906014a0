// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include "engine/analysis/run_test.h"

/// What the Tests panel says beside its list, as rich text in the colours of the theme.
namespace stepwright::debug {

/// What was expected and what came, check by check, and why.
[[nodiscard]] QString pageOf(const analysis::TestResult& result);
/// A test that was not run yet: what it says.
[[nodiscard]] QString pageOf(const analysis::WorkflowTest& test);
/// What the links on a page ask for.
[[nodiscard]] QUrl stepLink();    ///< to go to the moment that is the reason
[[nodiscard]] QUrl acceptLink();  ///< what came is expected from now on

}  // namespace stepwright::debug
