// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/start_desk.h"

#include <QAction>
#include <QTimer>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "app/start_page/start_page.h"
#include "app/tour/tour.h"

namespace stepwright::app {

StartDesk::StartDesk(Actions& actions, DocumentTabs& tabs, Recovery& recovery, Settings& settings,
                     QWidget& window)
    : QObject(&window),
      tabs_(tabs),
      recovery_(recovery),
      settings_(settings),
      window_(window),
      page_(new StartPage(&window)) {
  const std::pair<void (StartPage::*)(), const char*> asked[] = {
      {&StartPage::newRequested, "new"},
      {&StartPage::openRequested, "open"},
      {&StartPage::importRequested, "importHistory"},
      {&StartPage::shortcutsRequested, "shortcuts"},
      {&StartPage::fieldHelpRequested, "fieldHelp"},
      {&StartPage::tourRequested, "tour"}};
  for (const auto& [signal, action] : asked)
    connect(page_, signal, actions[action], &QAction::trigger);
  connect(page_, &StartPage::fileChosen, this, &StartDesk::fileChosen);
  connect(page_, &StartPage::entryChosen, this, &StartDesk::sampleChosen);
  connect(page_, &StartPage::recoverRequested, this,
          [this](int index) { emit recoverRequested(index, false); });
  connect(page_, &StartPage::compareRequested, this,
          [this](int index) { emit recoverRequested(index, true); });
  actions.on("tour", [this] { walk(); });
  actions.on("startPage", [this] { show(); });
  actions.on("samples", [this] { show(); });
}

void StartDesk::walk() {
  auto* tour = new Tour(&window_, usualTour());
  connect(tour, &Tour::finished, tour, &QObject::deleteLater);
  tour->begin();
}

void StartDesk::show() {
  page_->setRecentFiles(settings_.recentFiles());
  page_->setUnsaved(recovery_.leftBehind());
  const int tab = tabs_.indexOf(page_);
  tabs_.setCurrentIndex(tab >= 0 ? tab : tabs_.addTab(page_, tr("Start")));
}

void StartDesk::hide() {
  const int tab = tabs_.indexOf(page_);
  if (tab < 0) return;
  tabs_.removeTab(tab);
  // The docks have come back: the drawing gets the room that is left.
  if (tabs_.page() == nullptr) return;
  auto* graph = &tabs_.page()->graph();
  QTimer::singleShot(0, graph, [graph] { graph->firstLook(); });
}

}  // namespace stepwright::app
