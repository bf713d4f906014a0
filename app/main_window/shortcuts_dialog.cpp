// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/main_window/actions.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

ShortcutsDialog::ShortcutsDialog(const Actions& actions, const QList<QAction*>& others,
                                 QWidget* parent)
    : QDialog(parent), list_(new QTreeWidget(this)) {
  setObjectName(QStringLiteral("shortcutsDialog"));
  setWindowTitle(tr("Keyboard shortcuts"));
  resize(560, 620);
  auto* field = new common::SearchField(tr("Find a key or a command"), this);
  field->setObjectName(QStringLiteral("shortcutsFilter"));
  list_->setObjectName(QStringLiteral("shortcutsList"));
  list_->setAccessibleName(windowTitle());
  list_->setHeaderHidden(true);
  list_->setColumnCount(2);
  list_->setRootIsDecorated(false);
  list_->setIndentation(8);
  list_->setUniformRowHeights(true);
  list_->setFont(common::fontOf(common::FontRole::Table));
  list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  list_->header()->setStretchLastSection(false);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(10);
  column->addWidget(field);
  column->addWidget(list_, 1);
  column->addWidget(buttons);
  connect(field, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  const auto addAction = [this](const QString& group, const QAction& action) {
    if (action.shortcut().isEmpty()) return;
    QString words = action.text();
    add(group, action.shortcut().toString(QKeySequence::NativeText),
        words.remove(QLatin1Char('&')));
  };
  for (const QAction* action : actions.all()) addAction(actions.menuOf(*action), *action);
  addCanvasKeys();
  for (const QAction* action : others) addAction(tr("Docks"), *action);
  list_->expandAll();
}

void ShortcutsDialog::add(const QString& group, const QString& keys, const QString& words) {
  const auto tops = list_->findItems(group, Qt::MatchExactly, 0);
  QTreeWidgetItem* top = tops.isEmpty() ? new QTreeWidgetItem(list_, {group}) : tops.first();
  if (tops.isEmpty()) {
    top->setFont(0, common::fontOf(common::FontRole::Heading));
    top->setFlags(Qt::ItemIsEnabled);
  }
  auto* row = new QTreeWidgetItem(top, {words, keys});
  row->setFont(1, common::fontOf(common::FontRole::Code, 12));
  row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
}

void ShortcutsDialog::addCanvasKeys() {
  const QString graph = tr("On the graph");
  const struct {
    const char* keys;
    const char* words;
  } rows[] = {
      {"Space", QT_TR_NOOP("Quick add after the selected state, or on the edge")},
      {"Enter", QT_TR_NOOP("Into the frame; the Inspector for a state")},
      {"Esc", QT_TR_NOOP("Out of the frame; gives up a drag")},
      {"Arrows", QT_TR_NOOP("Next and previous along the edges, siblings")},
      {"[   ]", QT_TR_NOOP("Previous and next item of a Map")},
      {"Ctrl+]", QT_TR_NOOP("Unfold the frame; where it is unfolded, its next failed item")},
      {"Del", QT_TR_NOOP("Delete what is selected")},
      {"Alt while dragging", QT_TR_NOOP("Leave a copy")},
      {"Shift while dragging", QT_TR_NOOP("Take the chain below along")},
      {"Ctrl+Shift+drag", QT_TR_NOOP("Put a state anywhere; it stays there")},
      {"Ctrl+Shift+Arrows", QT_TR_NOOP("Move a state or a note by hand")},
      {"Ctrl+Enter", QT_TR_NOOP("Ends the writing of a note")},
      {"Ctrl+wheel", QT_TR_NOOP("Zoom at the pointer")},
  };
  for (const auto& row : rows) add(graph, tr(row.keys), tr(row.words));
  const QString text = tr("In the text");
  add(text, QStringLiteral("Enter, F2"), tr("Edit it, where one came by Tab; Tab indents then"));
  add(text, QStringLiteral("Esc"), tr("Leave it; Tab and Shift+Tab go on through the window"));
  add(tr("In the Map Run"), QStringLiteral("Ctrl+]"), tr("To the next child that failed"));
  const QString outline = tr("In the outline");
  add(outline, QStringLiteral("Alt+Up, Alt+Down"), tr("Move the selected states"));
  add(outline, QStringLiteral("F2, Del"), tr("Rename, delete"));
}

void ShortcutsDialog::filter(const QString& words) {
  for (int i = 0; i < list_->topLevelItemCount(); ++i) {
    QTreeWidgetItem* top = list_->topLevelItem(i);
    bool any = false;
    for (int row = 0; row < top->childCount(); ++row) {
      QTreeWidgetItem* item = top->child(row);
      const bool shown = item->text(0).contains(words.trimmed(), Qt::CaseInsensitive) ||
                         item->text(1).contains(words.trimmed(), Qt::CaseInsensitive);
      item->setHidden(!shown);
      any = any || shown;
    }
    top->setHidden(!any);
  }
}

}  // namespace stepwright::app

#include "moc_shortcuts_dialog.cpp"
