// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/start_desk.h"

#include <QAction>
#include <QApplication>
#include <QTimer>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "app/start_page/library.h"
#include "app/start_page/start_page.h"
#include "app/tour/tour.h"
#include "widgets/canvas/overlay.h"

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
  if (tabs_.page() == nullptr) {
    const auto all = samples();
    if (!all.empty()) {
      const LibraryEntry& first = all.front();
      emit sampleChosen(first.title, QByteArray::fromStdString(textOf(first)), first.file);
    }
  }
  QList<TourStep> steps = usualTour();
  for (TourStep& step : steps) step.done = watcherOf(step.doing);
  auto* tour = new Tour(&window_, steps);
  connect(tour, &Tour::wanted, this, &StartDesk::showPart);
  connect(tour, &Tour::finished, tour, &QObject::deleteLater);
  // After the document is shown: what is not in sight yet could not be spoken of.
  QTimer::singleShot(0, tour, &Tour::begin);
}

void StartDesk::showPart(const QString& part) {
  if (part.startsWith(QLatin1String("dock"))) return emit dockWanted(part);
  auto* page = tabs_.page();
  const bool hidden = page != nullptr && page->view() != DocumentPage::View::Both;
  const bool ofPage = part == QLatin1String("graphView") || part == QLatin1String("codeEditor");
  if (hidden && ofPage) page->setView(DocumentPage::View::Both);
}

/// What tells that a task of the tour is done; it compares with how things stand now or when the
/// step is first looked at.
std::function<bool()> StartDesk::watcherOf(const QString& doing) {
  const auto within = [](QWidget* widget) {
    const QWidget* focus = QApplication::focusWidget();
    return widget != nullptr && focus != nullptr &&
           (widget == focus || widget->isAncestorOf(focus));
  };
  if (doing == QLatin1String("select"))
    return [this] { return tabs_.page() && !tabs_.page()->model().selection().empty(); };
  if (doing == QLatin1String("add"))
    return [this, before = -1]() mutable {
      if (tabs_.page() == nullptr) return false;
      const int now = tabs_.page()->model().undoStack().index();
      if (before < 0) before = now;
      return now > before;
    };
  if (doing == QLatin1String("undo"))
    return [this, before = -1]() mutable {
      if (tabs_.page() == nullptr) return false;
      const int now = tabs_.page()->model().undoStack().index();
      if (before < 0) before = now;
      return now < before;
    };
  if (doing == QLatin1String("code"))
    return [this] { return tabs_.page() && tabs_.page()->code().hasEditorFocus(); };
  if (doing.startsWith(QLatin1String("dock")))
    return [this, within, doing] { return within(window_.findChild<QWidget*>(doing)); };
  if (doing == QLatin1String("breakpoint"))
    return [this] { return tabs_.page() && !tabs_.page()->graph().overlay().marks.empty(); };
  if (doing == QLatin1String("run"))
    return [this] {
      return tabs_.page() && tabs_.page()->graph().overlay().status != replay::RunStatus::None;
    };
  if (doing == QLatin1String("search"))
    return [this] {
      const auto* list = window_.findChild<QWidget*>(QStringLiteral("quickOpen"));
      return list != nullptr && list->isVisible();
    };
  return {};
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

#include "moc_start_desk.cpp"
