// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/focus_order.h"

#include <QScrollArea>
#include <QVariant>
#include <QVector>
#include <QWidget>
#include <algorithm>

namespace stepwright::common {
namespace {

/// A child, where it stands, and what takes the keyboard in it.
struct Part {
  QRect place;
  QList<QWidget*> stops;
};

using Parts = QVector<Part>;

int beginOf(const QRect& rect, Qt::Orientation along) {
  return along == Qt::Vertical ? rect.top() : rect.left();
}

int endOf(const QRect& rect, Qt::Orientation along) {
  return along == Qt::Vertical ? rect.bottom() : rect.right();
}

/// Cuts the parts into groups between which a straight line passes: rows, or columns.
QVector<Parts> cut(Parts parts, Qt::Orientation along) {
  std::stable_sort(parts.begin(), parts.end(), [along](const Part& a, const Part& b) {
    return beginOf(a.place, along) < beginOf(b.place, along);
  });
  QVector<Parts> groups;
  int end = 0;
  for (const Part& part : qAsConst(parts)) {
    if (groups.isEmpty() || beginOf(part.place, along) > end) {
      groups.append(Parts());
      end = endOf(part.place, along);
    }
    end = qMax(end, endOf(part.place, along));
    groups.last().append(part);
  }
  return groups;
}

/// Rows first, within them columns, within those rows again, until nothing can be cut.
void readInto(QList<QWidget*>& order, const Parts& parts, Qt::Orientation along, bool whole) {
  const QVector<Parts> groups = cut(parts, along);
  if (groups.size() > 1 || whole) {
    const auto across = along == Qt::Vertical ? Qt::Horizontal : Qt::Vertical;
    for (const Parts& group : groups) readInto(order, group, across, groups.size() > 1);
    return;
  }
  // What overlaps both ways is read by its upper left corners, as the first cut sorted it.
  for (const Part& part : groups.value(0)) order << part.stops;
}

/// Docks that stand behind another one in a stack lie out of sight, under it or beside the window.
bool isShown(const QWidget& child) {
  const QWidget& parent = *child.parentWidget();
  return child.isVisible() && !child.isWindow() && !child.size().isEmpty() &&
         parent.rect().intersects(child.geometry());
}

bool isStop(const QWidget& widget) {
  return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled() &&
         widget.focusProxy() == nullptr;
}

QList<QWidget*> stopsIn(const QWidget& container, const QWidget* also) {
  Parts parts, closing;
  for (QObject* object : container.children()) {
    auto* child = qobject_cast<QWidget*>(object);
    if (child == nullptr || !isShown(*child)) continue;
    Part part{child->geometry(), {}};
    if (isStop(*child) || child == also) part.stops << child;
    part.stops << stopsIn(*child, also);
    if (part.stops.isEmpty()) continue;
    (child->property("closesRow").toBool() ? closing : parts) << part;
  }
  QList<QWidget*> order;
  for (const Parts& each : {parts, closing})
    if (!each.isEmpty()) readInto(order, each, Qt::Vertical, true);
  return order;
}

/// Scrolls whatever holds the widget so far that it is seen.
void reveal(QWidget& widget) {
  for (QWidget* above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
    if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(&widget);
  }
}

}  // namespace

QList<QWidget*> focusOrder(const QWidget& window, const QWidget* also) {
  return stopsIn(window, also);
}

bool moveFocus(QWidget& window, bool next) {
  const QWidget* now = window.focusWidget();
  const QList<QWidget*> order = focusOrder(window, now);
  if (order.isEmpty()) return false;
  const int at = order.indexOf(const_cast<QWidget*>(now));
  const int to =
      at < 0 ? (next ? 0 : order.size() - 1) : (at + (next ? 1 : order.size() - 1)) % order.size();
  order[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  reveal(*order[to]);
  return true;
}

}  // namespace stepwright::common
