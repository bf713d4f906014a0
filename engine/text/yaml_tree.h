// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/text/tree.h"

namespace stepwright::text {

/// Reads the first document of a YAML text (1.1 syntax, the core schema of 1.2 for what a plain
/// scalar means). Ranges are exact: a mapping ends with its last value, not with the space and
/// comments after it. Aliases are nodes of their own that point at what they stand for. After an
/// error stands what was read up to it. A second document, a tag that nobody knows and an alias
/// that says more than a million values are complained of where they stand. `text` must outlive the
/// tree.
[[nodiscard]] Tree readYaml(std::string_view text);

}  // namespace stepwright::text
