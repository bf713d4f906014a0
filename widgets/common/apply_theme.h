// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

class QApplication;

namespace stepwright::common {

/// Sets style, palette, fonts and style sheet of the application; may be called again to change the
/// theme.
void applyTheme(QApplication& application, ThemeKind kind);

}  // namespace stepwright::common
