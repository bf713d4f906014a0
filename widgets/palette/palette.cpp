// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/context_menu.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/palette/palette_delegate.h"
#include "widgets/palette/palette_model.h"
#include "widgets/palette/palette_view.h"

namespace stepwright::palette {

Palette::Palette(QWidget* parent)
    : QWidget(parent),
      search_(new common::SearchField(tr("Search"), this)),
      opener_(new QToolButton(this)),
      model_(new PaletteModel(this)),
      view_(new PaletteView(*model_, this)),
      dragHelp_(makeHelp(tr("While you drag"), {{tr("Alt"), tr("leave a copy")},
                                                {tr("Shift"), tr("take the chain below")},
                                                {tr("Esc"), tr("put all back")}})),
      keyHelp_(makeHelp({}, {{tr("Enter"), tr("add after the selection")},
                             {tr("Ctrl Enter"), tr("use for the selection")},
                             {QStringLiteral("← →"), tr("pick the way to wait")}})) {
  search_->setAccessibleName(tr("Search the palette"));
  search_->setClearButtonEnabled(true);
  opener_->setIcon(common::icon(QStringLiteral("search")));
  opener_->setAccessibleName(search_->accessibleName());
  opener_->setToolTip(search_->accessibleName());
  opener_->hide();
  view_->setItemDelegate(new PaletteDelegate(view_));
  view_->expandAll();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(6);
  auto* field = new QVBoxLayout;
  field->setContentsMargins(8, 0, 8, 0);
  field->addWidget(search_);
  field->addWidget(opener_);
  column->addLayout(field);
  column->addWidget(view_, 1);
  column->addWidget(keyHelp_);
  column->addWidget(dragHelp_);
  dragHelp_->setObjectName(QStringLiteral("dragHelp"));
  keyHelp_->setObjectName(QStringLiteral("keyHelp"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);

  connect(opener_, &QToolButton::clicked, this, &Palette::focusSearch);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (folded_ && !search_->isHidden() && now != nullptr && !isAncestorOf(now)) spread(false);
  });
  connect(search_, &QLineEdit::textChanged, this, &Palette::search);
  connect(search_, &common::SearchField::entered, this, &Palette::searchEntered);
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
  connect(view_, &PaletteView::taken, this, &Palette::used);
  // After the click on its star: the list is made anew.
  connect(model_, &PaletteModel::favoured, this, &Palette::favoured, Qt::QueuedConnection);
  // After the editor has closed: the list is made anew with the new name.
  connect(model_, &PaletteModel::renamed, this, &Palette::renameSnippetRequested,
          Qt::QueuedConnection);
}

QWidget* Palette::makeHelp(const QString& title, const QList<std::pair<QString, QString>>& keys) {
  auto* help = new QWidget(this);
  auto* grid = new QGridLayout(help);
  grid->setContentsMargins(12, 0, 12, 12);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(4);
  auto* edge = new QWidget(help);
  edge->setFixedHeight(1);
  edge->setBackgroundRole(QPalette::Midlight);
  edge->setAutoFillBackground(true);
  grid->addWidget(edge, 0, 0, 1, 2);
  grid->setRowMinimumHeight(1, 6);
  if (!title.isEmpty()) {
    auto* head = new QLabel(title, help);
    head->setFont(common::fontOf(common::FontRole::SmallBold));
    grid->addWidget(head, 2, 0, 1, 2);
  }
  int row = 3;
  for (const auto& [key, words] : keys) {
    grid->addWidget(new common::KeyCap(key, help), row, 0, Qt::AlignLeft);
    auto* label = new QLabel(words, help);
    label->setFont(common::fontOf(common::FontRole::Table));
    label->setWordWrap(true);  // the list is not made wider for it
    grid->addWidget(label, row++, 1);
  }
  grid->setColumnStretch(1, 1);
  help->hide();
  return help;
}

void Palette::showDragHelp(bool shown) {
  dragHelp_->setVisible(shown && hasRoomForHelp());
  showKeyHelp();
}

/// Only while something is searched for, and where there is room for it.
void Palette::showKeyHelp() {
  keyHelp_->setVisible(!search_->text().isEmpty() && dragHelp_->isHidden() && hasRoomForHelp());
}

/// A bar of icons has none.
bool Palette::hasRoomForHelp() const { return !search_->isHidden() && height() > 320; }

void Palette::refill(const std::function<void()>& change) {
  QSet<QString> folded;
  for (int row = 0; row < model_->rowCount(); ++row) {
    const QModelIndex head = model_->index(row, 0);
    if (!view_->isExpanded(head)) folded.insert(head.data().toString());
  }
  const QModelIndex current = view_->currentIndex();
  const QString key = current.data(PaletteModel::IdRole).toString();
  const QString section = current.parent().data().toString();
  const int scrolled = view_->verticalScrollBar()->value();
  change();
  for (int row = 0; row < model_->rowCount(); ++row) {
    const QModelIndex head = model_->index(row, 0);
    view_->setExpanded(head, !folded.contains(head.data().toString()));
    if (key.isEmpty() || head.data().toString() != section) continue;
    for (int item = 0; item < model_->rowCount(head); ++item)
      if (const auto at = model_->index(item, 0, head);
          at.data(PaletteModel::IdRole).toString() == key)
        view_->setCurrentIndex(at);
  }
  view_->verticalScrollBar()->setValue(scrolled);
  showCount();
}

void Palette::setKept(const QStringList& favourites, const QStringList& used) {
  refill([&] { model_->setKept(favourites, used); });
}

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
  showCount();
}

void Palette::setSnippets(Items snippets) {
  refill([&] { model_->setSnippets(std::move(snippets)); });
}

void Palette::focusSearch() {
  if (folded_) spread(true);
  search_->setFocus();
  search_->selectAll();
}

void Palette::setFolded(bool folded) {
  folded_ = folded;
  spread(!folded);
}

void Palette::spread(bool wide) {
  constexpr int bar = 52, least = 240;
  if (!wide) search_->clear();
  search_->setVisible(wide);
  opener_->setVisible(!wide);
  view_->setVerticalScrollBarPolicy(wide ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  view_->setHorizontalScrollBarPolicy(wide ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  // A bar that spreads takes no more than the words need.
  setMinimumWidth(!wide ? bar : folded_ ? least : 0);
  setMaximumWidth(!wide ? bar : folded_ ? least : QWIDGETSIZE_MAX);
  view_->doItemsLayout();
}

void Palette::search(const QString& text) {
  model_->setFilter(text);
  view_->expandAll();
  if (!text.isEmpty()) selectFirst();
  showKeyHelp();
  showCount();
}

/// Only while something is searched for.
void Palette::showCount() {
  const int rows = model_->found();
  search_->setNote(model_->filter().isEmpty() ? QString()
                   : model_->hasMore()        ? tr("over %n result(s)", "", rows)
                                              : tr("%n result(s)", "", rows));
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
  if (QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) return useCurrent();
  take(&Palette::insertRequested);
}

void Palette::useCurrent() { take(&Palette::useRequested); }

void Palette::take(void (Palette::*request)(const QByteArray& json)) {
  const QModelIndex index = view_->currentIndex();
  const QByteArray json = index.data(PaletteModel::JsonRole).toByteArray();
  const QString key = index.data(PaletteModel::IdRole).toString();
  if (json.isEmpty()) return;
  emit(this->*request)(json);
  emit used(key);
}

void Palette::showMenu(const QPoint& position) {
  const QModelIndex index = view_->indexAt(position);
  const bool mine =
      index.isValid() && (index == model_->mine() || index.parent() == model_->mine());
  QMenu& menu = common::contextMenu(*this);
  menu.setObjectName(QStringLiteral("paletteMenu"));
  if (index.parent().isValid()) {
    const QString problem = index.data(PaletteModel::ProblemRole).toString();
    auto* insert =
        menu.addAction(tr("Insert after the selected state"), this, &Palette::insertCurrent);
    common::allow(*insert, problem);
    auto* use =
        menu.addAction(tr("Use for the selected state (Ctrl+Enter)"), this, &Palette::useCurrent);
    common::allow(*use, problem);
    const bool favourite = index.data(PaletteModel::FavouriteRole).toBool();
    menu.addAction(favourite ? tr("No longer a favourite") : tr("Keep among the favourites"), this,
                   [this, key = index.data(PaletteModel::IdRole).toString(), favourite] {
                     emit favoured(key, !favourite);
                   });
  }
  if (index.data(PaletteModel::OwnRole).toBool()) {
    const QString id = index.data(PaletteModel::IdRole).toString();
    const int row = index.row(), rows = model_->rowCount(index.parent());
    menu.addSeparator();
    menu.addAction(tr("Rename"), this, [this, id] { editSnippet(id); });
    auto* up = menu.addAction(tr("Move up"), this,
                              [this, id, row] { emit moveSnippetRequested(id, row - 1); });
    common::allow(*up, row > 0 ? QString() : tr("It is the first."));
    auto* down = menu.addAction(tr("Move down"), this,
                                [this, id, row] { emit moveSnippetRequested(id, row + 2); });
    common::allow(*down, row + 1 < rows ? QString() : tr("It is the last."));
    menu.addAction(tr("Delete"), this, [this, id] { emit removeSnippetRequested(id); });
  }
  if (mine)
    menu.addAction(tr("Open the folder"), this, [this] { emit openSnippetFolderRequested(); });
  if (menu.isEmpty()) return menu.deleteLater();
  menu.popup(view_->viewport()->mapToGlobal(position));
}

}  // namespace stepwright::palette

#include "moc_palette.cpp"
