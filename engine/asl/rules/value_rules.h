// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/place.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// What may stand in the place of any value: a placeholder, a function of CloudFormation, an
/// expression. True where it does, and has been checked as such; `place` is the value's.
[[nodiscard]] bool checkStandIn(const Field& field, const json::Value& value, const Place& place,
                                QueryLanguage language, Report& report);
/// A value of any kind but Object and List against its row of the schema.
void checkValue(const Field& field, const json::Value& value, const Place& place,
                QueryLanguage language, Report& report);

}  // namespace stepwright::asl::rules
