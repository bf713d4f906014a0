// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "widgets/inspector/field_editor.h"

namespace stepwright::inspector {

/// The editor that suits a field's kind; `states` are the names that a State field may take.
[[nodiscard]] FieldEditor* makeEditor(const asl::Field& field, asl::QueryLanguage language,
                                      const QStringList& states, QWidget* parent);

}  // namespace stepwright::inspector
