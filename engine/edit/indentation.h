// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::edit {

/// The lines with their indentation changed. What stands further left than `from` stays, if it is a
/// comment or nothing, so that the way back gives the same bytes.
[[nodiscard]] std::string shifted(std::string_view lines, std::string_view from,
                                  std::string_view to, bool yaml);

}  // namespace stepwright::edit
