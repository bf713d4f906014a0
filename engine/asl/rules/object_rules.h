// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/place.h"
#include "engine/asl/rules/report.h"
#include "engine/asl/schema.h"

namespace stepwright::asl::rules {

/// What an object is, as far as its fields depend on it.
struct Subject {
  Owner owner;
  StateType type = StateType::Pass;
  QueryLanguage language = QueryLanguage::JsonPath;
  [[nodiscard]] bool has(const Field& field) const {
    return field.owner != Owner::State || (field.types & bit(type)) != 0;
  }
};

/// An object against its rows of the schema: required fields, known ones, their values, and what
/// excludes each other; and the objects within it that have rows of their own.
void checkObject(const Subject& subject, const json::Value& object, const Place& place,
                 Report& report);

}  // namespace stepwright::asl::rules
