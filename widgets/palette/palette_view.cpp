// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_view.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/drag_card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/palette/palette_model.h"

namespace stepwright::palette {
namespace {

std::optional<DroppedStates> machineOf(const json::Value& value, const QString& name) {
  if (!value["States"].isObject() || value["States"].empty()) return std::nullopt;
  const auto start = value["StartAt"].string();
  QString title = name;
  if (title.isEmpty()) title = QString::fromUtf8(start.data(), static_cast<int>(start.size()));
  return DroppedStates{title, QByteArray::fromStdString(json::print(value))};
}

}  // namespace

std::optional<DroppedStates> droppedStates(const QMimeData& data) {
  const auto format = QString::fromLatin1(mimeType);
  const QByteArray text = data.hasFormat(format) ? data.data(format) : data.text().toUtf8();
  const auto value = json::parse(text.toStdString());
  if (!value || !value->isObject()) return std::nullopt;
  const auto given = (*value)["name"].string();
  QString name = QString::fromUtf8(given.data(), static_cast<int>(given.size()));
  if ((*value)["fragment"].isObject()) return machineOf((*value)["fragment"], name);
  if (!(*value)["state"].isObject()) return machineOf(*value, name);
  // A state by itself.
  const json::Value state = (*value)["state"];
  const auto type = state["Type"].string();
  if (name.isEmpty()) name = QString::fromUtf8(type.data(), static_cast<int>(type.size()));
  const json::Value key(name.toStdString());
  const bool ends = type != "Succeed" && type != "Fail" && type != "Choice";
  return machineOf(
      json::Value::object(
          {{"StartAt", key},
           {"States",
            json::Value::object(
                {{key, ends ? state.without("Next").with("End", json::Value(true)) : state}})}}),
      name);
}

PaletteView::PaletteView(PaletteModel& model, QWidget* parent) : TrueFocus(parent), model_(model) {
  setModel(&model);
  setHeaderHidden(true);
  setRootIsDecorated(false);
  setIndentation(0);
  setDragEnabled(true);
  setAcceptDrops(true);
  viewport()->setAcceptDrops(true);
  setDragDropMode(QAbstractItemView::DragDrop);
  setDropIndicatorShown(false);
  setFrameShape(QFrame::NoFrame);
  setMouseTracking(true);
  setExpandsOnDoubleClick(false);
  setEditTriggers(QAbstractItemView::EditKeyPressed);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setAccessibleName(tr("Palette"));
}

void PaletteView::startDrag(Qt::DropActions) {
  const QModelIndex index = currentIndex();
  QMimeData* data = model_.mimeData({index});
  if (data == nullptr) return;
  auto* drag = new QDrag(this);
  drag->setMimeData(data);
  drag->setPixmap(common::dragCard(index.data(PaletteModel::IconNameRole).toString(),
                                   index.data(PaletteModel::InitialsRole).toString(),
                                   devicePixelRatioF()));
  drag->setHotSpot(QPoint(-14, -16));
  const QString key = index.data(PaletteModel::IdRole).toString();
  if (drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction) != Qt::IgnoreAction)
    emit taken(key);
}

bool PaletteView::stepWay(int by) {
  const QModelIndex index = currentIndex();
  if (index.data(PaletteModel::WaysRole).toStringList().isEmpty()) return false;
  model_.setData(index, index.data(PaletteModel::WayRole).toInt() + by, PaletteModel::WayRole);
  return true;
}

/// Chips stand in as many rows as the width asks for.
void PaletteView::resizeEvent(QResizeEvent* event) {
  common::TrueFocus<QTreeView>::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

int PaletteView::rowFor(const QPoint& at) const {
  const QModelIndex index = indexAt(at);
  const QModelIndex mine = model_.mine();
  if (!mine.isValid() || index.parent() != mine) return index == mine && mine.isValid() ? 0 : -1;
  const QRect row = visualRect(index);
  return index.row() + (at.y() > row.center().y() ? 1 : 0);
}

void PaletteView::dragEnterEvent(QDragEnterEvent* event) {
  const bool own = event->mimeData()->hasFormat(QString::fromLatin1(snippetMimeType));
  const bool taken = own || (event->source() != this && !event->mimeData()->hasUrls() &&
                             droppedStates(*event->mimeData()).has_value());
  if (!taken) return event->ignore();
  dropping_ = true;
  if (model_.mine().isValid()) expand(model_.mine());
  event->setDropAction(own ? Qt::MoveAction : Qt::CopyAction);
  event->accept();
}

void PaletteView::dragMoveEvent(QDragMoveEvent* event) {
  if (!dropping_) return event->ignore();
  dropRow_ = rowFor(event->pos());
  const bool own = event->mimeData()->hasFormat(QString::fromLatin1(snippetMimeType));
  event->setDropAction(own ? Qt::MoveAction : Qt::CopyAction);
  if (own && dropRow_ < 0)
    event->ignore();
  else
    event->accept();
  viewport()->update();
}

void PaletteView::dragLeaveEvent(QDragLeaveEvent*) {
  dropping_ = false;
  viewport()->update();
}

void PaletteView::dropEvent(QDropEvent* event) {
  if (!dropping_) return event->ignore();
  dropping_ = false;
  viewport()->update();
  const auto own = QString::fromLatin1(snippetMimeType);
  const int row = rowFor(event->pos());
  if (event->mimeData()->hasFormat(own)) {
    if (row >= 0) emit moved(QString::fromUtf8(event->mimeData()->data(own)), row);
    event->setDropAction(Qt::CopyAction);  // nobody takes the row away: the list is made anew
    return event->accept();
  }
  const auto states = droppedStates(*event->mimeData());
  if (!states) return event->ignore();
  event->setDropAction(Qt::CopyAction);
  event->accept();
  emit dropped(states->name, states->machine, row);
}

QString PaletteView::hint() const {
  if (model_.rowCount() == 0)
    return tr("Nothing fits “%1”.\n\nTry a state type (wait), a service (dynamodb), what it does "
              "(put item), or fewer words.")
        .arg(model_.filter());
  const QModelIndex mine = model_.mine();
  if (mine.isValid() && model_.rowCount(mine) == 0 && isExpanded(mine))
    return tr("Drag states here from the graph to keep them.");
  return {};
}

void PaletteView::paintHint(QPainter& painter) const {
  const QString words = hint();
  if (words.isEmpty()) return;
  const auto theme = common::Theme::current();
  const bool none = model_.rowCount() == 0;
  const int top = none ? 12 : visualRect(model_.mine()).bottom() + 4;
  painter.setFont(common::fontOf(none ? common::FontRole::Body : common::FontRole::Label));
  painter.setPen(theme.text3);
  painter.drawText(QRect(none ? 12 : 26, top, viewport()->width() - (none ? 24 : 36), 200),
                   int(Qt::TextWordWrap) | int(Qt::AlignLeft), words);
}

void PaletteView::paintDropLine(QPainter& painter) const {
  const QModelIndex mine = model_.mine();
  if (!dropping_ || !mine.isValid()) return;
  const int rows = model_.rowCount(mine);
  QRect at = visualRect(mine);
  if (rows > 0) {
    const int row = dropRow_ < 0 ? rows : dropRow_;
    at = visualRect(model_.index(qMin(row, rows - 1), 0, mine));
    if (row < rows) at.setBottom(at.top() - 1);
  }
  painter.setPen(QPen(common::Theme::current().accent, 2));
  painter.drawLine(at.left() + 22, at.bottom(), viewport()->width() - 8, at.bottom());
}

void PaletteView::paintEvent(QPaintEvent* event) {
  QTreeView::paintEvent(event);
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  paintHint(painter);
  paintDropLine(painter);
}

void PaletteView::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (state() == QAbstractItemView::EditingState) break;
      if (index.isValid() && !index.parent().isValid())
        setExpanded(index, !isExpanded(index));
      else
        emit insertRequested();
      return;
    case Qt::Key_Escape:
      emit searchRequested({});
      return;
    case Qt::Key_Left:
    case Qt::Key_Right:
      if (stepWay(event->key() == Qt::Key_Left ? -1 : 1)) return;
      break;
    case Qt::Key_Delete:
      if (index.data(PaletteModel::OwnRole).toBool())
        emit removeRequested(index.data(PaletteModel::IdRole).toString());
      return;
    case Qt::Key_Up:
      // From the first row back to where words are typed.
      if (index.row() == 0 && !index.parent().isValid()) {
        emit searchRequested({});
        return;
      }
      break;
    default:
      break;
  }
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
  if (plain && !event->text().isEmpty() && event->text().at(0).isPrint() &&
      event->key() != Qt::Key_Space) {
    emit searchRequested(event->text());
    return;
  }
  QTreeView::keyPressEvent(event);
}

}  // namespace stepwright::palette

#include "moc_palette_view.cpp"
