// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/context_menu.h"

#include <QAction>
#include <QMenu>

namespace stepwright::common {

QMenu& contextMenu(QWidget& owner) {
  auto* menu = new QMenu(&owner);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);  // an entry that is switched off says why
  return *menu;
}

void allow(QAction& entry, const QString& whyNot) {
  entry.setEnabled(whyNot.isEmpty());
  if (whyNot.isEmpty()) return;
  entry.setToolTip(whyNot);
  entry.setStatusTip(whyNot);
}

}  // namespace stepwright::common
