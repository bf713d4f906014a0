// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stepwright {

/// Whether a path with slashes fits a pattern: `*` stands for any characters of one name, `**` for
/// any of the path, `?` for one character. A pattern without a slash speaks of the file's name in
/// whatever folder, one that ends in a slash of all that lies below.
[[nodiscard]] bool globMatches(std::string_view pattern, std::string_view path);

}  // namespace stepwright
