// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "widgets/common/context_menu.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/palette/palette_delegate.h"
#include "widgets/palette/palette_model.h"
#include "widgets/palette/palette_view.h"

namespace stepwright::palette {

Palette::Palette(QWidget* parent)
    : QWidget(parent),
      search_(new common::SearchField(tr("Search"), this)),
      model_(new PaletteModel(this)),
      view_(new PaletteView(*model_, this)),
      dragHelp_(new QWidget(this)) {
  search_->setAccessibleName(tr("Search the palette"));
  search_->setClearButtonEnabled(true);
  view_->setItemDelegate(new PaletteDelegate(view_));
  view_->expandAll();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(6);
  auto* field = new QVBoxLayout;
  field->setContentsMargins(8, 0, 8, 0);
  field->addWidget(search_);
  column->addLayout(field);
  column->addWidget(view_, 1);
  column->addWidget(dragHelp_);
  createDragHelp();
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);

  connect(search_, &QLineEdit::textChanged, this, &Palette::search);
  connect(search_, &common::SearchField::leaveRequested, this, [this](int key) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return insertCurrent();
    if (!view_->currentIndex().isValid()) selectFirst();
    view_->setFocus();
  });
  connect(view_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (!index.parent().isValid()) view_->setExpanded(index, !view_->isExpanded(index));
  });
  connect(view_, &QTreeView::doubleClicked, this, &Palette::insertCurrent);
  connect(view_, &QTreeView::customContextMenuRequested, this, &Palette::showMenu);
  connect(view_, &PaletteView::insertRequested, this, &Palette::insertCurrent);
  connect(view_, &PaletteView::searchRequested, this, [this](const QString& typed) {
    focusSearch();
    if (!typed.isEmpty()) search_->setText(typed);
  });
  connect(view_, &PaletteView::removeRequested, this, &Palette::removeSnippetRequested);
  connect(view_, &PaletteView::dropped, this, &Palette::keepSnippetRequested);
  connect(view_, &PaletteView::moved, this, &Palette::moveSnippetRequested);
  // After the editor has closed: the list is made anew with the new name.
  connect(model_, &PaletteModel::renamed, this, &Palette::renameSnippetRequested,
          Qt::QueuedConnection);
}

void Palette::createDragHelp() {
  dragHelp_->setObjectName(QStringLiteral("dragHelp"));
  auto* grid = new QGridLayout(dragHelp_);
  grid->setContentsMargins(12, 0, 12, 12);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(4);
  auto* edge = new QWidget(dragHelp_);
  edge->setFixedHeight(1);
  edge->setBackgroundRole(QPalette::Midlight);
  edge->setAutoFillBackground(true);
  auto* title = new QLabel(tr("While you drag"), dragHelp_);
  title->setFont(common::fontOf(common::FontRole::SmallBold));
  grid->addWidget(edge, 0, 0, 1, 2);
  grid->setRowMinimumHeight(1, 6);
  grid->addWidget(title, 2, 0, 1, 2);
  const std::pair<QString, QString> keys[] = {{tr("Alt"), tr("leave a copy")},
                                              {tr("Shift"), tr("take the chain below")},
                                              {tr("Esc"), tr("put all back")}};
  int row = 3;
  for (const auto& [key, words] : keys) {
    grid->addWidget(new common::KeyCap(key, dragHelp_), row, 0, Qt::AlignLeft);
    auto* label = new QLabel(words, dragHelp_);
    label->setFont(common::fontOf(common::FontRole::Table));
    grid->addWidget(label, row++, 1);
  }
  grid->setColumnStretch(1, 1);
  dragHelp_->hide();
}

void Palette::showDragHelp(bool shown) { dragHelp_->setVisible(shown && height() > 320); }

void Palette::editSnippet(const QString& id) {
  search_->clear();
  const QModelIndex at = model_->snippet(id);
  if (!at.isValid()) return;
  view_->expand(at.parent());
  view_->scrollTo(at);
  view_->setCurrentIndex(at);
  view_->setFocus();
  view_->edit(at);
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
  if (QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) return useCurrent();
  if (!json.isEmpty()) emit insertRequested(json);
}

void Palette::useCurrent() {
  const QByteArray json = view_->currentIndex().data(PaletteModel::JsonRole).toByteArray();
  if (!json.isEmpty()) emit useRequested(json);
}

void Palette::showMenu(const QPoint& position) {
  const QModelIndex index = view_->indexAt(position);
  const bool mine =
      index.isValid() && (index == model_->mine() || index.parent() == model_->mine());
  QMenu& menu = common::contextMenu(*this);
  menu.setObjectName(QStringLiteral("paletteMenu"));
  if (index.parent().isValid()) {
    auto* insert =
        menu.addAction(tr("Insert after the selected state"), this, &Palette::insertCurrent);
    insert->setEnabled(index.data(PaletteModel::ProblemRole).toString().isEmpty());
    auto* use =
        menu.addAction(tr("Use for the selected state (Ctrl+Enter)"), this, &Palette::useCurrent);
    use->setEnabled(insert->isEnabled());
  }
  if (index.data(PaletteModel::OwnRole).toBool()) {
    const QString id = index.data(PaletteModel::IdRole).toString();
    const int row = index.row(), rows = model_->rowCount(index.parent());
    menu.addSeparator();
    menu.addAction(tr("Rename"), this, [this, id] { editSnippet(id); });
    auto* up = menu.addAction(tr("Move up"), this,
                              [this, id, row] { emit moveSnippetRequested(id, row - 1); });
    up->setEnabled(row > 0);
    auto* down = menu.addAction(tr("Move down"), this,
                                [this, id, row] { emit moveSnippetRequested(id, row + 2); });
    down->setEnabled(row + 1 < rows);
    menu.addAction(tr("Delete"), this, [this, id] { emit removeSnippetRequested(id); });
  }
  if (mine)
    menu.addAction(tr("Open the folder"), this, [this] { emit openSnippetFolderRequested(); });
  if (menu.isEmpty()) return menu.deleteLater();
  menu.popup(view_->viewport()->mapToGlobal(position));
}

}  // namespace stepwright::palette
