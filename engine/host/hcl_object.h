// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/host/view.h"
#include "engine/text/range.h"

/// An object of HCL (`jsonencode({…})`) that reads as JSON: each expression that is no plain value
/// stands as ${expression}, in quotes unless the field it is in takes no text.
namespace stepwright::host {

[[nodiscard]] View objectView(std::string_view host, text::Range object);

}  // namespace stepwright::host
