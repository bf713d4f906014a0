// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/main_window/consent_bar.h"
#include "engine/tasks/profile.h"

namespace stepwright::app {

/// What is asked before anything of a folder's profile is started or called: in a sentence, and
/// each program with its arguments and each host.
[[nodiscard]] ConsentWords consentQuestion(const tasks::Profile& profile,
                                           const std::string& folder);

}  // namespace stepwright::app
