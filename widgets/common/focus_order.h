// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace stepwright::common {

/// The Tab order of a window, read off what is seen: all that takes the keyboard by Tab and is
/// shown, each container as a whole, from top to bottom and from left to right. Nothing has to be
/// kept in order when widgets come and go. `also` is in it where it is shown, whatever its focus
/// policy.
[[nodiscard]] QList<QWidget*> focusOrder(const QWidget& window, const QWidget* also = nullptr);

/// Gives the keyboard to the next of them, or to the one before; after the last comes the first.
/// False where nothing takes it.
bool moveFocus(QWidget& window, bool next);

}  // namespace stepwright::common
