// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/value.h"
#include "engine/text/tree.h"

namespace stepwright::asl {

/// The value that a syntax tree says: aliases are followed (one shared value, however often),
/// YAML's merge keys are merged, a value that is missing is null. A placeholder without quotes is
/// its text, a short tag of CloudFormation the function it stands for. What follows more than a
/// million values by aliases is cut off, of which the tree complains.
[[nodiscard]] json::Value valueOf(const text::Tree& tree);
[[nodiscard]] json::Value valueOf(const text::Tree& tree, text::NodeId node);

}  // namespace stepwright::asl
