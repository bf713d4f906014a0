// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/api_field.h"

namespace stepwright::inspector {

/// The field that edits a parameter in that form.
[[nodiscard]] ApiField* makeApiField(ApiField::Form form, ActionContext& context,
                                     const ApiParameter& parameter, QWidget* parent);

}  // namespace stepwright::inspector
