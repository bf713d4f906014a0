// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Sets a member (`json` is the value's text) of the object at `pointer`, in its old place or at
/// the end.
[[nodiscard]] Outcome setField(const asl::Document& document, std::string_view pointer,
                               std::string_view field, std::string_view json);
[[nodiscard]] Outcome unsetField(const asl::Document& document, std::string_view pointer,
                                 std::string_view field);
[[nodiscard]] Outcome setStartAt(const asl::Document& document, std::string_view machine,
                                 std::string_view name);

}  // namespace stepwright::edit
