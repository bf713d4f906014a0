// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/json/value.h"
#include "engine/text/tree.h"

namespace stepwright::edit {

/// What only a deployment fills in stays written as it was: ${x} without quotes, a short tag of
/// CloudFormation. The text of a value in the place of such a node, its tag too; nothing where the
/// node is no such hole, or the value is none.
[[nodiscard]] std::optional<std::string> holeLike(const text::Tree& tree, text::NodeId node,
                                                  const json::Value& value);

/// A node whose tag is a function of CloudFormation: it holds no members of its own.
[[nodiscard]] bool isTaggedCall(const text::Tree& tree, text::NodeId node);

}  // namespace stepwright::edit
