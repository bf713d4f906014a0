// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_delegate.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QVector>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/palette/palette_model.h"

namespace stepwright::palette {
namespace {

constexpr int rowHeight = 24;
constexpr int tallHeight = 44;  // with a second line
constexpr int indent = 22;
constexpr int narrow = 90;  // below that there is room for the icons only
constexpr int chipHeight = 20, chipGap = 4;
constexpr int starWidth = 18;

/// Where the parts of a row stand that can be clicked.
struct RowParts {
  QRect star;
  QVector<QRect> chips;
  int height = rowHeight;
};

bool isTall(const QModelIndex& index) {
  return !index.data(PaletteModel::SubtitleRole).toString().isEmpty();
}

/// The chips stand below the two lines, in as many rows as they need.
void placeChips(RowParts& parts, const QRect& row, const QModelIndex& index) {
  const QStringList ways = index.data(PaletteModel::WaysRole).toStringList();
  const QFontMetrics metrics(common::fontOf(common::FontRole::Chip));
  const int left = row.left() + indent + 24, right = row.right() - 8;
  QPoint at(left, row.top() + tallHeight - 2);
  for (const QString& way : ways) {
    const int wide = qMin(metrics.horizontalAdvance(way) + 12, right - left);
    if (at.x() > left && at.x() + wide > right) at = QPoint(left, at.y() + chipHeight + chipGap);
    parts.chips << QRect(at, QSize(wide, chipHeight));
    at.rx() += wide + chipGap;
  }
  if (!ways.isEmpty()) parts.height = at.y() + chipHeight + 6 - row.top();
}

RowParts partsOf(const QRect& row, const QModelIndex& index) {
  RowParts parts;
  if (!index.parent().isValid() || row.width() < narrow) return parts;
  const bool tall = isTall(index);
  if (tall) parts.height = tallHeight;
  parts.star = QRect(row.right() - starWidth - 4, row.top() + (tall ? 4 : 3), starWidth, starWidth);
  if (tall) placeChips(parts, row, index);
  return parts;
}

/// The whole width of the list, whatever the item's own place.
QRect wholeRow(const QStyleOptionViewItem& option) {
  QRect row = option.rect;
  row.setLeft(0);
  if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget))
    row.setRight(qMax(0, view->viewport()->width() - 1));
  return row;
}

/// "RunTask" as people say it: "Run task"; "DescribeDBInstances": "Describe DB instances".
QString spaced(const QString& action) {
  QString words;
  for (int i = 0; i < action.size(); ++i) {
    const QChar c = action[i];
    const bool small = i + 1 < action.size() && action[i + 1].isLower();
    const bool begins =
        i > 0 && c.isUpper() && (!action[i - 1].isUpper() || small) && !action[i - 1].isDigit();
    if (begins) words += QLatin1Char(' ');
    words += begins && (small || i + 1 == action.size()) ? c.toLower() : c;
  }
  return words;
}

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

/// What is no edge but a ground: on a selected row it is that of a card, to be told from the row.
QColor groundOn(bool selected) {
  const auto theme = common::Theme::current();
  return selected ? theme.card : theme.tile;
}

void drawBadge(QPainter& painter, const QRectF& frame, const QString& badge, const QBrush& ground) {
  const auto theme = common::Theme::current();
  painter.setFont(common::fontOf(common::FontRole::ChipBold));
  painter.setPen(ground != Qt::NoBrush ? QPen(Qt::NoPen) : QPen(theme.line3));
  painter.setBrush(ground);
  painter.drawRoundedRect(frame, 3, 3);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(theme.text2);
  painter.drawText(frame, Qt::AlignCenter, badge);
}

/// A word in a frame, at the right of `room`; gives what is left of it.
QRect paintBadge(QPainter& painter, const QRect& room, const QString& badge) {
  const int wide = badgeWidth(badge);
  if (wide == 0) return room;
  drawBadge(painter, QRectF(room.right() - wide + 0.5, room.center().y() - 6.5, wide - 1, 14),
            badge, Qt::NoBrush);
  return room.adjusted(0, 0, -wide - 6, 0);
}

/// Which letters of a text belong to words that were typed.
QVector<bool> matchedIn(const QString& text, const QString& typed) {
  QVector<bool> matched(text.size(), false);
  for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    int from = -1;
    for (int at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
      const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
      if (begins || (from < 0 && word.size() > 2)) from = at;
      if (begins) break;
    }
    for (int i = 0; from >= 0 && i < word.size(); ++i) matched[from + i] = true;
  }
  return matched;
}

/// The name, typed words in bold; gives where it ends.
int paintName(QPainter& painter, const QRect& room, const QString& name, const QString& typed) {
  const QVector<bool> matched = matchedIn(name, typed);
  const QFont plain = common::fontOf(common::FontRole::Body);
  QFont bold = plain;
  bold.setWeight(QFont::Bold);
  double x = room.left();
  for (int from = 0, to = 0; from < name.size() && x < room.right(); from = to) {
    while (to < name.size() && matched[to] == matched[from]) ++to;
    const QFont& font = matched[from] ? bold : plain;
    const QFontMetricsF metrics(font);
    QString part = name.mid(from, to - from);
    const double free = room.right() - x;
    // Where more comes there is to be room for its ellipsis at least.
    const double after = to < name.size() ? metrics.horizontalAdvance(QChar(0x2026)) : 0;
    const bool whole = metrics.horizontalAdvance(part) + after <= free;
    if (!whole) part = metrics.elidedText(name.mid(from), Qt::ElideRight, free);
    painter.setFont(font);
    painter.drawText(QPointF(x, room.center().y() + 5), part);
    x += metrics.horizontalAdvance(part);
    if (!whole) break;
  }
  return static_cast<int>(x + 0.5);
}

void paintStar(QPainter& painter, const QRect& star, bool favourite) {
  const auto theme = common::Theme::current();
  common::paintIcon(painter, QRectF(star).adjusted(2, 2, -2, -2),
                    favourite ? QStringLiteral("star-fill") : QStringLiteral("star"),
                    favourite ? theme.text : theme.text3);
}

void paintChips(QPainter& painter, const RowParts& parts, const QModelIndex& index, bool selected) {
  const auto theme = common::Theme::current();
  const QStringList ways = index.data(PaletteModel::WaysRole).toStringList();
  const int picked = index.data(PaletteModel::WayRole).toInt();
  for (int i = 0; i < parts.chips.size(); ++i) {
    const bool strong = i == picked && selected;
    painter.setFont(
        common::fontOf(i == picked ? common::FontRole::ChipBold : common::FontRole::Chip));
    painter.setPen(strong ? theme.accent : i == picked ? theme.line3 : theme.line2);
    painter.setBrush(strong ? theme.accent : theme.card);
    painter.drawRoundedRect(QRectF(parts.chips[i]).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(strong ? theme.onAccent : theme.text);
    painter.drawText(
        parts.chips[i], Qt::AlignCenter,
        painter.fontMetrics().elidedText(ways[i], Qt::ElideRight, parts.chips[i].width() - 4));
  }
}

/// An action that was searched for: what it is called, where it comes from, below it what it does.
void paintTall(QPainter& painter, const QRect& words, const QModelIndex& index,
               const RowParts& parts, bool selected) {
  const auto theme = common::Theme::current();
  const bool sdk = index.data(PaletteModel::BadgeRole).toString() == QLatin1String("SDK");
  const QString badge = sdk ? QStringLiteral("aws-sdk") : PaletteDelegate::tr("Optimised");
  const int wide = badgeWidth(badge);
  const QRect above(words.left(), words.top() + 3, parts.star.left() - words.left() - 4, 20);
  const auto* model = qobject_cast<const PaletteModel*>(index.model());
  painter.setPen(theme.text);
  const int end = paintName(painter, above.adjusted(0, 0, -wide - 6, 0),
                            spaced(index.data(PaletteModel::DetailRole).toString()),
                            model == nullptr ? QString() : model->filter());
  drawBadge(painter, QRectF(end + 6.5, above.center().y() - 7.5, wide - 1, 15), badge,
            sdk ? QBrush(Qt::NoBrush) : QBrush(groundOn(selected)));
  const QRect below(words.left(), words.top() + 23, words.width(), 16);
  painter.setFont(common::fontOf(common::FontRole::Small));
  painter.setPen(selected ? theme.text2 : theme.text3);
  // No more of it is shaped than can be seen: the lines of AWS are long.
  constexpr int narrowest = 2;  // px of a letter
  const QString line =
      index.data(PaletteModel::SubtitleRole).toString().left(below.width() / narrowest);
  painter.drawText(below, Qt::AlignVCenter | Qt::AlignLeft,
                   painter.fontMetrics().elidedText(line, Qt::ElideRight, below.width()));
  paintChips(painter, parts, index, selected);
}

void paintItem(QPainter& painter, const QRect& row, const QModelIndex& index, bool selected,
               bool under) {
  const auto theme = common::Theme::current();
  const bool alone = row.width() < narrow;
  const RowParts parts = partsOf(row, index);
  const double top = isTall(index) && !alone ? row.top() + 6 : row.center().y() - 7;
  const QRectF mark(alone ? row.center().x() - 8 : row.left() + indent, top, 16, 16);
  const QString iconName = index.data(PaletteModel::IconNameRole).toString();
  if (iconName.isEmpty()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundOn(selected));
    painter.drawRoundedRect(mark.adjusted(-2, -2, 2, 2), 4, 4);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(common::fontOf(common::FontRole::ChipBold));
    painter.setPen(theme.text);
    painter.drawText(mark.adjusted(-3, 0, 3, 0), Qt::AlignCenter,
                     index.data(PaletteModel::InitialsRole).toString());
  } else {
    common::paintIcon(painter, mark, iconName, theme.text);
  }
  if (alone) return;
  const bool favourite = index.data(PaletteModel::FavouriteRole).toBool();
  const bool starred = favourite || under || (selected && isTall(index));
  if (starred) paintStar(painter, parts.star, favourite);
  QRect words = row.adjusted(indent + 24, 0, starred ? -starWidth - 8 : -8, 0);
  if (isTall(index))
    return paintTall(painter, row.adjusted(indent + 24, 0, -8, 0), index, parts, selected);
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
  const QRect row = wholeRow(option);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  if (selected) {
    painter->fillRect(row, theme.selection);
  } else if (option.state.testFlag(QStyle::State_MouseOver)) {
    painter->fillRect(row, theme.hover);
  }
  if (index.parent().isValid()) {
    paintItem(*painter, row, index, selected, option.state.testFlag(QStyle::State_MouseOver));
  } else {
    paintSection(*painter, row, index, option.state.testFlag(QStyle::State_Open));
  }
  painter->restore();
}

void PaletteDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
  editor->setGeometry(option.rect.adjusted(indent + 20, 0, -4, 0));
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
  return {40, partsOf(wholeRow(option), index).height};
}

bool PaletteDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto* mouse = static_cast<QMouseEvent*>(event);
  if (event->type() != QEvent::MouseButtonPress || mouse->button() != Qt::LeftButton)
    return QStyledItemDelegate::editorEvent(event, model, option, index);
  const RowParts parts = partsOf(wholeRow(option), index);
  for (int i = 0; i < parts.chips.size(); ++i)
    if (parts.chips[i].contains(mouse->pos()))
      return model->setData(index, i, PaletteModel::WayRole);
  if (!parts.star.contains(mouse->pos())) return false;
  return model->setData(index, !index.data(PaletteModel::FavouriteRole).toBool(),
                        PaletteModel::FavouriteRole);
}

}  // namespace stepwright::palette

#include "moc_palette_delegate.cpp"
