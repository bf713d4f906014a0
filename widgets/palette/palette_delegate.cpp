// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/palette/palette_model.h"

namespace stepwright::palette {
namespace {

constexpr int rowHeight = 24;
constexpr int tallHeight = 38;  // with a second line
constexpr int indent = 22;
constexpr int narrow = 90;  // below that there is room for the icons only

void paintSection(QPainter& painter, const QRect& row, const QModelIndex& index, bool open) {
  const auto theme = common::Theme::current();
  common::paintIcon(painter, QRectF(row.left() + 6, row.center().y() - 5, 12, 12),
                    open ? QStringLiteral("chev-down") : QStringLiteral("chev-right"), theme.text2,
                    1.75);
  if (row.width() < narrow) {
    painter.fillRect(QRect(row.left() + 22, row.center().y(), row.width() - 28, 1), theme.line2);
    return;
  }
  painter.setFont(common::fontOf(common::FontRole::Heading));
  painter.setPen(theme.text);
  painter.drawText(row.adjusted(22, 0, -8, 0), Qt::AlignVCenter, index.data().toString());
  painter.setFont(common::fontOf(common::FontRole::Small));
  painter.setPen(theme.text3);
  painter.drawText(row.adjusted(22, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight,
                   index.data(PaletteModel::CountRole).toString());
}

int badgeWidth(const QString& badge) {
  if (badge.isEmpty()) return 0;
  const QFontMetrics metrics(common::fontOf(common::FontRole::ChipBold));
  return metrics.horizontalAdvance(badge) + 8;
}

/// A word in a frame, at the right of `room`; gives what is left of it.
QRect paintBadge(QPainter& painter, const QRect& room, const QString& badge) {
  const int wide = badgeWidth(badge);
  if (wide == 0) return room;
  const auto theme = common::Theme::current();
  painter.setFont(common::fontOf(common::FontRole::ChipBold));
  const QRectF frame(room.right() - wide + 0.5, room.center().y() - 6.5, wide - 1, 14);
  painter.setPen(theme.line2);
  painter.drawRoundedRect(frame, 3, 3);
  painter.setPen(theme.text2);
  painter.drawText(frame, Qt::AlignCenter, badge);
  return room.adjusted(0, 0, -wide - 6, 0);
}

/// An action that was searched for: what it is called and its badge, below it what it does.
void paintTall(QPainter& painter, const QRect& words, const QModelIndex& index) {
  const auto theme = common::Theme::current();
  const QRect above = words.adjusted(0, 2, 0, -words.height() / 2 + 1);
  const QRect below = words.adjusted(0, words.height() / 2 - 1, 0, -3);
  const QRect room = paintBadge(painter, above, index.data(PaletteModel::BadgeRole).toString());
  const auto line = [&](const QRect& at, const QString& text, common::FontRole font,
                        const QColor& colour) {
    painter.setFont(common::fontOf(font));
    painter.setPen(colour);
    painter.drawText(at, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, at.width()));
  };
  line(room, index.data(PaletteModel::DetailRole).toString(), common::FontRole::Body, theme.text);
  line(below, index.data(PaletteModel::SubtitleRole).toString(), common::FontRole::Small,
       theme.text3);
}

void paintItem(QPainter& painter, const QRect& row, const QModelIndex& index, bool selected) {
  const auto theme = common::Theme::current();
  const bool alone = row.width() < narrow;
  const QRectF mark(alone ? row.center().x() - 8 : row.left() + indent, row.center().y() - 7, 16,
                    16);
  const QString iconName = index.data(PaletteModel::IconNameRole).toString();
  if (iconName.isEmpty()) {
    painter.setFont(common::fontOf(common::FontRole::ChipBold));
    painter.setPen(theme.text);
    painter.drawText(mark.adjusted(-3, 0, 3, 0), Qt::AlignCenter,
                     index.data(PaletteModel::InitialsRole).toString());
  } else {
    common::paintIcon(painter, mark, iconName, theme.text);
  }
  if (alone) return;
  QRect words = row.adjusted(indent + 24, 0, -8, 0);
  if (!index.data(PaletteModel::SubtitleRole).toString().isEmpty())
    return paintTall(painter, words, index);
  painter.setFont(common::fontOf(common::FontRole::Small));
  const QString detail = index.data(PaletteModel::DetailRole).toString();
  // What the name leaves over, but at least half.
  const int name = QFontMetrics(common::fontOf(common::FontRole::Body))
                       .horizontalAdvance(index.data().toString());
  // The badge only where it cuts nothing: the tool tip says the same.
  const QString badge = index.data(PaletteModel::BadgeRole).toString();
  const int whole = name + 10 + painter.fontMetrics().horizontalAdvance(detail);
  if (whole + 6 + badgeWidth(badge) <= words.width()) words = paintBadge(painter, words, badge);
  painter.setFont(common::fontOf(common::FontRole::Small));
  const int most = qMax(words.width() / 2, words.width() - name - 10);
  const int wide = qMin(painter.fontMetrics().horizontalAdvance(detail), most);
  painter.setPen(selected ? theme.text2 : theme.text3);
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight,
                   painter.fontMetrics().elidedText(detail, Qt::ElideRight, wide + 1));
  painter.setFont(common::fontOf(common::FontRole::Body));
  const bool broken = !index.data(PaletteModel::ProblemRole).toString().isEmpty();
  painter.setPen(broken ? theme.text3 : theme.text);
  const int room = words.width() - (wide > 0 ? wide + 8 : 0);
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                   painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
}

}  // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const auto theme = common::Theme::current();
  QRect row = option.rect;
  row.setLeft(0);
  if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget))
    row.setRight(qMin(row.right(), view->viewport()->width() - 1));
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  if (selected) {
    painter->fillRect(row, theme.selection);
  } else if (option.state.testFlag(QStyle::State_MouseOver)) {
    painter->fillRect(row, theme.hover);
  }
  if (index.parent().isValid()) {
    paintItem(*painter, row, index, selected);
  } else {
    paintSection(*painter, row, index, option.state.testFlag(QStyle::State_Open));
  }
  painter->restore();
}

void PaletteDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
  editor->setGeometry(option.rect.adjusted(indent + 20, 0, -4, 0));
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  return {40, index.data(PaletteModel::SubtitleRole).toString().isEmpty() ? rowHeight : tallHeight};
}

}  // namespace stepwright::palette
