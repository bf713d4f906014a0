// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/value.h"

namespace stepwright::json {

/// How print() begins: all of it where it has no more than `most` bytes, else more than so many.
/// Of a large value only as much is looked at.
[[nodiscard]] std::string printStart(const Value& value, std::size_t most);
/// The same of printPretty().
[[nodiscard]] std::string printPrettyStart(const Value& value, std::size_t most, int indent = 2);

}  // namespace stepwright::json
