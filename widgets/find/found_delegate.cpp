// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/find/found_delegate.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include "engine/edit/replace.h"
#include "widgets/common/icons.h"
#include "widgets/find/found_model.h"

namespace stepwright::find {

namespace {

using common::Theme;

constexpr int kHeight = 24;
constexpr int kBox = 16;
constexpr int kNameWidth = 190, kKindWidth = 84;
constexpr int kBefore = 28;  // letters shown before the first marked word of a long text

struct Piece {
  QString text;
  bool marked = false;
};

QString oneLine(const std::string& text) {
  QString words = QString::fromStdString(text);
  for (QChar& c : words)
    if (c.isSpace()) c = QLatin1Char(' ');
  return words;
}

/// The text in pieces, its long beginning left out; `with` takes the place of the marked ones.
QList<Piece> piecesOf(const edit::Found& found, const QString& with) {
  QList<Piece> pieces;
  std::size_t from = 0;
  const auto add = [&](std::size_t begin, std::size_t end, bool marked) {
    if (end <= begin) return;
    pieces << Piece{oneLine(found.text.substr(begin, end - begin)), marked};
  };
  for (std::size_t i = 0; i < found.places.size(); ++i) {
    const auto& place = found.places[i];
    add(from, place.begin, false);
    if (with.isNull()) {
      add(place.begin, place.end, true);
    } else {
      pieces << Piece{oneLine(edit::replacementAt(found, i, with.toStdString())), true};
    }
    from = place.end;
  }
  add(from, found.text.size(), false);
  if (!pieces.isEmpty() && !pieces.first().marked && pieces.first().text.size() > kBefore + 4)
    pieces.first().text = QStringLiteral("\u2026") + pieces.first().text.right(kBefore);
  return pieces;
}

double widthOf(const QList<Piece>& pieces, const QFontMetricsF& metrics) {
  double width = 0;
  for (const Piece& piece : pieces) width += metrics.horizontalAdvance(piece.text);
  return width;
}

/// Writes the pieces from left on, and says where it stopped.
double write(QPainter& painter, const QRectF& row, const QList<Piece>& pieces, const Theme& theme) {
  const QFontMetricsF metrics(painter.font());
  double left = row.left();
  for (const Piece& piece : pieces) {
    const double room = row.right() - left;
    if (room < 8) break;
    const QString shown = metrics.elidedText(piece.text, Qt::ElideRight, room);
    const double width = metrics.horizontalAdvance(shown);
    if (piece.marked) {
      QColor ground = theme.accent;
      ground.setAlphaF(theme.dark() ? 0.42 : 0.24);
      painter.setPen(Qt::NoPen);
      painter.setBrush(ground);
      painter.drawRoundedRect(QRectF(left - 1, row.center().y() - 8, width + 2, 17), 3, 3);
    }
    painter.setPen(piece.marked ? theme.text : theme.text2);
    painter.drawText(QRectF(left, row.y(), width + 2, row.height()),
                     Qt::AlignVCenter | Qt::TextSingleLine, shown);
    left += width;
  }
  return left;
}

QRect boxOf(const QRect& row) { return {row.x() + 6, row.center().y() - 7, kBox, kBox}; }

}  // namespace

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {200, kHeight};
}

void FoundDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const auto* model = qobject_cast<const FoundModel*>(index.model());
  const edit::Found* found = model == nullptr ? nullptr : model->at(index.row());
  if (found == nullptr) return;
  const Theme theme = Theme::current();
  const QStyle* style = QApplication::style();
  QStyleOptionViewItem panel = option;
  panel.state &= ~QStyle::State_HasFocus;
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, option.widget);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  double left = option.rect.x() + 6;
  const QVariant check = index.data(Qt::CheckStateRole);
  if (check.isValid()) {
    QStyleOptionViewItem box = option;
    box.rect = boxOf(option.rect);
    box.state.setFlag(QStyle::State_On, check.toInt() == Qt::Checked);
    box.state.setFlag(QStyle::State_Off, check.toInt() != Qt::Checked);
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    left += kBox + 8;
  }
  index.data(Qt::DecorationRole)
      .value<QIcon>()
      .paint(painter, QRect(static_cast<int>(left), option.rect.center().y() - 7, 16, 16));
  left += 23;
  const QRectF row = option.rect;
  const auto column = [&](double width, const QColor& color, const QString& words) {
    const QFontMetricsF metrics(painter->font());
    painter->setPen(color);
    painter->drawText(QRectF(left, row.y(), width - 10, row.height()),
                      Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(words, Qt::ElideMiddle, width - 10));
    left += width;
  };
  painter->setFont(common::fontOf(common::FontRole::Table));
  const double name = qMin<double>(kNameWidth, row.width() * 0.3);
  if (found->kind == edit::FoundKind::Name) {
    // The name itself carries the marks.
    left += write(*painter, QRectF(left, row.y(), name - 10, row.height()), piecesOf(*found, {}),
                  theme) *
                0 +
            name;
  } else {
    column(name, theme.text, index.data().toString());
  }
  painter->setFont(common::fontOf(common::FontRole::Small));
  column(kKindWidth, theme.text3, index.data(FoundModel::KindRole).toString());
  painter->setFont(common::fontOf(common::FontRole::Code, 12));
  const QString with = index.data(FoundModel::WithRole).toString();
  const bool replacing = check.isValid() && check.toInt() == Qt::Checked;
  QRectF rest(left, row.y(), row.right() - 8 - left, row.height());
  const QList<Piece> before = piecesOf(*found, {});
  if (replacing) {
    const QFontMetricsF metrics(painter->font());
    const double half = qMin(widthOf(before, metrics), (rest.width() - 30) / 2);
    write(*painter, QRectF(rest.x(), rest.y(), half + 1, rest.height()), before, theme);
    common::paintIcon(*painter, QRectF(rest.x() + half + 9, rest.center().y() - 6, 12, 12),
                      QStringLiteral("chev-right"), theme.text3);
    rest.setLeft(rest.x() + half + 30);
    write(*painter, rest, piecesOf(*found, with.isNull() ? QStringLiteral("") : with), theme);
  } else if (found->kind != edit::FoundKind::Name) {
    write(*painter, rest, before, theme);
  }
  painter->restore();
}

bool FoundDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
  const QVariant check = index.data(Qt::CheckStateRole);
  if (!check.isValid() || event->type() != QEvent::MouseButtonRelease)
    return QStyledItemDelegate::editorEvent(event, model, option, index);
  const QRect box = boxOf(option.rect).adjusted(-6, -5, 4, 5);
  if (!box.contains(static_cast<QMouseEvent*>(event)->pos())) return false;
  const auto turned = check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked;
  return model->setData(index, turned, Qt::CheckStateRole);
}

}  // namespace stepwright::find

#include "moc_found_delegate.cpp"
