// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stepwright::tasks {

/// The desktop's secret store (libsecret, loaded where it is there), and what stands in it under
/// the attributes application = stepwright, secret = NAME:
///   secret-tool store --label='Post' application stepwright secret POST_API_KEY
/// "" where there is no store, none is unlocked, or nothing of that name stands in it.
[[nodiscard]] std::string storedSecret(const std::string& name);

/// The environment variable of that name, else the store.
[[nodiscard]] std::string secretNamed(const std::string& name);

}  // namespace stepwright::tasks
