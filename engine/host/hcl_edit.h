// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/host/spliced.h"
#include "engine/host/view.h"

namespace stepwright::host {

/// What turns the object into one that says `wanted`: entries are added, taken away and replaced,
/// the rest keeps its bytes. Nothing where `wanted` is no JSON.
[[nodiscard]] std::optional<Spliced> editObject(std::string_view host, const View& view,
                                                const std::string& wanted);

/// True where two texts of JSON say the same values, their keys in the same order.
[[nodiscard]] bool sayTheSame(std::string_view a, std::string_view b);

}  // namespace stepwright::host
