// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/text/tree.h"

namespace stepwright::text {

/// What scalars and tags of YAML mean (the core schema of 1.2, and CloudFormation's short tags).

/// What YAML's own tags begin with once they are resolved: "tag:yaml.org,2002:str" for "!!str".
inline constexpr std::string_view coreTag = "tag:yaml.org,2002:";

[[nodiscard]] NodeKind plainKind(std::string_view text);
/// The kind of a scalar that bears a tag of YAML's own ("str"); nothing where it is no such value.
[[nodiscard]] std::optional<NodeKind> taggedKind(std::string_view tag, std::string_view text);
/// A number of YAML (0x1F, 0o7, +3, 012) in JSON's form.
[[nodiscard]] std::string jsonNumber(std::string_view text);

/// The function of CloudFormation that a short tag stands for: "Fn::GetAtt" for "!GetAtt", "" for
/// another tag.
[[nodiscard]] std::string_view templateFunction(std::string_view tag);

}  // namespace stepwright::text
