// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/outline_desk.h"

#include <QAction>
#include <QMenu>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/editing.h"
#include "engine/asl/bind.h"
#include "engine/edit/drop.h"
#include "engine/edit/reorder.h"
#include "widgets/common/context_menu.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::app {

OutlineDesk::OutlineDesk(outline::OutlineView& outline, Actions& actions, DocumentTabs& tabs,
                         Editing& editing, QObject* parent)
    : QObject(parent), outline_(outline), actions_(actions), tabs_(tabs), editing_(editing) {
  using outline::OutlineView;
  connect(&outline, &OutlineView::statesSelected, this, &OutlineDesk::select);
  connect(&outline, &OutlineView::stateActivated, this, &OutlineDesk::show);
  connect(&outline, &OutlineView::renameRequested, this, [this](const QString& state) {
    if (auto* page = tabs_.page()) page->graph().startRename(state);
  });
  connect(&outline, &OutlineView::moveRequested, this, &OutlineDesk::move);
  connect(&outline, &OutlineView::menuRequested, this, &OutlineDesk::openMenu);
  actions.on("moveUp", [this] { outline_.moveSelected(-1); });
  actions.on("moveDown", [this] { outline_.moveSelected(1); });
}

void OutlineDesk::select(const QStringList& states) {
  DocumentPage* page = tabs_.page();
  if (page == nullptr) return;
  std::vector<asl::StateId> ids;
  for (const QString& state : states) ids.push_back(state.toStdString());
  page->model().setSelection(std::move(ids));
}

void OutlineDesk::show(const QString& state) {
  DocumentPage* page = tabs_.page();
  if (page == nullptr) return;
  page->model().selectState(state.toStdString());
  page->graph().reveal(state);
}

void OutlineDesk::move(const QStringList& states, const edit::Place& place, const QString& before,
                       bool copy) {
  DocumentPage* page = tabs_.page();
  if (page == nullptr || states.isEmpty()) return;
  auto& model = page->model();
  edit::Selection ids;
  for (const QString& state : states) ids.push_back(state.toStdString());
  if (copy) {
    const edit::Destination there{edit::Destination::Kind::Place, place};
    editing_.apply(edit::drop(model.document(), edit::PlacedStates{ids, true}, there));
    return;
  }
  std::vector<asl::StateId> moved;
  for (const auto& id : ids)
    if (const auto* state = asl::findState(*model.document().machine(), id))
      moved.push_back(edit::stateAtPlace(place, state->name));
  if (editing_.apply(edit::reorder(model.document(), ids, place, before.toStdString())))
    model.setSelection(std::move(moved));
}

void OutlineDesk::openMenu(const QPoint& at) {
  const Actions& act = actions_;
  QMenu& menu = common::contextMenu(outline_);
  menu.setObjectName(QStringLiteral("outlineMenu"));
  menu.addActions({act["rename"], act["duplicate"], act["delete"]});
  menu.addSeparator();
  menu.addActions({act["cut"], act["copy"], act["paste"]});
  menu.addSeparator();
  menu.addActions({act["moveUp"], act["moveDown"]});
  menu.addSeparator();
  menu.addActions({act["wrapMap"], act["wrapParallel"], act["unwrap"]});
  menu.addSeparator();
  menu.addActions({act["breakpoint"], act["toHere"], act["zoomSelection"]});
  menu.popup(at);
}

}  // namespace stepwright::app

#include "moc_outline_desk.cpp"
