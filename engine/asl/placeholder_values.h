// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>

#include "engine/json/value.h"

namespace stepwright::asl {

/// Values by the name of what they are for: "Table" of ${Table} and !Ref Table, "F.Arn" of !GetAtt
/// F.Arn, "var.errors" also of ${jsonencode(var.errors)}.
using PlaceholderValues = std::map<std::string, json::Value, std::less<>>;

}  // namespace stepwright::asl
