// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace stepwright::app {

/// Asks under which name to write. A name without an ending gets `suffix`, and it is asked
/// whether a file of that name may be replaced. "" where nothing was chosen.
[[nodiscard]] QString askWhereToSave(QWidget& over, const QString& title, const QString& proposed,
                                     const QString& filters, const QString& suffix);

}  // namespace stepwright::app
