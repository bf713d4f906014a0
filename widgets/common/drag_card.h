// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

namespace stepwright::common {

/// The little card that hangs at the pointer while something is dragged: an icon by its name, or
/// initials where there is none. `ratio` is that of the screen's pixels.
[[nodiscard]] QPixmap dragCard(const QString& icon, const QString& initials, double ratio);

}  // namespace stepwright::common
