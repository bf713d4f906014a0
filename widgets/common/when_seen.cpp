// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/when_seen.h"

#include <QDockWidget>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace stepwright::common {

WhenSeen::WhenSeen(QWidget& widget, Work work)
    : QObject(&widget), widget_(widget), work_(std::move(work)) {
  widget.installEventFilter(this);
}

/// Qt puts a dock that is behind others where no window reaches, and calls it visible.
bool WhenSeen::isSeen() const {
  if (held_) return false;
  if (!widget_.window()->isVisible()) return true;
  return widget_.isVisible() && !widget_.visibleRegion().isEmpty();
}

void WhenSeen::ask() {
  if (isSeen()) return doNow();
  waiting_ = true;
  if (hears_) return;
  for (QWidget* around = &widget_; around != nullptr; around = around->parentWidget()) {
    auto* dock = qobject_cast<QDockWidget*>(around);
    if (dock == nullptr) continue;
    hears_ = true;
    connect(dock, &QDockWidget::visibilityChanged, this, &WhenSeen::look);
  }
}

void WhenSeen::doNow() {
  waiting_ = false;
  work_();
}

void WhenSeen::holdBack() {
  held_ = true;
  QTimer::singleShot(0, this, [this] {
    held_ = false;
    look();
  });
}

void WhenSeen::look() {
  if (waiting_ && isSeen()) doNow();
}

/// What is painted is seen, however it came there.
bool WhenSeen::eventFilter(QObject* watched, QEvent* event) {
  const bool painted = event->type() == QEvent::Paint;
  if (waiting_ && (painted || event->type() == QEvent::Show))
    QTimer::singleShot(0, this, &WhenSeen::look);
  return QObject::eventFilter(watched, event);
}

}  // namespace stepwright::common

#include "moc_when_seen.cpp"
