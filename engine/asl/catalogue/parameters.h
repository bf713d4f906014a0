// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/catalogue/shape.h"

namespace stepwright::asl {

/// What an action takes that Step Functions itself defines, for no API of AWS stands behind it; it
/// needs no file.
[[nodiscard]] std::optional<Shape> ownInput(std::string_view service, std::string_view action);
/// What such an action gives, where that is known.
[[nodiscard]] std::optional<Shape> ownOutput(std::string_view service, std::string_view action);

/// Why AWS would not start a Task with these parameters, in its words: "The value of the field
/// 'Headers' has an invalid format"; "" where it would, or where only the catalogue could tell.
[[nodiscard]] std::string parameterProblem(std::string_view service, std::string_view action,
                                           const json::Value& parameters);

}  // namespace stepwright::asl
