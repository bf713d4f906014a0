// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/find_desk.h"

#include <QDockWidget>
#include <QTimer>

#include "app/main_window/actions.h"
#include "app/main_window/docks.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/editing.h"
#include "app/main_window/status_line.h"
#include "engine/edit/replace.h"
#include "widgets/find/find_panel.h"

namespace stepwright::app {

namespace {
const QString kFindDock = QStringLiteral("dockFind");
}

FindDesk::FindDesk(find::FindPanel& panel, Actions& actions, Docks& docks, DocumentTabs& tabs,
                   Editing& editing, StatusLine& status, QObject* parent)
    : QObject(parent),
      panel_(panel),
      docks_(docks),
      tabs_(tabs),
      editing_(editing),
      status_(status) {
  using find::FindPanel;
  wireActions(actions);
  connect(&panel, &FindPanel::closeRequested, this, &FindDesk::close);
  connect(docks.find(kFindDock), &QDockWidget::visibilityChanged, this, [this](bool visible) {
    if (!visible) onDockHidden();
  });
  connect(&panel, &FindPanel::foundChanged, this,
          [this](const QSet<QString>& states, const QString& current) {
            if (auto* page = tabs_.page()) page->graph().setFound(states, current);
          });
  connect(&panel, &FindPanel::foundActivated, this, &FindDesk::goTo);
  connect(&panel, &FindPanel::replaceRequested, this, &FindDesk::replace);
}

void FindDesk::wireActions(Actions& actions) {
  actions.on("find", [this] { open(false); });
  actions.on("replace", [this] { open(true); });
  actions.on("findNext", [this] { step(1); });
  actions.on("findPrevious", [this] { step(-1); });
}

void FindDesk::open(bool replace) {
  DocumentPage* page = tabs_.page();
  if (page == nullptr) return;
  // Where the text has the keyboard, the text is meant.
  if (page->code().hasEditorFocus()) return page->code().showFind(replace);
  if (const QString seen = docks_.seenBelow(); seen != kFindDock) {
    behind_ = seen;
    folded_ = docks_.isFolded();
  }
  docks_.raise(kFindDock);
  if (!panel_.isOpen()) QTimer::singleShot(0, this, &FindDesk::grow);
  panel_.setDocument(page->model().picture());
  panel_.open(replace, {});
}

void FindDesk::step(int by) {
  if (!panel_.isOpen()) return open(false);
  panel_.step(by);
}

void FindDesk::grow() {
  constexpr int wanted = 250;
  QDockWidget* dock = docks_.find(kFindDock);
  heightBefore_ = !dock->isFloating() && dock->height() < wanted ? dock->height() : 0;
  if (heightBefore_ > 0) docks_.setHeight(kFindDock, wanted);
}

void FindDesk::close() {
  panel_.close();
  QDockWidget* dock = docks_.find(kFindDock);
  if (heightBefore_ > 0 && !dock->isFloating()) docks_.setHeight(kFindDock, heightBefore_);
  const bool seen = docks_.seenBelow() == kFindDock;
  dock->hide();
  if (seen && folded_) docks_.setFolded(true);
  if (seen && !behind_.isEmpty()) docks_.raise(behind_);
  emit closed();
}

/// Closed by its cross: nothing stays marked. A tab in front of it is no end.
void FindDesk::onDockHidden() {
  if (docks_.find(kFindDock)->isHidden() && panel_.isOpen()) panel_.close();
}

void FindDesk::goTo(const edit::Found& found) {
  DocumentPage* page = tabs_.page();
  if (page == nullptr) return;
  auto& model = page->model();
  model.selectState(found.state);
  page->graph().reveal(QString::fromStdString(found.state));
  if (!model.upToDate() || model.stale() || page->view() == DocumentPage::View::Graph) return;
  const auto& document = model.document();
  const auto range =
      found.key ? document.keyRangeOf(found.pointer) : document.rangeOf(found.pointer);
  if (range) page->code().goTo(*range, false);
}

void FindDesk::replace(const std::vector<edit::Found>& chosen, const QString& with) {
  DocumentPage* page = tabs_.page();
  if (page == nullptr) return;
  if (page->model().stale()) return status_.say(tr("The text cannot be read; mend it first."));
  const auto& document = page->model().document();
  if (!editing_.apply(edit::replaceAll(document, chosen, with.toStdString()))) return;
  page->model().settle();
  status_.say(tr("%n replaced", nullptr, static_cast<int>(chosen.size())));
}

}  // namespace stepwright::app

#include "moc_find_desk.cpp"
