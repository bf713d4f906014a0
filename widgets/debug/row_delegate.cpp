// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/row_delegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QIcon>
#include <QPainter>
#include <QTreeView>

#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

using common::fontOf;
using common::FontRole;
using common::Theme;

namespace {

/// Writes words between `left` and `right`; gives where they end.
double write(QPainter& painter, double left, double right, const QRect& row, const QFont& face,
             const QColor& color, const QString& words, Qt::TextElideMode mode = Qt::ElideRight) {
  if (words.isEmpty() || right <= left) return left;
  const QFontMetricsF metrics(face);
  const QString shown = metrics.elidedText(words, mode, right - left);
  painter.setFont(face);
  painter.setPen(color);
  painter.drawText(QRectF(left, row.y(), right - left + 1, row.height()),
                   Qt::AlignVCenter | Qt::TextSingleLine, shown);
  return left + metrics.horizontalAdvance(shown);
}

/// Gives the left edge of what was drawn at the right end.
double paintBadge(QPainter& painter, const QRect& row, double right, const QString& text,
                  const Theme& theme) {
  const QFont face = fontOf(FontRole::Small);
  const double width = qMax(20.0, QFontMetricsF(face).horizontalAdvance(text) + 12);
  const QRectF field(right - width, row.center().y() - 8.5, width, 18);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.tile);
  painter.drawRoundedRect(field, 9, 9);
  painter.setFont(face);
  painter.setPen(theme.text2);
  painter.drawText(field, Qt::AlignCenter, text);
  return field.left() - 6;
}

double paintTag(QPainter& painter, const QRect& row, double right, const QString& text,
                const Theme& theme) {
  const QFont face = fontOf(FontRole::TypeChip);
  const double width = QFontMetricsF(face).horizontalAdvance(text) + 10;
  const QRectF field(right - width, row.center().y() - 7.5, width, 16);
  painter.setPen(QPen(theme.line3, 1));
  painter.setBrush(theme.card);
  painter.drawRoundedRect(field, 3, 3);
  painter.setFont(face);
  painter.setPen(theme.text2);
  painter.drawText(field, Qt::AlignCenter, text);
  return field.left() - 8;
}

}  // namespace

RowDelegate::RowDelegate(int height, QObject* parent)
    : QStyledItemDelegate(parent), height_(height) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
  return {text + 60, height_};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  const Theme theme = Theme::current();
  QStyleOptionViewItem panel = option;
  panel.state &= ~QStyle::State_HasFocus;
  QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter,
                                       option.widget);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const bool selected = option.state & QStyle::State_Selected;
  const bool faint = index.data(FaintRole).toBool();
  const bool bold = index.data(BoldRole).toBool();
  const QColor quiet = selected ? theme.text2 : theme.text3;
  double left = option.rect.x() + 4;
  double right = option.rect.right() - 8;
  const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
  if (!icon.isNull()) {
    icon.paint(painter, QRect(static_cast<int>(left), option.rect.center().y() - 7, 16, 16));
    left += 23;
  }
  const QVariant badge = index.data(BadgeRole);
  if (badge.isValid()) right = paintBadge(*painter, option.rect, right, badge.toString(), theme);
  const bool code = index.data(CodeTitleRole).toBool();
  const QFont face = code   ? fontOf(bold ? FontRole::CodeBold : FontRole::Code)
                     : bold ? fontOf(FontRole::Heading)
                            : fontOf(FontRole::Table);
  const QString title = index.data().toString();
  const double titleWidth = QFontMetricsF(face).horizontalAdvance(title);
  const QString detail = index.data(DetailRole).toString();
  const QFont small = fontOf(FontRole::Small);
  const double detailWidth = QFontMetricsF(small).horizontalAdvance(detail);
  if (!detail.isEmpty()) {
    // Where there is no room for both the title has most of it.
    const double kept = qMin(titleWidth + 10, (right - left) * 0.6);
    const double from = qMax(left + kept, right - detailWidth);
    write(*painter, from, right + 1, option.rect, small, quiet, detail);
    right = from - 10;
  }
  const QString tag = index.data(TagRole).toString();
  if (!tag.isEmpty()) right = paintTag(*painter, option.rect, right, tag, theme);
  if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight)
    left = qMax(left, right - titleWidth);
  left = write(*painter, left, right, option.rect, face, faint ? quiet : theme.text, title,
               option.textElideMode);
  write(*painter, left + 8, right, option.rect, fontOf(FontRole::Code, 11.0),
        faint      ? quiet
        : selected ? theme.text2
                   : theme.text3,
        index.data(CodeRole).toString());
  painter->restore();
}

bool RowDelegate::eventFilter(QObject* editor, QEvent* event) {
  return !common::isTabOfWindow(*event) && QStyledItemDelegate::eventFilter(editor, event);
}

void alignHead(QTreeView& table) {
  table.header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 0 8px 0 4px; }"));
}

}  // namespace stepwright::debug

#include "moc_row_delegate.cpp"
