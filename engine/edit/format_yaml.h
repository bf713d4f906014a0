// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::edit {

/// A readable text of YAML: its blocks set out anew; what stands in brackets, quotes or a block
/// scalar stays as it is.
[[nodiscard]] std::string formattedYaml(std::string_view text);

}  // namespace stepwright::edit
