// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/asl/schema.h"

namespace stepwright::asl {

/// A sentence or two beyond the one line of the schema, for those who ask: what people stumble over
/// with this field. "" where the line says it all.
[[nodiscard]] std::string_view moreAbout(const Field& field);

}  // namespace stepwright::asl
