// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/json_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <algorithm>

#include "engine/json/print.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/json_finder.h"
#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr int rowHeight = 22;
constexpr int stopWidth = 20;  ///< of a row that may have a breakpoint

/// A text field cuts what is longer than 32,767 characters; far below that it is no place to edit.
bool fitsIntoALine(const json::Value& value) {
  constexpr std::size_t most = 200;
  return !value.isContainer() && value.printedSize() <= most;
}

/// Draws key, value and note on one line; the tree's own text is not used.
class JsonDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QFontMetrics metrics(fontOf(FontRole::Code));
    const int text = metrics.horizontalAdvance(index.data(JsonModel::KeyRole).toString() +
                                               index.data(JsonModel::ValueRole).toString());
    return {qMin(text + 40, 4000), qMax(rowHeight, option.fontMetrics.height())};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyleOptionViewItem panel = option;
    panel.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter,
                                         option.widget);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (index.data(JsonModel::SectionRole).toBool())
      paintHeading(*painter, option, index, selected);
    else
      paintMember(*painter, option, index, selected);
    painter->restore();
  }

 private:
  /// A faint one where one would come; false where the row has no room for one.
  static bool paintStop(QPainter& painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) {
    const auto* view = qobject_cast<const JsonView*>(option.widget);
    const auto stop = view ? view->stopAt(index) : std::nullopt;
    if (!stop) return false;
    const QPointF middle(option.rect.x() + stopWidth / 2.0 - 1, option.rect.center().y() + 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    if (stop->isSet())
      paintBreakpoint(painter, middle, lookOf(*stop), stop->kind, Theme::current());
    else if (option.state & QStyle::State_MouseOver)
      paintBreakpoint(painter, middle, BreakpointLook::Disabled, stop->kind, Theme::current());
    return true;
  }

  static double draw(QPainter& painter, double x, const QRect& rect, const QFont& face,
                     const QColor& color, const QString& words, double right) {
    const QFontMetricsF metrics(face);
    painter.setFont(face);
    painter.setPen(color);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, qMax(0.0, right - x));
    painter.drawText(QRectF(x, rect.y(), qMax(0.0, right - x) + 1, rect.height()),
                     Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return x + metrics.horizontalAdvance(shown);
  }

  static void paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index, bool selected) {
    const Theme theme = Theme::current();
    const double right = option.rect.right() - 8;
    double x = draw(painter, option.rect.x() + 2, option.rect, fontOf(FontRole::Heading),
                    theme.text, index.data(JsonModel::KeyRole).toString(), right);
    const QString value = index.data(JsonModel::ValueRole).toString();
    if (!value.isEmpty())
      x = draw(painter, x + 6, option.rect, fontOf(FontRole::Code), theme.text3, value, right);
    draw(painter, x + 6, option.rect, fontOf(FontRole::Table), selected ? theme.text2 : theme.text3,
         index.data(JsonModel::NoteRole).toString(), right);
  }

  static void paintMember(QPainter& painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index, bool selected) {
    const Theme theme = Theme::current();
    const bool changed = index.data(JsonModel::ChangedRole).toBool();
    const bool container = index.data(JsonModel::ContainerRole).toBool();
    const QFont face = fontOf(changed ? FontRole::CodeBold : FontRole::Code);
    const QString note = index.data(JsonModel::NoteRole).toString();
    const QFont small = fontOf(FontRole::SmallBold);
    const double noteWidth = note.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(note) + 12;
    const double edge = option.rect.right() - 8;
    const double right = edge - qMin(noteWidth, option.rect.width() / 2.0);
    const double left = option.rect.x() + (paintStop(painter, option, index) ? stopWidth : 2);
    const double x = draw(painter, left, option.rect, face, theme.accent,
                          index.data(JsonModel::KeyRole).toString(), right);
    draw(painter, x + 8, option.rect, face,
         container ? (selected ? theme.text2 : theme.text3) : theme.text,
         index.data(JsonModel::ValueRole).toString(), right);
    if (!note.isEmpty())
      draw(painter, edge - noteWidth + 12, option.rect, small, theme.text2, note, edge);
  }
};

}  // namespace

JsonView::JsonView(QWidget* parent) : TrueFocus(parent), model_(new JsonModel(this)) {
  setModel(model_);
  setItemDelegate(new JsonDelegate(this));
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setExpandsOnDoubleClick(false);
  setEditTriggers(QAbstractItemView::EditKeyPressed);
  setDragEnabled(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  header()->setStretchLastSection(true);
  new JsonFinder(*this, *model_);
  connect(model_, &JsonModel::editRequested, this, &JsonView::editRequested);
  connect(model_, &JsonModel::editorRequested, this, &JsonView::editorRequested);
}

void JsonView::setSections(std::vector<JsonSection> sections) {
  QStringList keys;
  rememberOpen({}, {}, keys);
  model_->setSections(std::move(sections));
  if (filled_)
    openAgain({}, {}, keys);
  else
    openFirst();
  filled_ = true;
}

/// What is at the top; what is larger than anybody reads through is opened by who wants it.
void JsonView::openFirst() {
  constexpr std::size_t most = 100'000;
  const int rows = model_->rowCount();
  if (static_cast<std::size_t>(rows) > most) return;
  for (int row = 0; row < rows; ++row) {
    const QModelIndex top = model_->index(row, 0);
    if (model_->valueAt(top).size() <= most) expand(top);
  }
}

void JsonView::setValue(const json::Value& value, const QString& prefix) {
  JsonSection section;
  section.value = value;
  section.prefix = prefix;
  setSections({section});
}

void JsonView::setLanguage(asl::QueryLanguage language) { model_->setLanguage(language); }

void JsonView::rememberOpen(const QModelIndex& parent, const QString& above,
                            QStringList& keys) const {
  for (int row = 0; row < model_->rowCount(parent); ++row) {
    const QModelIndex child = model_->index(row, 0, parent);
    if (!isExpanded(child)) continue;
    const QString key = above + QChar(0x1f) + child.data(JsonModel::KeyRole).toString();
    keys.append(key);
    rememberOpen(child, key, keys);
  }
}

void JsonView::openAgain(const QModelIndex& parent, const QString& above, const QStringList& keys) {
  if (keys.isEmpty()) return;
  for (int row = 0; row < model_->rowCount(parent); ++row) {
    const QModelIndex child = model_->index(row, 0, parent);
    const QString key = above + QChar(0x1f) + child.data(JsonModel::KeyRole).toString();
    if (!keys.contains(key)) continue;
    expand(child);
    openAgain(child, key, keys);
  }
}

void JsonView::setStops(Stop stop) {
  stop_ = std::move(stop);
  viewport()->setAttribute(Qt::WA_Hover);
}

std::optional<BreakpointMark> JsonView::stopAt(const QModelIndex& index) const {
  if (!stop_ || !index.isValid() || index.data(JsonModel::SectionRole).toBool())
    return std::nullopt;
  return stop_(model_->sectionOf(index), index.data(JsonModel::PointerRole).toString());
}

QModelIndex JsonView::stopUnder(const QPoint& at) const {
  const QModelIndex index = indexAt(at);
  const QRect row = visualRect(index);
  const bool before = index.isValid() && at.x() >= row.left() && at.x() < row.left() + stopWidth;
  return before && stopAt(index) ? index : QModelIndex();
}

void JsonView::mousePressEvent(QMouseEvent* event) {
  const QModelIndex index = stopUnder(event->pos());
  if (event->button() != Qt::LeftButton || !index.isValid())
    return TrueFocus::mousePressEvent(event);
  emit offerTaken(model_->sectionOf(index), index.data(JsonModel::PointerRole).toString());
}

bool JsonView::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return TrueFocus::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QModelIndex index = stopUnder(help->pos());
  if (!index.isValid() || !offer_) return TrueFocus::viewportEvent(event);
  QToolTip::showText(
      help->globalPos(),
      offer_(model_->sectionOf(index), index.data(JsonModel::PointerRole).toString()), viewport());
  return true;
}

void JsonView::copy(int role) {
  const QModelIndex index = currentIndex();
  if (!index.isValid()) return;
  if (role == JsonModel::PathRole)
    QApplication::clipboard()->setText(index.data(role).toString());
  else
    QApplication::clipboard()->setText(
        QString::fromStdString(json::printPretty(model_->valueAt(index))));
}

void JsonView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy(Qt::EditRole);
  const bool control = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
  if (control && event->key() == Qt::Key_C) return copy(JsonModel::PathRole);
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && state() != EditingState && currentIndex().isValid()) {
    emit pathPicked(currentIndex().data(JsonModel::PathRole).toString());
    return;
  }
  QTreeView::keyPressEvent(event);
}

bool JsonView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
  const bool wanted = trigger == AllEditTriggers || (trigger & editTriggers()) != 0;
  const bool editable = (model_->flags(index) & Qt::ItemIsEditable) != 0;
  // A heading stands for the whole of its data.
  const bool heading = index.data(JsonModel::SectionRole).toBool();
  if (!wanted || !editable || (!heading && fitsIntoALine(model_->valueAt(index))))
    return TrueFocus::edit(index, trigger, event);
  emit editorRequested(model_->sectionOf(index), index.data(JsonModel::PointerRole).toString(),
                       index.data(Qt::EditRole).toString());
  return true;
}

void JsonView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (!index.isValid() || stopUnder(event->pos()).isValid()) return;
  if (model_->flags(index) & Qt::ItemIsEditable) return edit(index);
  emit pathPicked(index.data(JsonModel::PathRole).toString());
}

bool JsonView::goTo(const QString& pointer) {
  QModelIndex above;
  for (int row = 0; row < model_->rowCount(above); ++row) {
    const QModelIndex each = model_->index(row, 0, above);
    const QString place = each.data(JsonModel::PointerRole).toString();
    if (place == pointer) {
      setCurrentIndex(each);
      scrollTo(each);
      return true;
    }
    if (!pointer.startsWith(place + QLatin1Char('/'))) continue;
    expand(each);
    above = each;
    row = -1;
  }
  return false;
}

void JsonView::contextMenuEvent(QContextMenuEvent* event) {
  // Another value may be shown while the menu is open: what it speaks of may be gone then.
  const QPersistentModelIndex index = indexAt(event->pos());
  if (!index.isValid()) return;
  setCurrentIndex(index);
  QMenu& menu = common::contextMenu(*this);
  menu.addAction(tr("Copy value"), this, [this] { copy(Qt::EditRole); });
  menu.addAction(tr("Copy path"), this, [this] { copy(JsonModel::PathRole); });
  const int section = model_->sectionOf(index);
  const QString pointer = index.data(JsonModel::PointerRole).toString();
  if (std::find(sourcesKnown_.begin(), sourcesKnown_.end(), section) != sourcesKnown_.end()) {
    menu.addAction(tr("Where does this come from?"), this,
                   [this, section, pointer] { emit sourceWanted(section, pointer); });
    menu.addAction(tr("Where is this used?"), this,
                   [this, section, pointer] { emit usesWanted(section, pointer); });
  }
  if (const QString words = offer_ ? offer_(section, pointer) : QString(); !words.isEmpty())
    menu.addAction(words, this, [this, section, pointer] { emit offerTaken(section, pointer); });
  if (model_->flags(index) & Qt::ItemIsEditable)
    menu.addAction(tr("Edit value"), this, [this, index] {
      if (index.isValid()) edit(index);
    });
  menu.popup(event->globalPos());
}

}  // namespace stepwright::common

#include "moc_json_view.cpp"
