// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace stepwright::inspector {

/// The field that a path can be put into which that widget is, or is a part of; null where it is
/// none.
[[nodiscard]] QWidget* pathTarget(QWidget* widget);
/// Puts a path that was picked from the data where the caret of the field is.
void insertPathInto(QWidget* target, const QString& path);

}  // namespace stepwright::inspector
