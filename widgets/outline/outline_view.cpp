// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outline/outline_view.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <algorithm>
#include <functional>

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/outline/outline_model.h"

namespace stepwright::outline {

namespace {

constexpr int markRoom = 24, secondMarkRoom = 20;  ///< at the right end of a row
constexpr int besideText = 10;

/// How much of a row its marks take: a problem, how it stands in the run.
int marksOf(const QModelIndex& index) {
  const bool problem = index.data(OutlineModel::ProblemRole).toInt() >= 0;
  const bool reached =
      static_cast<replay::StateStatus>(index.data(OutlineModel::StatusRole).toInt()) !=
      replay::StateStatus::NotReached;
  return (problem || reached ? markRoom : 0) + (problem && reached ? secondMarkRoom : 0);
}

/// Rows of 24 px, whatever the font; names give way to the marks at the right end.
class RowDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(24);
    return size;
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
    option->text = option->fontMetrics.elidedText(
        option->text, Qt::ElideMiddle,
        option->rect.width() - option->decorationSize.width() - besideText - marksOf(index));
    if (index.data(OutlineModel::StateRole).toString().isEmpty())
      option->palette.setColor(QPalette::Text, common::Theme::current().text3);
  }
};

QString problemIcon(int severity) {
  return severity == 0   ? QStringLiteral("error")
         : severity == 1 ? QStringLiteral("warning")
                         : QStringLiteral("info");
}

}  // namespace

OutlineView::OutlineView(QWidget* parent) : TrueFocus(parent), model_(new OutlineModel(this)) {
  setObjectName(QStringLiteral("outlineView"));
  setAccessibleName(tr("Outline"));
  setModel(model_);
  setHeaderHidden(true);
  setFrameShape(QFrame::NoFrame);
  setUniformRowHeights(true);
  setIndentation(16);
  setIconSize({16, 16});
  setFont(common::fontOf(common::FontRole::Table));
  setItemDelegate(new RowDelegate(this));
  setEditTriggers(NoEditTriggers);
  setExpandsOnDoubleClick(false);
  setSelectionMode(ExtendedSelection);
  setDragDropMode(DragDrop);
  setDefaultDropAction(Qt::MoveAction);
  setDropIndicatorShown(true);
  setAutoExpandDelay(600);
  connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
    emit stateActivated(index.data(OutlineModel::StateRole).toString());
  });
  const auto keyOf = [this](const QModelIndex& index) {
    const auto* inner = model_->machineIn(index);
    return inner == nullptr ? QString() : QString::fromStdString(*inner);
  };
  connect(this, &QTreeView::collapsed, this, [this, keyOf](const QModelIndex& index) {
    if (!filling_) closed_ << keyOf(index);
  });
  connect(this, &QTreeView::expanded, this, [this, keyOf](const QModelIndex& index) {
    if (!filling_) closed_.remove(keyOf(index));
  });
}

void OutlineView::setDocument(const asl::Document& document) {
  std::vector<asl::StateId> selected;
  for (const QString& state : selectedStates()) selected.push_back(state.toStdString());
  const QScopedValueRollback<bool> guard(filling_, true);
  model_->setDocument(document);
  foldAsBefore();
  if (!filter_.isEmpty()) applyFilter({});
  setSelectedStates(selected);
}

void OutlineView::foldAsBefore() {
  expandAll();
  if (closed_.isEmpty()) return;
  const std::function<void(const QModelIndex&)> fold = [&](const QModelIndex& parent) {
    for (int row = 0; row < model_->rowCount(parent); ++row) {
      const QModelIndex index = model_->index(row, 0, parent);
      const auto* inner = model_->machineIn(index);
      if (inner == nullptr) continue;
      if (closed_.contains(QString::fromStdString(*inner))) collapse(index);
      fold(index);
    }
  };
  fold({});
}

void OutlineView::setSelectedStates(const std::vector<asl::StateId>& states) {
  QStringList wanted;
  for (const auto& state : states) wanted << QString::fromStdString(state);
  if (wanted == selectedStates()) return;
  const QScopedValueRollback<bool> guard(filling_, true);
  clearSelection();
  for (const auto& state : states) {
    const QModelIndex index = model_->indexOf(state);
    if (!index.isValid()) continue;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select);
    scrollTo(index);
  }
  if (states.empty()) selectionModel()->clearCurrentIndex();
}

void OutlineView::setRun(const replay::RunView& view) { model_->setRun(view); }

void OutlineView::setFound(const QSet<QString>& states) {
  model_->setFound(states);
  viewport()->update();
}

void OutlineView::setFilter(const QString& words) {
  if (words.trimmed() == filter_) return;
  filter_ = words.trimmed();
  const QScopedValueRollback<bool> guard(filling_, true);
  applyFilter({});
  if (filter_.isEmpty()) {
    foldAsBefore();
  } else {
    expandAll();
  }
  viewport()->update();
}

bool OutlineView::applyFilter(const QModelIndex& parent) {
  bool any = false;
  for (int row = 0; row < model_->rowCount(parent); ++row) {
    const QModelIndex index = model_->index(row, 0, parent);
    const bool inside = applyFilter(index);
    const bool itself = !model_->stateAt(index).empty() &&
                        model_->nameAt(index).contains(filter_, Qt::CaseInsensitive);
    const bool shown = filter_.isEmpty() || inside || itself;
    setRowHidden(row, parent, !shown);
    any = any || shown;
  }
  return any;
}

QStringList OutlineView::selectedStates() const {
  QStringList states;
  QString current;
  for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
    const QString state = index.data(OutlineModel::StateRole).toString();
    if (state.isEmpty()) continue;
    if (index == currentIndex())
      current = state;
    else
      states << state;
  }
  if (!current.isEmpty()) states << current;
  return states;
}

void OutlineView::selectionChanged(const QItemSelection& selected,
                                   const QItemSelection& deselected) {
  QTreeView::selectionChanged(selected, deselected);
  if (filling_ || signalsBlocked()) return;
  const QStringList states = selectedStates();
  if (!states.isEmpty()) emit statesSelected(states);
}

OutlineView::Target OutlineView::before(const QModelIndex& row) const {
  return {{edit::Place::Kind::Before, model_->stateAt(row)}, model_->nameAt(row)};
}

OutlineView::Target OutlineView::after(const QModelIndex& row) const {
  const QModelIndex next = row.sibling(row.row() + 1, 0);
  return {{edit::Place::Kind::After, model_->stateAt(row)}, model_->nameAt(next)};
}

OutlineView::Target OutlineView::into(const QModelIndex& row) const {
  const auto* machine = model_->machineIn(row);
  return {{edit::Place::Kind::Into, machine == nullptr ? std::string() : *machine}, {}};
}

OutlineView::Target OutlineView::targetAt(const QPoint& point) const {
  const QModelIndex row = indexAt(point);
  if (!row.isValid()) return into({});
  const bool state = !model_->stateAt(row).empty();
  switch (dropIndicatorPosition()) {
    case AboveItem:
      return state ? before(row) : into(row);
    case BelowItem:
      return state ? after(row) : into(row);
    case OnItem:
      return model_->machineIn(row) != nullptr ? into(row) : after(row);
    case OnViewport:
      break;
  }
  return into({});
}

void OutlineView::dropEvent(QDropEvent* event) {
  const Target target = targetAt(event->pos());
  const QByteArray states = event->mimeData()->data(QString::fromLatin1(kStatesMime));
  const QByteArray content =
      event->mimeData()->data(QStringLiteral("application/x-asl-state+json"));
  const auto copyKeys = Qt::AltModifier | Qt::ControlModifier;
  const bool copy = (event->keyboardModifiers() & copyKeys) != Qt::NoModifier;
  // The document does the moving: nothing is to be taken away where it came from.
  event->setDropAction(Qt::CopyAction);
  event->accept();
  setState(NoState);
  stopAutoScroll();
  viewport()->update();
  if (!states.isEmpty()) {
    const QStringList ids = QString::fromUtf8(states).split(QLatin1Char('\n'));
    emit moveRequested(ids, target.place, target.before, copy);
  } else if (!content.isEmpty()) {
    emit contentDropped(content, target.place);
  }
}

void OutlineView::moveSelected(int by) {
  QModelIndexList rows;
  for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
    if (!model_->stateAt(index).empty()) rows << index;
  }
  if (rows.isEmpty()) return;
  const auto byRow = [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); };
  std::sort(rows.begin(), rows.end(), byRow);
  for (const QModelIndex& row : rows) {
    if (row.parent() != rows.first().parent()) return;
  }
  const QModelIndex end = by < 0 ? rows.first() : rows.last();
  const QModelIndex next = end.sibling(end.row() + by, 0);
  if (!next.isValid() || model_->stateAt(next).empty()) return;
  QStringList states;
  for (const QModelIndex& row : rows) states << row.data(OutlineModel::StateRole).toString();
  const Target target = by < 0 ? before(next) : after(next);
  emit moveRequested(states, target.place, target.before, false);
}

void OutlineView::contextMenuEvent(QContextMenuEvent* event) {
  const bool pointed = event->reason() == QContextMenuEvent::Mouse;
  const QPoint at = pointed ? event->pos() : visualRect(currentIndex()).center();
  const QModelIndex index = indexAt(at);
  if (index.isValid() && !selectionModel()->isSelected(index)) setCurrentIndex(index);
  emit menuRequested(viewport()->mapToGlobal(at));
}

void OutlineView::keyPressEvent(QKeyEvent* event) {
  const QString state = currentIndex().data(OutlineModel::StateRole).toString();
  const bool alt = (event->modifiers() & Qt::AltModifier) != 0;
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    emit stateActivated(state);
  } else if (event->key() == Qt::Key_F2) {
    emit renameRequested(state);
  } else if (event->key() == Qt::Key_Delete) {
    emit removeRequested(selectedStates());
  } else if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
    moveSelected(event->key() == Qt::Key_Up ? -1 : 1);
  } else {
    QTreeView::keyPressEvent(event);
  }
}

void OutlineView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const auto theme = common::Theme::current();
  QTreeView::drawRow(painter, option, index);
  const int problem = index.data(OutlineModel::ProblemRole).toInt();
  const auto status =
      static_cast<replay::StateStatus>(index.data(OutlineModel::StatusRole).toInt());
  if (index.data(OutlineModel::FoundRole).toBool()) {
    QColor ground = theme.accent;
    ground.setAlphaF(theme.dark() ? 0.30 : 0.16);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(0, option.rect.y(), 3, option.rect.height()), theme.accent);
  }
  QRectF place(viewport()->width() - markRoom, option.rect.center().y() - 7.5, 16, 16);
  if (problem >= 0) {
    common::paintIcon(*painter, place, problemIcon(problem), theme.text);
    place.translate(-secondMarkRoom, 0);
  }
  if (status != replay::StateStatus::NotReached) {
    common::paintStatusDisc(*painter, place.center(), 7, status, theme);
  }
}

void OutlineView::paintEvent(QPaintEvent* event) {
  QTreeView::paintEvent(event);
  const bool filtered = !filter_.isEmpty() && model_->rowCount() > 0;
  if (filtered && indexAt(QPoint(4, 4)).isValid()) return;
  if (!filtered && model_->rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setFont(common::fontOf(common::FontRole::Table));
  painter.setPen(common::Theme::current().text3);
  painter.drawText(viewport()->rect().adjusted(8, 8, -8, -8),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                   filtered ? tr("No state of that name.") : tr("No states yet."));
}

QString OutlineView::printed() const {
  QString text;
  for (QModelIndex row = model_->index(0, 0); row.isValid(); row = indexBelow(row)) {
    int depth = 0;
    for (QModelIndex up = row.parent(); up.isValid(); up = up.parent()) ++depth;
    if (!isRowHidden(row.row(), row.parent()))
      text += QString(depth * 2, QLatin1Char(' ')) + model_->nameAt(row) + QLatin1Char('\n');
  }
  return text;
}

}  // namespace stepwright::outline

#include "moc_outline_view.cpp"
