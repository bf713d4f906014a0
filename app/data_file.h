// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright {

/// Where a file of resources/ stands at run time that is not built into the program: beside an
/// installed program in
/// ../share/stepwright, or in the source tree that it was built from. "" where it is in neither
/// place.
[[nodiscard]] std::string dataFile(std::string_view name);

}  // namespace stepwright
