// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::tasks {

/// Files of this program that programs which it starts are started with: beside an installed one,
/// else where it was built. "" where they are in neither place.
[[nodiscard]] std::string wardenFile();
/// "node.mjs" in share/stepwright/bootstraps.
[[nodiscard]] std::string bootstrapFile(std::string_view name);

}  // namespace stepwright::tasks
