// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/edit/condition.h"

namespace stepwright::edit {

/// JSONata: an expression (with or without its {% %}) taken apart at and, or and $not; and back.
[[nodiscard]] Condition readExpression(std::string_view text);
[[nodiscard]] std::string expressionOf(const Condition& condition);
/// "$states.input.order.total" as people read it, "order.total"; and back. What is no such path
/// stays as it is.
[[nodiscard]] std::string shortPath(std::string_view text);
[[nodiscard]] std::string fullPath(std::string_view text);

}  // namespace stepwright::edit
