// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwright::text {

/// What a reader of YAML 1.1 (SAM, the AWS CLI: PyYAML) makes of a scalar without quotes that YAML
/// 1.2 reads otherwise: "the boolean true" for yes, "the number 10" for 012; nothing where both
/// read the same.
[[nodiscard]] std::optional<std::string> readByYaml11(std::string_view scalar);

}  // namespace stepwright::text
