// SPDX-License-Identifier: GPL-3.0-or-later
// The patterns as a menu.
#include <QAction>
#include <QMenu>

#include "app/main_window/actions.h"
#include "app/main_window/main_window.h"
#include "widgets/palette/flow_items.h"

namespace stepwright::app {

void MainWindow::wireInserts() {
  QMenu* menu = actions_->subMenu("patterns");
  for (const palette::Item& pattern : palette::patternItems()) {
    QAction* action = menu->addAction(pattern.name, this,
                                      [this, json = pattern.content()] { insertContent(json); });
    action->setToolTip(pattern.help);
    action->setStatusTip(pattern.help);
  }
}

}  // namespace stepwright::app
