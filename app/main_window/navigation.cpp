// SPDX-License-Identifier: GPL-3.0-or-later
// Ways through the window: the lists of commands and of states, back and forward, following a run.
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QTabWidget>
#include <QTimer>
#include <memory>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/folder_view.h"
#include "app/main_window/main_window.h"
#include "app/main_window/quick_open.h"
#include "app/main_window/why_not.h"
#include "app/main_window/shortcuts_dialog.h"
#include "app/settings.h"
#include "engine/edit/find.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/common/focus_order.h"
#include "widgets/common/icons.h"
#include "widgets/debug/run_controller.h"
#include "widgets/find/found_model.h"

namespace stepwright::app {

namespace {

constexpr int kMostVisits = 200;
constexpr std::size_t kMostFound = 60;

QString wordsOf(const QAction& action) {
  QString text = action.text();
  return text.remove(QLatin1Char('&'));
}

}  // namespace

/// Qt asks here for Tab, and also when what has the keyboard goes away or is switched off: a list
/// that closes, a name that was typed, a button that did its work. That is no step to whatever
/// comes next; the keyboard goes back to the document.
bool MainWindow::focusNextPrevChild(bool next) {
  const QWidget* now = focusWidget();
  const bool gone = now != nullptr && (!now->isVisible() || !now->isEnabled());
  if (!gone) return common::moveFocus(*this, next);
  focusDocument();
  return true;
}

void MainWindow::focusDocument(Qt::FocusReason reason) {
  if (page() != nullptr)
    page()->takeKeyboard(reason);
  else if (tabs_->currentWidget() != nullptr)
    tabs_->currentWidget()->setFocus(reason);
}

void MainWindow::wireNavigation() {
  auto& act = *actions_;
  // What had the keyboard may also be destroyed; then it would be nowhere.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
    if (now != nullptr || !isActiveWindow()) return;
    QTimer::singleShot(0, this, [this] {
      if (isActiveWindow() && focusWidget() == nullptr) focusDocument();
    });
  });
  act.on("selectionBack", [this] { moveInSelections(-1); });
  act.on("selectionForward", [this] { moveInSelections(1); });
  connect(act["followRun"], &QAction::toggled, this, [this](bool on) {
    settings_.setFlag(QStringLiteral("followRun"), on);
    for (int tab = 0; tab < documents(); ++tab) {
      if (DocumentPage* page = documentAt(tab)) page->graph().setFollow(on);
    }
    if (on && page() != nullptr && !page()->model().selectedState().empty() && run_->isPaused())
      page()->graph().reveal(QString::fromStdString(page()->model().selectedState()));
  });
  connect(act["sideBySide"], &QAction::toggled, this, [this](bool on) {
    settings_.setFlag(QStringLiteral("sideBySide"), on);
    for (int tab = 0; tab < documents(); ++tab) {
      if (DocumentPage* page = documentAt(tab)) page->setSideBySide(on);
    }
  });
}

void MainWindow::offerZoom(const QPoint& above) {
  if (page() == nullptr || page()->view() == DocumentPage::View::Code) return;
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("zoomMenu"));
  for (const int percent : {25, 50, 75, 100, 150, 200}) {
    QAction* preset = menu.addAction(tr("%1 %").arg(percent), this, [this, percent] {
      if (page() != nullptr) page()->graph().setZoom(percent / 100.0);
    });
    preset->setCheckable(true);
    preset->setChecked(qRound(page()->graph().zoom() * 100) == percent);
  }
  menu.addSeparator();
  menu.addActions({(*actions_)["fit"], (*actions_)["zoomSelection"]});
  menu.exec(above - QPoint(0, menu.sizeHint().height()));
}

void MainWindow::rememberVisit() {
  if (movingInSelections_ || page() == nullptr) return;
  const auto state = page()->model().selectedState();
  if (state.empty()) return;
  if (visitedAt_ >= 0 && visitedAt_ < visited_.size()) {
    const Visit& here = visited_[visitedAt_];
    if (here.page == page() && here.state == state) return;
  }
  visited_ = visited_.mid(0, visitedAt_ + 1);
  visited_ << Visit{page(), state};
  if (visited_.size() > kMostVisits) visited_.removeFirst();
  visitedAt_ = visited_.size() - 1;
}

bool MainWindow::canMoveInSelections(int by) const {
  for (int to = visitedAt_ + by; to >= 0 && to < visited_.size(); to += by) {
    const Visit& visit = visited_[to];
    if (visit.page != nullptr && tabs_->indexOf(visit.page) >= 0 &&
        asl::findState(*visit.page->model().picture().machine(), visit.state) != nullptr)
      return true;
  }
  return false;
}

void MainWindow::moveInSelections(int by) {
  // Documents that were closed and states that are gone are passed over.
  if (!canMoveInSelections(by)) return;
  const Visit* visit = nullptr;
  do {
    visitedAt_ += by;
    visit = &visited_[visitedAt_];
  } while (visit->page == nullptr || tabs_->indexOf(visit->page) < 0 ||
           asl::findState(*visit->page->model().picture().machine(), visit->state) == nullptr);
  movingInSelections_ = true;
  const Visit to = *visit;
  tabs_->setCurrentWidget(to.page);
  to.page->model().selectState(to.state);
  to.page->graph().reveal(QString::fromStdString(to.state));
  movingInSelections_ = false;
  updateActions();
}

void MainWindow::openCommands() {
  QList<QAction*> order;
  const QList<QAction*> all = actions_->all() + docks_->focusActions();
  for (const QString& name : settings_.recentCommands()) {
    for (QAction* action : all) {
      if (action->objectName() == name && !order.contains(action)) order << action;
    }
  }
  for (QAction* action : all) {
    if (!order.contains(action)) order << action;
  }
  QList<QuickOpen::Entry> entries;
  const Situation now = situation();
  for (QAction* action : qAsConst(order)) {
    QuickOpen::Entry entry;
    entry.text = wordsOf(*action);
    entry.above = actions_->menuOf(*action);
    entry.detail = action->isEnabled() ? action->shortcut().toString(QKeySequence::NativeText)
                                       : whyNot(action->objectName(), now);
    entry.icon = action->icon();
    entry.enabled = action->isEnabled();
    entry.checked = action->isCheckable() && action->isChecked();
    entry.act = [this, action] {
      settings_.addRecentCommand(action->objectName());
      action->trigger();
    };
    entries << entry;
  }
  quick_->open(tr("Run a command"), entries);
}

namespace {

void listStates(const asl::Machine& machine, const QString& above, QList<QuickOpen::Entry>& entries,
                const std::function<void(const asl::StateId&)>& go) {
  for (const auto& state : machine.states) {
    const QString name = QString::fromStdString(state.name);
    QuickOpen::Entry entry;
    entry.text = name;
    entry.detail = above;
    entry.icon = common::icon(common::stateIconName(state.type));
    entry.act = [go, id = state.id] { go(id); };
    entries << entry;
    const QString here = above.isEmpty() ? name : above + QStringLiteral(" \u203A ") + name;
    for (const auto& inner : state.machines) listStates(*inner, here, entries, go);
  }
}

/// What was found elsewhere than in names: "Charge", and at its right "Resource  …:lambda:invoke".
QuickOpen::Entry entryOf(const edit::Found& found, std::function<void()> act) {
  QuickOpen::Entry entry;
  entry.text =
      found.state.empty() ? QuickOpen::tr("Workflow") : QString::fromStdString(found.stateName);
  QString text = QString::fromStdString(found.text).simplified();
  const auto at = static_cast<int>(found.places.front().begin);
  if (text.size() > 60)
    text = QStringLiteral("\u2026") + text.mid(qBound(0, at - 20, text.size() - 60), 60);
  entry.above = find::wordsOf(found.kind);
  entry.detail = text;
  entry.icon = common::icon(found.state.empty() ? QStringLiteral("view-graph")
                                                : common::stateIconName(found.type));
  entry.act = std::move(act);
  return entry;
}

}  // namespace

void MainWindow::openStates() {
  if (page() == nullptr && folderView_->files().isEmpty()) return openCommands();
  QList<QuickOpen::Entry> entries;
  if (page() != nullptr)
    listStates(*page()->model().picture().machine(), QString(), entries,
               [this](const asl::StateId& id) {
                 if (page() == nullptr) return;
                 page()->model().selectState(id);
                 page()->graph().reveal(QString::fromStdString(id));
                 focusDocument();
               });
  for (const QString& path : folderView_->files()) {
    QuickOpen::Entry entry;
    entry.text = QFileInfo(path).fileName();
    entry.above = tr("File");
    entry.detail = folderView_->shortPath(path);
    entry.icon = common::icon(QStringLiteral("open"));
    entry.act = [this, path] { openFile(path); };
    entries << entry;
  }
  for (QAction* action : actions_->all()) {
    if (!action->isEnabled()) continue;
    QuickOpen::Entry entry;
    entry.text = wordsOf(*action);
    entry.above = actions_->menuOf(*action);
    entry.detail = action->shortcut().toString(QKeySequence::NativeText);
    entry.icon = action->icon();
    entry.act = [action] { action->trigger(); };
    entries << entry;
  }
  // Made when something is typed for the first time.
  auto finder = std::make_shared<std::optional<edit::Finder>>();
  const auto more = [this, finder,
                     document = page() == nullptr ? asl::Document() : page()->model().picture()](
                        const QString& words) {
    QList<QuickOpen::Entry> found;
    if (words.size() < 2) return found;
    if (!*finder) finder->emplace(document);
    for (const auto& each : (*finder)->find({words.toStdString()}, kMostFound * 4)) {
      // Names are in the list anyway, unless "name:" asks for them.
      const bool listed = each.kind == edit::FoundKind::Name && !words.contains(QLatin1Char(':'));
      if (listed || found.size() >= int(kMostFound)) continue;
      found << entryOf(each, [this, each] { goToFound(each); });
    }
    return found;
  };
  quick_->open(tr("Go to state or command"), entries, more);
}

void MainWindow::showShortcuts() {
  ShortcutsDialog dialog(*actions_, docks_->focusActions(), this);
  dialog.exec();
}

}  // namespace stepwright::app
