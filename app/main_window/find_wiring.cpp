// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and replacing in the workflow, and what moves in the outline.
#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QTimer>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "engine/edit/drop.h"
#include "engine/edit/reorder.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/find/find_panel.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::app {

void MainWindow::wireFind() {
  auto& act = *actions_;
  const auto open = [this](bool replace) { return [this, replace] { openFind(replace); }; };
  act.on("find", open(false));
  act.on("replace", open(true));
  const auto step = [this](int by) {
    return [this, by] {
      if (!find_->isOpen()) return openFind(false);
      find_->step(by);
    };
  };
  act.on("findNext", step(1));
  act.on("findPrevious", step(-1));
  connect(find_, &find::FindPanel::closeRequested, this, &MainWindow::closeFind);
  connect(docks_->find(QStringLiteral("dockFind")), &QDockWidget::visibilityChanged, this,
          [this](bool visible) {
            // Closed by its cross: nothing stays marked. A tab in front of it is no end.
            const bool gone = docks_->find(QStringLiteral("dockFind"))->isHidden();
            if (!visible && gone && find_->isOpen()) find_->close();
          });
  connect(find_, &find::FindPanel::foundChanged, this,
          [this](const QSet<QString>& states, const QString& current) {
            outline_->setFound(states);
            if (page() != nullptr) page()->graph().setFound(states, current);
          });
  connect(find_, &find::FindPanel::foundActivated, this, &MainWindow::goToFound);
  connect(find_, &find::FindPanel::replaceRequested, this,
          [this](const std::vector<edit::Found>& chosen, const QString& with) {
            if (page() == nullptr) return;
            if (page()->model().stale())
              return status_->say(tr("The text cannot be read; mend it first."));
            const auto& document = page()->model().document();
            if (!applyChange(edit::replaceAll(document, chosen, with.toStdString()))) return;
            page()->model().settle();
            status_->say(tr("%n replaced", nullptr, static_cast<int>(chosen.size())));
          });
}

void MainWindow::openFind(bool replace) {
  if (page() == nullptr) return;
  // Where the text has the keyboard, the text is meant.
  if (page()->code().hasEditorFocus()) return page()->code().showFind(replace);
  docks_->raise(QStringLiteral("dockFind"));
  if (!find_->isOpen()) QTimer::singleShot(0, this, &MainWindow::growFind);
  find_->setDocument(page()->model().picture());
  find_->open(replace, {});
}

void MainWindow::growFind() {
  // The list wants some rows; what was there before gets its room back when Find closes.
  constexpr int wanted = 250;
  QDockWidget* dock = docks_->find(QStringLiteral("dockFind"));
  findHeight_ = !dock->isFloating() && dock->height() < wanted ? dock->height() : 0;
  if (findHeight_ > 0) resizeDocks({dock}, {wanted}, Qt::Vertical);
}

void MainWindow::closeFind() {
  find_->close();
  QDockWidget* dock = docks_->find(QStringLiteral("dockFind"));
  if (findHeight_ > 0 && !dock->isFloating()) resizeDocks({dock}, {findHeight_}, Qt::Vertical);
  dock->hide();
  focusDocument();
}

void MainWindow::goToFound(const edit::Found& found) {
  if (page() == nullptr) return;
  auto& model = page()->model();
  model.selectState(found.state);
  page()->graph().reveal(QString::fromStdString(found.state));
  if (!model.upToDate() || model.stale() || page()->view() == DocumentPage::View::Graph) return;
  const auto& document = model.document();
  const auto range =
      found.key ? document.keyRangeOf(found.pointer) : document.rangeOf(found.pointer);
  if (range) page()->code().goTo(*range, false);
}

void MainWindow::wireOutline() {
  using outline::OutlineView;
  connect(outline_, &OutlineView::statesSelected, this, [this](const QStringList& states) {
    if (page() == nullptr) return;
    std::vector<asl::StateId> ids;
    for (const QString& state : states) ids.push_back(state.toStdString());
    page()->model().setSelection(std::move(ids));
  });
  connect(outline_, &OutlineView::stateActivated, this, [this](const QString& state) {
    if (page() == nullptr) return;
    page()->model().selectState(state.toStdString());
    page()->graph().reveal(state);
  });
  connect(outline_, &OutlineView::renameRequested, this, [this](const QString& state) {
    if (page() != nullptr) page()->graph().startRename(state);
  });
  connect(outline_, &OutlineView::removeRequested, this, &MainWindow::removeKeys);
  connect(outline_, &OutlineView::moveRequested, this, &MainWindow::moveInOutline);
  connect(outline_, &OutlineView::contentDropped, this,
          [this](const QByteArray& json, const edit::Place& place) { insertContent(json, place); });
  connect(outline_, &OutlineView::menuRequested, this, [this](const QPoint& at) {
    auto& act = *actions_;
    QMenu menu(this);
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
    menu.exec(at);
  });
  actions_->on("moveUp", [this] { outline_->moveSelected(-1); });
  actions_->on("moveDown", [this] { outline_->moveSelected(1); });
}

void MainWindow::moveInOutline(const QStringList& states, const edit::Place& place,
                               const QString& before, bool copy) {
  if (page() == nullptr || states.isEmpty()) return;
  auto& model = page()->model();
  edit::Selection ids;
  for (const QString& state : states) ids.push_back(state.toStdString());
  const edit::Destination there{edit::Destination::Kind::Place, place};
  if (copy) return drop(edit::PlacedStates{ids, true}, there);
  std::vector<asl::StateId> moved;
  for (const auto& id : ids)
    if (const auto* state = asl::findState(*model.document().machine(), id))
      moved.push_back(edit::stateAtPlace(place, state->name));
  if (applyChange(edit::reorder(model.document(), ids, place, before.toStdString())))
    model.setSelection(std::move(moved));
}

}  // namespace stepwright::app
