// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/focus_ring.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTabBar>

#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr int thickness = 2;  // pixels

bool hasOwnFrame(const QWidget& widget) {
  return qobject_cast<const QLineEdit*>(&widget) != nullptr ||
         qobject_cast<const QComboBox*>(&widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(&widget) != nullptr ||
         widget.property("ownFocusFrame").toBool();
}

/// Of a bar of tabs only the one that the keys act on.
QRect partOf(const QWidget& widget) {
  const auto* tabs = qobject_cast<const QTabBar*>(&widget);
  return tabs == nullptr ? widget.rect() : tabs->tabRect(tabs->currentIndex()) & tabs->rect();
}

/// Where the ring stands in the window: what is seen of the widget, small ones with a little air.
QRect placeRound(const QWidget& widget, const QWidget& window) {
  constexpr int smallest = 60, air = 2;
  QRect part = partOf(widget);
  if (part.height() < smallest && qobject_cast<const QTabBar*>(&widget) == nullptr)
    part.adjust(-air, -air, air, air);
  QRect place(widget.mapTo(&window, part.topLeft()), part.size());
  for (const QWidget* above = widget.parentWidget(); above != &window;
       above = above->parentWidget())
    place &= QRect(above->mapTo(&window, QPoint()), above->size());
  return place & window.rect();
}

}  // namespace

FocusRing::FocusRing(QWidget& window) : QWidget(&window) {
  setObjectName(QStringLiteral("focusRing"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  hide();
  qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
      byKeyboard_ = event->type() == QEvent::KeyPress;
      followSoon();
      break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
      if (byKeyboard_ && watched != this) followSoon();
      break;
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

void FocusRing::followSoon() {
  if (pending_) return;
  pending_ = true;
  QMetaObject::invokeMethod(this, &FocusRing::follow, Qt::QueuedConnection);
}

void FocusRing::follow() {
  pending_ = false;
  const QWidget* window = parentWidget();
  const QWidget* now = QApplication::focusWidget();
  const bool wanted = byKeyboard_ && now != nullptr && now->window() == window &&
                      now->isVisible() && (now->focusPolicy() & Qt::TabFocus) != 0 &&
                      !hasOwnFrame(*now);
  const QRect place = wanted ? placeRound(*now, *window) : QRect();
  if (!place.isEmpty()) {
    setGeometry(place);
    raise();
  }
  setVisible(!place.isEmpty());
}

void FocusRing::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(Theme::current().accent, thickness));
  const double half = thickness / 2.0;
  painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 3, 3);
}

}  // namespace stepwright::common

#include "moc_focus_ring.cpp"
