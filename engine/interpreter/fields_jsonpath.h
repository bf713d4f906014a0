// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/interpreter/field.h"

namespace stepwright::interpreter {

/// `location` is AWS's name of the place, "Output", "Choices[0]/Condition", "Catch[1]/Assign".
/// Errors have their pointer relative to the field.
[[nodiscard]] Result<FieldPtr> compileJsonPathField(const json::Value& source, FieldForm form,
                                                    std::string location);

}  // namespace stepwright::interpreter
