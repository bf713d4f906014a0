// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "engine/host/found.h"

namespace stepwright::host {

/// Finds the machines in the text of a template or a plan.
using FindWithin = std::function<Found(std::string_view text)>;
/// Definitions in blocks of code, and those in the templates and plans that stand in such blocks.
[[nodiscard]] Found findInMarkdown(std::string_view text, const FindWithin& within);

}  // namespace stepwright::host
