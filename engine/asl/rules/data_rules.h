// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/place.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Paths, templates and expressions in a value of such a kind.
void checkData(const Field& field, const json::Value& value, const Place& place,
               QueryLanguage language, Report& report);

}  // namespace stepwright::asl::rules
