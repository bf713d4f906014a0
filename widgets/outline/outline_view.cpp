// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outline/outline_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/outline/outline_model.h"

namespace stepwright::outline {

namespace {

/// Rows of 24 px, whatever the font.
class RowDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(24);
    return size;
  }
};

QString problemIcon(int severity) {
  return severity == 0   ? QStringLiteral("error")
         : severity == 1 ? QStringLiteral("warning")
                         : QStringLiteral("info");
}

}  // namespace

OutlineView::OutlineView(QWidget* parent) : QTreeView(parent), model_(new OutlineModel(this)) {
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
  connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            const auto state = model_->stateAt(current);
            if (!filling_ && !state.empty()) emit stateSelected(QString::fromStdString(state));
          });
  connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
    emit stateActivated(index.data(OutlineModel::StateRole).toString());
  });
  connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
    if (!filling_) closed_ << index.data(OutlineModel::StateRole).toString();
  });
  connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
    if (!filling_) closed_.remove(index.data(OutlineModel::StateRole).toString());
  });
}

void OutlineView::setDocument(const asl::Document& document) {
  const auto state = model_->stateAt(currentIndex());
  filling_ = true;
  model_->setDocument(document);
  expandAll();
  for (const QString& id : qAsConst(closed_)) {
    const QModelIndex index = model_->indexOf(id.toStdString());
    if (index.isValid()) collapse(index);
  }
  setCurrentIndex(model_->indexOf(state));
  filling_ = false;
}

void OutlineView::setSelectedState(const asl::StateId& state) {
  if (model_->stateAt(currentIndex()) == state) return;
  filling_ = true;
  const QModelIndex index = model_->indexOf(state);
  setCurrentIndex(index);
  if (index.isValid()) {
    scrollTo(index);
  } else {
    clearSelection();
  }
  filling_ = false;
}

void OutlineView::setRun(const facade::RunView& view) { model_->setRun(view); }

void OutlineView::keyPressEvent(QKeyEvent* event) {
  const QString state = currentIndex().data(OutlineModel::StateRole).toString();
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    emit stateActivated(state);
  } else if (event->key() == Qt::Key_F2) {
    emit renameRequested(state);
  } else if (event->key() == Qt::Key_Delete) {
    emit removeRequested(state);
  } else {
    QTreeView::keyPressEvent(event);
  }
}

void OutlineView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  QTreeView::drawRow(painter, option, index);
  const int problem = index.data(OutlineModel::ProblemRole).toInt();
  const auto status =
      static_cast<facade::StateStatus>(index.data(OutlineModel::StatusRole).toInt());
  const auto theme = common::Theme::current();
  QRectF place(viewport()->width() - 24, option.rect.center().y() - 7.5, 16, 16);
  if (problem >= 0) {
    common::paintIcon(*painter, place, problemIcon(problem), theme.text);
    place.translate(-20, 0);
  }
  if (status != facade::StateStatus::NotReached) {
    common::paintStatusDisc(*painter, place.center(), 7, status, theme);
  }
}

}  // namespace stepwright::outline
