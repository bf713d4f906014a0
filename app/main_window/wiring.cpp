// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, selection and problems: what each part tells the others.
#include <QAction>
#include <QTabWidget>
#include <QUndoView>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/folder_view.h"
#include "app/main_window/main_window.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "app/recovery.h"
#include "widgets/common/drafts.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/find/find_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/outline/outline_view.h"
#include "widgets/palette/palette.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

void MainWindow::wirePage(DocumentPage& page) {
  // The page as the context: its document may live on in another window when it is closed.
  auto* model = &page.model();
  const auto shown = [this, &page] { return this->page() == &page; };
  connect(model, &document::DocumentModel::documentChanged, &page, [this, shown] {
    if (shown()) onDocumentChanged();
  });
  connect(model, &document::DocumentModel::selectionLeaving, &page, [this, shown] {
    if (shown()) commitTyping();
  });
  connect(model, &document::DocumentModel::selectionChanged, &page, [this, shown] {
    if (shown()) onSelectionChanged();
  });
  connect(model, &document::DocumentModel::modifiedChanged, &page, [this, &page] {
    showTab(page);
    updateActions();
    const bool saved = !page.hasUnsaved() && !page.model().path().isEmpty();
    if (saved) return recovery_.settled(&page.model());
    keepForRecovery(page);  // also where nothing was typed, but the file went
  });
  connect(model, &document::DocumentModel::fileChanged, &page, [this, &page] { showTab(page); });
  connect(model, &document::DocumentModel::textChanged, &page,
          [this, &page] { keepForRecovery(page); });
  connect(&page.drafts(), &common::Drafts::changed, &page, [this, &page] {
    keepForRecovery(page);
    showTab(page);
    updateActions();
  });
  connect(model, &QObject::destroyed, this,
          [&recovery = recovery_, model] { recovery.forgotten(model); });
  connect(&model->undoStack(), &QUndoStack::indexChanged, &page, [this] { updateActions(); });
  connect(&page, &DocumentPage::problemsRequested, this, [this] {
    docks_->raise(QStringLiteral("dockProblems"));
    problems_->goToNext();
  });
  connect(&page, &DocumentPage::itemRequested, &page, [&page](const QString& container, int index) {
    auto& run = page.run();
    run.session().setFocus(run.change().inRun(container.toStdString()), index);
  });
  connect(&page, &DocumentPage::remarkMade, status_, &StatusLine::say);
  connect(&page.arrangement(), &document::CanvasArrangement::troubled, &page,
          [this](const Error& trouble) { sayBeside(trouble); });
  connect(&page, &DocumentPage::saveAsRequested, this, [this, &page] { saveAs(page); });
}

void MainWindow::wireDocks() {
  // A click on another tab takes the keyboard from nobody.
  connect(tabs_, &QTabWidget::tabBarClicked, this, &MainWindow::commitTyping);
  connect(tabs_, &QTabWidget::currentChanged, this, &MainWindow::onPageChanged);
  connect(palette_, &palette::Palette::insertRequested, this,
          [this](const QByteArray& json) { insertContent(json); });
  connect(problems_, &problems::ProblemsView::problemActivated, this, &MainWindow::goToProblem);
  connect(problems_, &problems::ProblemsView::fixRequested, this, [this](const asl::QuickFix& fix) {
    if (page() == nullptr) return;
    if (!page()->model().applyFix(fix)) status_->say(tr("The text has changed; try again."));
  });
  connect(status_, &StatusLine::zoomMenuRequested, this, &MainWindow::offerZoom);
  connect(status_, &StatusLine::problemsRequested, this,
          [this] { docks_->raise(QStringLiteral("dockProblems")); });
}

void MainWindow::commitTyping() {
  inspector_->commitTyping();
  if (shown_ != nullptr && tabs_->indexOf(shown_) >= 0) shown_->graph().commitTyping();
}

void MainWindow::onPageChanged() {
  commitTyping();
  shown_ = page();
  docks_->setHidden(shown_ == nullptr);
  showMenuTitle();
  folderView_->setCurrentFile(shown_ == nullptr ? QString() : shown_->model().path());
  undoView_->setStack(shown_ == nullptr ? nullptr : &shown_->model().undoStack());
  run_->show(shown_ == nullptr ? nullptr : &shown_->run());
  lastStop_ = run_->isPaused() ? run_->moment()->view.words : std::string();  // it was said then
  onDocumentChanged();
  onSelectionChanged();
  onMoment();
  keepTabs();
}

/// Every panel is told of the document in front, or of none.
void MainWindow::onDocumentChanged() {
  DocumentPage* front = page();
  const asl::Document none;
  const asl::Document& drawn = front == nullptr ? none : front->model().picture();
  outline_->setDocument(drawn);
  find_->setDocument(drawn);
  front == nullptr ? problems_->clear() : problems_->setDocument(front->model().document());
  inspector_->setDocument(drawn, front != nullptr && !front->model().stale(),
                          front == nullptr ? nullptr : &front->drafts());
  docks_->setCount(QStringLiteral("dockProblems"), problems_->count());
  // While its run goes on, what was set for it stays with the states that it knows.
  const QString key = front == nullptr ? QString() : front->model().key();
  if (!run_->isRunning() || debug_->documentKey() != key) showDocumentToDebugger();
  showKnownData();
  updateActions();
}

void MainWindow::onSelectionChanged() {
  const asl::StateId state = page() == nullptr ? asl::StateId() : page()->model().selectedState();
  const auto selection =
      page() == nullptr ? std::vector<asl::StateId>() : page()->model().selection();
  outline_->setSelectedStates(selection);
  problems_->setSelectedState(state);
  inspector_->setSelection(selection);
  const QString id = QString::fromStdString(state);
  debug_->setSelectedState(id);
  showKnownData();
  rememberVisit();
  updateActions();
}

void MainWindow::goToProblem(const asl::Problem& problem) {
  if (page() == nullptr) return;
  page()->model().selectState(problem.stateId);
  page()->goTo({problem.range.begin, problem.range.begin});
}

namespace {

/// What is in the way, where it is, and what to do about it.
QString wordsOf(const Error& error) {
  QStringList words{QString::fromStdString(error.message)};
  if (!error.pointer.empty()) words << QString::fromStdString(error.pointer) + QLatin1Char('.');
  if (!error.remedy.empty()) words << QString::fromStdString(error.remedy);
  return words.join(QLatin1Char(' '));
}

/// The words of changes that are several intents, for the undo list.
constexpr const char* kLabels[] = {
    QT_TRANSLATE_NOOP("MainWindow", "Add and connect a state"),
    QT_TRANSLATE_NOOP("MainWindow", "Add a branch"),
    QT_TRANSLATE_NOOP("MainWindow", "Put states in the place of one"),
    QT_TRANSLATE_NOOP("MainWindow", "Change what a state does"),
    QT_TRANSLATE_NOOP("MainWindow", "Move and connect states"),
    QT_TRANSLATE_NOOP("MainWindow", "Move states into a branch"),
    QT_TRANSLATE_NOOP("MainWindow", "Move in the text"),
    QT_TRANSLATE_NOOP("MainWindow", "Delete")};

edit::Change worded(edit::Change change) {
  for (const char* label : kLabels)
    if (change.label == label) change.label = MainWindow::tr(label).toStdString();
  return change;
}

}  // namespace

DocumentPage* MainWindow::pageFor(const edit::Change& change) const {
  for (int tab = 0; tab < documents(); ++tab) {
    DocumentPage* page = documentAt(tab);
    if (page != nullptr && change.isFor(page->model().document())) return page;
  }
  return nullptr;
}

/// A change goes to the document that it was made for, whichever is in front by now.
bool MainWindow::applyChange(const edit::Outcome& outcome, const QString& mergeKey) {
  if (!outcome) {
    status_->say(wordsOf(outcome.error()));
    return false;
  }
  DocumentPage* page = pageFor(*outcome);
  if (page == nullptr || !page->model().apply(worded(*outcome), mergeKey)) {
    status_->say(tr("The text has changed; try again."));
    return false;
  }
  page->model().settle();  // the next field is made for what this one has led to
  if (!outcome->note.empty()) status_->say(QString::fromStdString(outcome->note));
  return true;
}

/// A name that is refused stays with its state, for the field to show it again.
void MainWindow::rename(DocumentPage& page, const QString& state, const QString& name) {
  const auto id = state.toStdString();
  const auto* present = asl::findState(*page.model().picture().machine(), id);
  if (present == nullptr || QString::fromStdString(present->name) == name) return;
  const QString place = state + QStringLiteral("/#name");
  page.drafts().drop(place);
  if (applyChange(edit::renameState(page.model().document(), id, name.toStdString()))) return;
  page.drafts().keep({place, tr("Name"), name});
  page.graph().refuseName();
}

}  // namespace stepwright::app
