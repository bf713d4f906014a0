// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/tasks/profile.h"
#include "widgets/common/banner.h"

namespace stepwright::app {

/// What is asked before anything of a folder's profile is started or called.
[[nodiscard]] common::BannerText consentQuestion(const tasks::Profile& profile,
                                                 const std::string& folder);
/// Each program with its arguments, and each host, a line each.
[[nodiscard]] QString consentDetails(const tasks::Profile& profile, const std::string& folder);

}  // namespace stepwright::app
