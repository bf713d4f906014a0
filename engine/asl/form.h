// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/asl/schema.h"

namespace stepwright::asl {

/// How a form asks for the fields of an object: what the schema says, put into rows.

/// Fields that exclude one another stand in one row, as alternatives that say the same: Seconds,
/// SecondsPath, Timestamp, TimestampPath. Most rows have one.
struct FormRow {
  std::vector<const Field*> alternatives;
  bool rare = false;  ///< most states do without it
  [[nodiscard]] const Field& first() const { return *alternatives.front(); }
  [[nodiscard]] bool has(std::string_view name) const;
};

/// The rows of one section of a state's form, or of any other object's; fields that hold states or
/// have an editor of their own elsewhere (Choices, Retry, Catch, Assign) are left out.
[[nodiscard]] std::vector<FormRow> formRows(StateType type, QueryLanguage language,
                                            Section section);
[[nodiscard]] std::vector<FormRow> formRows(Owner owner, QueryLanguage language);

/// Whether the field has a meaning in the object at that place (a JSON pointer into `root`), as its
/// `when` asks: "A=x|y" compares a text, "A~x" its end, "A/B" goes inwards and "../A" outwards; "&"
/// and " or " join such tests, "&" more closely.
[[nodiscard]] bool applies(const Field& field, const json::Value& root, std::string_view object);

/// Whose fields the value of this field has, where it is an object that the schema knows;
/// `object` is where the field stands in `root`.
[[nodiscard]] std::optional<Owner> innerOf(const Field& field, const json::Value& root,
                                           std::string_view object);

/// Whole numbers and others.
[[nodiscard]] bool isNumeric(FieldKind kind);

}  // namespace stepwright::asl
