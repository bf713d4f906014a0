// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::edit {

/// What a string of a workflow is, for who looks for it.
enum class FoundKind : std::uint8_t {
  Name,
  Type,
  Resource,
  Path,
  Expression,
  Variable,
  Error,
  Comment,
  Text
};

}  // namespace stepwright::edit
