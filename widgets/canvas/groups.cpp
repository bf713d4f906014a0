// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/groups.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include "widgets/canvas/paint_parts.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

constexpr double groupRadius = 12;

}  // namespace

QRectF titleOf(const DrawnGroup& group) {
  return {group.rect.topLeft(), QSizeF(group.rect.width(), groupTitle)};
}

void paintGroup(QPainter& painter, const DrawnGroup& group, bool selected,
                const PaintContext& context) {
  const common::Theme& theme = context.theme;
  QColor ground = theme.tile;
  ground.setAlphaF(0.6);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(selected ? theme.accent : theme.line2, selected ? 2 : 1));
  painter.setBrush(ground);
  painter.drawRoundedRect(group.rect, groupRadius, groupRadius);
  const auto detail = context.detail();
  if (detail != PaintContext::Detail::Full && !selected) return;
  const QRectF title = titleOf(group).adjusted(groupSide, 0, -groupSide, 0);
  paintText(painter, {title.left(), title.top() + 17},
            elided(group.title, context.second, title.width()), context.second, theme.text2);
}

void GroupItem::show(const DrawnGroup& group, bool selected) {
  // Over the frame that it lies in, under all that stands in there.
  setZValue(group.depth * 10 - 1);
  if (group == group_ && selected == selected_) return;
  prepareGeometryChange();
  group_ = group;
  selected_ = selected;
  bounds_ = group.rect.adjusted(-2, -2, 2, 2);
  update();
}

void GroupItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  paintGroup(*painter, group_, selected_, context_);
}

GroupField::GroupField(const QString& title, QWidget* parent) : FieldLine(parent) {
  setObjectName(QStringLiteral("groupField"));
  setAccessibleName(tr("Title of the group"));
  setShown(title);
  selectAll();
}

void GroupField::finish(bool take) {
  if (done_) return;
  done_ = true;
  const QString title = text().trimmed();
  drop();  // it is handed over or given up: the field has nothing to keep
  if (hasFocus()) emit finished();
  hide();
  deleteLater();
  if (take) emit written(title);
}

void GroupField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      return finish(false);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return finish(true);
    default:
      FieldLine::keyPressEvent(event);
  }
}

void GroupField::focusOutEvent(QFocusEvent* event) {
  FieldLine::focusOutEvent(event);
  const auto reason = event->reason();
  if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) finish(true);
}

}  // namespace stepwright::canvas

#include "moc_groups.cpp"
