// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Fields: known, required, of the right kind and size, not excluding each other, of the right
/// query language.
void checkFields(const Machine& machine, Report& report);

/// An object with fields of its own in the schema.
void checkObject(const json::Value& object, Owner owner, const std::string& pointer,
                 QueryLanguage language, Report& report);

}  // namespace stepwright::asl::rules
