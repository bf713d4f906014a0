// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

#include "widgets/common/small_widgets.h"
#include "widgets/palette/palette_delegate.h"
#include "widgets/palette/palette_model.h"

namespace stepwright::palette {

Palette::Palette(QWidget* parent)
    : QWidget(parent),
      search_(new common::SearchField(tr("Search"), this)),
      view_(new QTreeView(this)),
      model_(new PaletteModel(this)) {
  search_->setAccessibleName(tr("Search the palette"));
  view_->setModel(model_);
  view_->setItemDelegate(new PaletteDelegate(view_));
  view_->setHeaderHidden(true);
  view_->setRootIsDecorated(false);
  view_->setIndentation(0);
  view_->setUniformRowHeights(true);
  view_->setDragEnabled(true);
  view_->setDragDropMode(QAbstractItemView::DragOnly);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setMouseTracking(true);
  view_->setExpandsOnDoubleClick(false);
  view_->setContextMenuPolicy(Qt::CustomContextMenu);
  view_->setAccessibleName(tr("Palette"));
  view_->installEventFilter(this);
  view_->expandAll();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(6);
  auto* field = new QVBoxLayout;
  field->setContentsMargins(8, 0, 8, 0);
  field->addWidget(search_);
  column->addLayout(field);
  column->addWidget(view_, 1);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);

  connect(search_, &QLineEdit::textChanged, this, &Palette::search);
  connect(search_, &common::SearchField::leaveRequested, this, [this](int key) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return insertCurrent();
    view_->setFocus();
  });
  connect(view_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (!index.parent().isValid()) view_->setExpanded(index, !view_->isExpanded(index));
  });
  connect(view_, &QTreeView::doubleClicked, this, &Palette::insertCurrent);
  connect(view_, &QTreeView::customContextMenuRequested, this, &Palette::showMenu);
}

void Palette::setActionSource(ActionSource source) {
  model_->setActionSource(std::move(source));
  view_->expandAll();
}

void Palette::setSnippets(Items snippets) {
  model_->setSnippets(std::move(snippets));
  view_->expandAll();
}

void Palette::focusSearch() {
  search_->setFocus();
  search_->selectAll();
}

void Palette::setFolded(bool folded) {
  constexpr int wide = 52;
  if (folded) search_->clear();
  search_->setVisible(!folded);
  view_->setVerticalScrollBarPolicy(folded ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  view_->setHorizontalScrollBarPolicy(folded ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  setMinimumWidth(folded ? wide : 0);
  setMaximumWidth(folded ? wide : QWIDGETSIZE_MAX);
  view_->doItemsLayout();
}

void Palette::search(const QString& text) {
  model_->setFilter(text);
  view_->expandAll();
  if (!text.isEmpty()) selectFirst();
}

void Palette::selectFirst() {
  for (int section = 0; section < model_->rowCount(); ++section) {
    const QModelIndex head = model_->index(section, 0);
    if (model_->rowCount(head) == 0) continue;
    view_->setCurrentIndex(model_->index(0, 0, head));
    return;
  }
}

void Palette::insertCurrent() {
  const QByteArray json = view_->currentIndex().data(PaletteModel::JsonRole).toByteArray();
  if (!json.isEmpty()) emit insertRequested(json);
}

void Palette::showMenu(const QPoint& position) {
  const QModelIndex index = view_->indexAt(position);
  if (!index.parent().isValid()) return;
  QMenu menu(this);
  menu.addAction(tr("Insert after the selected state"), this, &Palette::insertCurrent);
  if (index.data(PaletteModel::OwnRole).toBool()) {
    menu.addAction(tr("Remove from Mine"), this,
                   [this, index] { emit removeSnippetRequested(index.data().toString()); });
  }
  menu.exec(view_->viewport()->mapToGlobal(position));
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == view_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      insertCurrent();
      return true;
    }
    if (key == Qt::Key_Escape) {
      focusSearch();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace stepwright::palette
