// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/focus_order.h"

#include <QWidget>

namespace stepwright::common {

void tabInto(QWidget& before, QWidget& container) {
  QList<QWidget*> inside;
  bool behind = true;  // whether they follow one another, and `before`, already
  bool between = false;
  for (QWidget* next = before.nextInFocusChain(); next != &before;
       next = next->nextInFocusChain()) {
    // Qt leaves out of its order what never takes the keyboard.
    if (next->focusPolicy() == Qt::NoFocus) continue;
    if (!container.isAncestorOf(next)) {
      between = true;
      continue;
    }
    behind = behind && !between;
    inside << next;
  }
  if (behind) return;
  QWidget* last = &before;
  for (QWidget* next : qAsConst(inside)) {
    QWidget::setTabOrder(last, next);
    // Who only passes the keyboard on is not put anywhere by Qt; the next one follows the last.
    if (next->focusProxy() == nullptr) last = next;
  }
}

}  // namespace stepwright::common
