// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <optional>

#include "widgets/common/field_line.h"
#include "widgets/common/field_text.h"
#include "widgets/common/hole_chips.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/path_line.h"
#include "widgets/inspector/payload_rows.h"

namespace stepwright::inspector {
namespace {

using edit::PayloadKind;

constexpr int rowHeight = 24;
constexpr int resultHeight = 16;

/// The letters that stand for a kind.
QString kindMark(PayloadKind kind) {
  static const char* const marks[] = {"T", "12", "tf", "∅", "{}", "[]", "$", "ƒ", "{%", "${"};
  return QString::fromUtf8(marks[static_cast<std::size_t>(kind)]);
}

edit::PayloadPath indexPath(const QModelIndex& index) {
  return index.siblingAtColumn(0).data(PayloadRows::PathRole).value<edit::PayloadPath>();
}

PayloadKind kindAt(const QModelIndex& index) {
  return static_cast<PayloadKind>(index.siblingAtColumn(0).data(PayloadRows::KindRole).toInt());
}

void paintKey(QPainter& painter, const QRect& rect, const QModelIndex& index) {
  const auto theme = common::Theme::current();
  QString key = index.data().toString();
  const bool item = key.startsWith(QLatin1Char('['));
  const QString suffix = QStringLiteral(".$");
  const bool dotted = isReckoned(kindAt(index)) && key.endsWith(suffix);
  if (dotted) key.chop(suffix.size());
  const QFontMetrics metrics(painter.font());
  const int room = rect.width() - (dotted ? metrics.horizontalAdvance(suffix) : 0) - 2;
  const QString shown = metrics.elidedText(key, Qt::ElideRight, room);
  painter.setPen(item ? theme.text3 : theme.accent);
  painter.drawText(rect, Qt::AlignVCenter, shown);
  if (!dotted) return;
  painter.setPen(theme.text3);
  painter.drawText(rect.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0), Qt::AlignVCenter,
                   suffix);
}

void paintMark(QPainter& painter, const QRect& rect, const QModelIndex& index) {
  const auto theme = common::Theme::current();
  const QRectF tag(rect.center().x() - 10.5, rect.center().y() - 7.5, 22, 16);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.tile);
  painter.drawRoundedRect(tag, 3, 3);
  painter.setFont(common::fontOf(common::FontRole::CodeBold, 10));
  painter.setPen(isReckoned(kindAt(index)) ? theme.accent : theme.text2);
  painter.drawText(tag, Qt::AlignCenter, kindMark(kindAt(index)));
}

void paintValue(QPainter& painter, const QRect& rect, const QModelIndex& index) {
  const auto theme = common::Theme::current();
  const auto kind = kindAt(index);
  const bool container = kind == PayloadKind::Object || kind == PayloadKind::Array;
  const QString words = index.data().toString();
  const common::ChipLine chips(container ? QString() : words);
  if (chips.hasChips())
    return chips.paint(painter, rect, common::fontOf(common::FontRole::Code), theme.text);
  painter.setPen(container || kind == PayloadKind::Null ? theme.text3 : theme.text);
  painter.drawText(rect, Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width() - 2));
}

/// The chip of a value that is painted in that row.
std::optional<common::ChipPart> chipAt(QPoint point, const QRect& row, const QModelIndex& index) {
  const QRect line(row.x() + 2, row.y(), row.width() - 2, rowHeight);
  const common::ChipLine chips(index.data().toString());
  const auto* chip = chips.at(point, line, common::fontOf(common::FontRole::Code));
  return chip == nullptr ? std::nullopt : std::optional(*chip);
}

void paintResult(QPainter& painter, const QRect& rect, const QModelIndex& index) {
  const auto theme = common::Theme::current();
  const bool problem = index.data(PayloadRows::ProblemRole).toBool();
  painter.setFont(common::fontOf(problem ? common::FontRole::Table : common::FontRole::Code, 11));
  painter.setPen(problem ? theme.text : theme.text3);
  QRect words = rect;
  if (problem) {
    common::paintIcon(painter, QRectF(rect.left(), rect.top() + 2, 12, 12),
                      QStringLiteral("warning"), theme.text);
    words.setLeft(rect.left() + 16);
  }
  painter.drawText(words, Qt::AlignTop,
                   painter.fontMetrics().elidedText(index.data(PayloadRows::ResultRole).toString(),
                                                    Qt::ElideRight, words.width() - 2));
}

}  // namespace

PayloadDelegate::PayloadDelegate(QAbstractItemView* view, PayloadRows* rows)
    : QStyledItemDelegate(view), view_(view), rows_(rows) {}

QSize PayloadDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const QString result =
      index.siblingAtColumn(PayloadRows::ValueColumn).data(PayloadRows::ResultRole).toString();
  return {40, rowHeight + (result.isEmpty() ? 0 : resultHeight)};
}

void PayloadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  QStyleOptionViewItem panel = option;
  panel.state &= ~QStyle::State_HasFocus;
  QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter,
                                       option.widget);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setFont(common::fontOf(common::FontRole::Code));
  const QRect line(option.rect.x() + 2, option.rect.y(), option.rect.width() - 2, rowHeight);
  switch (index.column()) {
    case PayloadRows::KeyColumn:
      paintKey(*painter, line, index);
      break;
    case PayloadRows::KindColumn:
      paintMark(*painter, line, index);
      break;
    case PayloadRows::ValueColumn:
      paintValue(*painter, line, index);
      if (!index.data(PayloadRows::ResultRole).toString().isEmpty())
        paintResult(*painter, line.translated(0, rowHeight - 3), index);
      break;
    default:
      common::paintIcon(*painter, QRectF(line.x() - 1, line.y() + 4, 16, 16),
                        QStringLiteral("drag"), common::Theme::current().text3);
      break;
  }
  if (option.state.testFlag(QStyle::State_HasFocus) &&
      index.column() != PayloadRows::HandleColumn && view_->hasFocus()) {
    painter->setPen(QPen(common::Theme::current().accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(line).adjusted(-1.5, 1.5, -1.5, -1.5), 3, 3);
  }
  painter->restore();
}

/// Ctrl+click on a chip goes to where it is declared.
bool PayloadDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (event->type() == QEvent::MouseButtonPress && index.column() == PayloadRows::ValueColumn) {
    const auto* press = static_cast<QMouseEvent*>(event);
    const auto chip = press->modifiers() == Qt::ControlModifier
                          ? chipAt(press->pos(), option.rect, index)
                          : std::nullopt;
    if (chip && common::visitHole(view_, chip->name)) return true;
  }
  return QStyledItemDelegate::editorEvent(event, model, option, index);
}

/// What a chip in the value stands for.
bool PayloadDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (event->type() == QEvent::ToolTip && index.column() == PayloadRows::ValueColumn) {
    if (const auto chip = chipAt(event->pos(), option.rect, index)) {
      const auto meaning = common::meaningOfHole(view, chip->name);
      QToolTip::showText(event->globalPos(), common::ChipLine::wordsOf(*chip, meaning), view);
      return true;
    }
  }
  return QStyledItemDelegate::helpEvent(event, view, option, index);
}

QWidget* PayloadDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                       const QModelIndex& index) const {
  const bool value = index.column() == PayloadRows::ValueColumn;
  QWidget* made = nullptr;
  if (value && rows_->startText(index).contains(QLatin1Char('\n'))) {
    // Shown as one line it would be written back as one.
    auto* lines = new common::FieldText(parent);
    lines->setTabChangesFocus(true);
    made = lines;
  } else if (value && isReckoned(kindAt(index))) {
    auto* line = new PathLine(rows_->rules().language, parent);
    line->setSample(rows_->sample());
    made = line;
  } else {
    made = new common::FieldLine(parent);
  }
  made->setFont(common::fontOf(common::FontRole::Code));
  made->setAccessibleName(value ? tr("Value") : tr("Key"));
  rows_->editorOpened(made, index);
  return made;
}

void PayloadDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* edit = dynamic_cast<common::PendingEdit*>(editor);
  if (edit == nullptr || edit->isPending()) return;
  QString text = index.data().toString();
  if (index.column() == PayloadRows::ValueColumn) {
    text = rows_->startText(index);
  } else if (isReckoned(kindAt(index)) && text.endsWith(QLatin1String(".$"))) {
    text.chop(2);
  }
  if (auto* lines = qobject_cast<common::FieldText*>(editor)) return lines->setShown(text);
  auto* line = qobject_cast<common::FieldLine*>(editor);
  line->setShown(text);
  line->selectAll();
}

void PayloadDelegate::setModelData(QWidget* editor, QAbstractItemModel*,
                                   const QModelIndex& index) const {
  const auto* edit = dynamic_cast<common::PendingEdit*>(editor);
  if (edit == nullptr) return;
  const auto path = indexPath(index);
  const QString text = edit->typed();
  if (index.column() == PayloadRows::KeyColumn) return rows_->takeKey(path, text);
  const auto* line = qobject_cast<common::FieldLine*>(editor);
  const int caret = line == nullptr ? text.size() : line->cursorPosition();
  if (text != rows_->editText(path)) rows_->takeValue(path, text);
  rows_->rememberCaret(path, text, caret);
}

void PayloadDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
  const auto* lines = qobject_cast<common::FieldText*>(editor);
  const int height = lines == nullptr ? rowHeight : rowHeight * qBound(2, lines->blockCount(), 5);
  const int top = qMax(0, qMin(option.rect.y(), view_->viewport()->height() - height));
  editor->setGeometry(option.rect.x(), top, option.rect.width(), height);
}

bool PayloadDelegate::eventFilter(QObject* editor, QEvent* event) {
  return !common::isTabOfWindow(*event) && QStyledItemDelegate::eventFilter(editor, event);
}

}  // namespace stepwright::inspector

#include "moc_payload_delegate.cpp"
