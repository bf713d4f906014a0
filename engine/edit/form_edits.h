// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/schema.h"
#include "engine/edit/intents.h"

namespace stepwright::edit {

/// What a form changes at once: several fields, in objects that need not be there yet.

/// A member of the object at `object` (a JSON pointer).
struct FieldChange {
  std::string object;
  std::string field;
  std::optional<std::string> json;  ///< text of its value; nothing = the member is taken away
};

/// What changes have taken away because it had no meaning any more, as JSON text by place; it comes
/// back when it has one again.
using FieldMemory = std::map<std::string, std::string>;

/// Makes the changes one after the other. Objects on the way are made, a member that takes the
/// place of another one of its group stands where that stood, and an object of a state that has
/// become empty goes, unless its field is required. What no longer has a meaning afterwards (a
/// distributed Map's fields in an inline one) is taken away, into `memory` if there is one, and
/// what is then needed is set, as it is remembered or as the schema begins it.
[[nodiscard]] Outcome setFields(const asl::Document& document,
                                const std::vector<FieldChange>& changes,
                                FieldMemory* memory = nullptr);

/// Gives a member of an object another name, in its place.
[[nodiscard]] Outcome renameField(const asl::Document& document, std::string_view object,
                                  std::string_view from, std::string_view to);

/// Puts an object with all that it needs into a field that has none: an ItemReader with its
/// Resource and where to read.
[[nodiscard]] Outcome addObject(const asl::Document& document, std::string_view object,
                                const asl::Field& field);

}  // namespace stepwright::edit
