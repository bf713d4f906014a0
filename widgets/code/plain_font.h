// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace stepwright::code {

/// The font with every character drawn as itself: programmers' fonts join "!=" and ":::" to one
/// sign, and the editor component has no way to ask for less. Made once from the installed font,
/// for this program alone; the font itself where that cannot be done.
[[nodiscard]] QFont plainFont(QFont font);

}  // namespace stepwright::code
