// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_drag.h"

#include <QApplication>
#include <QPainter>
#include <QTreeWidget>

#include "widgets/common/theme.h"
#include "widgets/inspector/payload_items.h"

namespace stepwright::inspector {

using edit::PayloadPath;

void PayloadDrag::press(const QPoint& position, const std::optional<PayloadPath>& row) {
  pressed_ = row;
  start_ = position;
}

void PayloadDrag::moveTo(const QPoint& position) {
  if ((position - start_).manhattanLength() < QApplication::startDragDistance()) return;
  gap_ = gapAt(position);
  tree_.viewport()->update();
}

PayloadDrag::Dropped PayloadDrag::release() {
  const auto gap = std::exchange(gap_, std::nullopt);
  const auto row = std::exchange(pressed_, std::nullopt);
  tree_.viewport()->update();
  if (!gap || !row) return {};
  Dropped dropped{true, std::nullopt, *row};
  const json::Value moved = edit::withMoved(payload_.root, dropped.row, gap->container, gap->index);
  if (!moved.sameAs(payload_.root)) dropped.root = moved;
  return dropped;
}

/// Upper half of a row: before it; lower half: behind it, or into it where it is an open container.
PayloadDrag::Gap PayloadDrag::gapAt(const QPoint& position) const {
  const QTreeWidgetItem* item = tree_.itemAt(QPoint(10, position.y()));
  if (item == nullptr) return lastGap();
  const QRect rect = tree_.visualItemRect(item);
  PayloadPath container = pathOf(*item);
  const std::size_t index = container.back();
  const json::Value* value = edit::payloadAt(payload_.root, container);
  const bool lower = position.y() > rect.center().y();
  if (lower && value != nullptr && value->isContainer() && (item->isExpanded() || value->empty()))
    return {container, 0, rect.bottom() + 1, rect.left() + tree_.indentation()};
  container.pop_back();
  return {container, lower ? index + 1 : index, lower ? rect.bottom() + 1 : rect.top(),
          rect.left()};
}

/// Below all rows.
PayloadDrag::Gap PayloadDrag::lastGap() const {
  const QTreeWidgetItem* last = tree_.topLevelItem(tree_.topLevelItemCount() - 1);
  int bottom = 1;
  for (; last != nullptr; last = last->child(last->childCount() - 1)) {
    bottom = tree_.visualItemRect(last).bottom() + 1;
    if (!last->isExpanded() || last->childCount() == 0) break;
  }
  return {{}, payload_.root.size(), bottom, 2};
}

void PayloadDrag::paint() const {
  if (!gap_) return;
  QPainter painter(tree_.viewport());
  painter.setPen(QPen(common::Theme::current().accent, 2));
  painter.drawLine(gap_->left, gap_->y, tree_.viewport()->width() - 2, gap_->y);
}

}  // namespace stepwright::inspector
