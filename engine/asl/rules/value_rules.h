// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// One value against a row of the schema; `pointer` is the value's.
void checkValue(const Field& field, const json::Value& value, const std::string& pointer,
                QueryLanguage language, Report& report);

}  // namespace stepwright::asl::rules
