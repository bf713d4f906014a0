// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stepwright::document {

/// Whether it names a state; what is selected is else an edge, by the pointer of the field that
/// names its target.
[[nodiscard]] bool isStateId(std::string_view pointer);

}  // namespace stepwright::document
