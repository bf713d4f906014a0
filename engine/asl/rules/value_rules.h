// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/asl/rules/place.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// What AWS wants where a text is no use.
enum class WantedKind : std::uint8_t { Integer, Number, Boolean };
/// What is written for a placeholder in quotes is a text: where another kind of value is wanted
/// that is told of.
void tellOfQuotes(WantedKind wanted, std::string_view text, const Place& place, Report& report);

/// What may stand in the place of any value: a placeholder, a function of CloudFormation, an
/// expression. True where it does, and has been checked as such; `place` is the value's.
[[nodiscard]] bool checkStandIn(const Field& field, const json::Value& value, const Place& place,
                                QueryLanguage language, Report& report);
/// A value of any kind but Object and List against its row of the schema.
void checkValue(const Field& field, const json::Value& value, const Place& place,
                QueryLanguage language, Report& report);

}  // namespace stepwright::asl::rules
