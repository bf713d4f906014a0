// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMenu;
class QString;
class QWidget;

namespace stepwright::common {

/// A menu to be filled and then shown by `popup`; it goes when it is closed, or with its owner.
/// Nothing waits for it: its owner may go while it is open (a document that is closed, a program
/// that ends), and a menu on the stack would be destroyed twice then.
QMenu& contextMenu(QWidget& owner);
/// Switches an entry of it off where something stands in its way, which its tip then says; "" =
/// nothing does.
void allow(QAction& entry, const QString& whyNot);

}  // namespace stepwright::common
