// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/main_window.h"
#include "app/data_file.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QThreadPool>
#include <QTimer>
#include <QUndoView>
#include <QUrl>

#include "app/main_window/actions.h"
#include "app/main_window/child_desk.h"
#include "app/main_window/child_pane.h"
#include "app/main_window/command_desk.h"
#include "app/main_window/companions.h"
#include "app/main_window/consent_bar.h"
#include "app/main_window/data_desk.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/drop_preview.h"
#include "app/main_window/editing.h"
#include "app/main_window/error_box.h"
#include "app/main_window/file_desk.h"
#include "app/main_window/find_desk.h"
#include "app/main_window/folder_view.h"
#include "app/main_window/force_desk.h"
#include "app/main_window/graph_desk.h"
#include "app/main_window/kept_runs_desk.h"
#include "app/main_window/known_data.h"
#include "app/main_window/notice_bar.h"
#include "app/main_window/outline_desk.h"
#include "app/main_window/palette_memory.h"
#include "app/main_window/perspectives.h"
#include "app/main_window/print_desk.h"
#include "app/main_window/problem_desk.h"
#include "app/main_window/recovery_desk.h"
#include "app/main_window/review_desk.h"
#include "app/main_window/run_desk.h"
#include "app/main_window/safekeeping.h"
#include "app/main_window/selection_history.h"
#include "app/main_window/snippet_desk.h"
#include "app/main_window/start_desk.h"
#include "app/main_window/status_desk.h"
#include "app/main_window/status_line.h"
#include "app/main_window/tasks_desk.h"
#include "app/main_window/text_desk.h"
#include "app/main_window/theme_desk.h"
#include "app/main_window/tool_bar.h"
#include "app/main_window/undo_list.h"
#include "app/main_window/view_desk.h"
#include "app/main_window/window_frame.h"
#include "app/settings.h"
#include "engine/asl/catalogue/catalogue.h"
#include "widgets/common/focus_order.h"
#include "widgets/common/focus_ring.h"
#include "widgets/common/json_view.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/said.h"
#include "widgets/common/when_seen.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/document/selected_edge.h"
#include "widgets/find/find_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/outline/outline_panel.h"
#include "widgets/outline/outline_view.h"
#include "widgets/palette/palette.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

MainWindow::MainWindow(Settings& settings, Recovery& recovery, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      catalogue_(asl::catalogueAt(dataFile("catalogue/actions.catalogue"))),
      recovery_(recovery) {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowTitle(tr("Stepwright"));
  setMinimumSize(900, 520);
  setAcceptDrops(true);
  setContextMenuPolicy(Qt::NoContextMenu);
  createBars();
  createPanels();
  createDesks();
  actions_->setBefore([this] { editing_->commitTyping(); });
  wireTabs();
  wireFiles();
  wirePanels();
  wireRuns();
  wireCommands();
  restore();
  start_->show();
  onPageChanged();
}

MainWindow::~MainWindow() {
  // Documents go first, while the parts that they tell of it still stand; nobody is to show the
  // next one then.
  for (QObject* sender : {static_cast<QObject*>(tabs_), static_cast<QObject*>(&runController()),
                          static_cast<QObject*>(&debugger())}) {
    sender->disconnect(this);
    for (QObject* desk : {static_cast<QObject*>(runs_), static_cast<QObject*>(data_)})
      sender->disconnect(desk);
  }
  while (tabs_->count() > 0) {
    QWidget* page = tabs_->widget(0);
    tabs_->removeTab(0);
    delete page;
  }
  // Those that were closed just now are no longer among the tabs.
  for (QObject* closed : findChildren<DocumentPage*>()) delete closed;
  // The parts go later, when this is no MainWindow any more: they must not call it.
  for (QObject* part : findChildren<QObject*>()) part->blockSignals(true);
}

void MainWindow::createBars() {
  actions_ = new Actions(this);
  actions_->fillMenuBar(*menuBar());
  menuBar()->setFixedHeight(26);
  menuTitle_ = new MenuTitle(*menuBar());
  toolBar_ = new ToolBar(*actions_, this);
  consent_ = new ConsentBar(this);
  toolBar_->setBelow(*consent_);
  addToolBar(Qt::TopToolBarArea, toolBar_);
  tabs_ = new DocumentTabs(this);
  notices_ = new NoticeBar(this);
  setCentralWidget(framed(notices_, tabs_, this));
  status_ = new StatusLine(this);
  setStatusBar(filledStatusBar(status_, this));
  addGaps(*this);
  new common::FocusRing(*this);
}

/// The panels for drawing; those for running come with their desk.
void MainWindow::createPanels() {
  docks_ = new Docks(*this);
  palette_ = new palette::Palette(this);
  auto* outline = new outline::OutlinePanel(this);
  outline_ = &outline->view();
  find_ = new find::FindPanel(this);
  undoView_ = new UndoList(this);
  problems_ = new problems::ProblemsView(this);
  inspector_ = new inspector::Inspector(this);
  inspector_->setMinimumWidth(280);
  dropPreview_ = new DropPreview(inspector_);
  folder_ = new FolderView(this);
  editing_ = new Editing(*tabs_, *inspector_, *status_, this);
  runs_ = new RunDesk(*actions_, *tabs_, *editing_, *status_, *this);
  docks_->add(QStringLiteral("dockPalette"), palette_);
  docks_->add(QStringLiteral("dockOutline"), outline);
  docks_->add(QStringLiteral("dockProblems"), problems_);
  docks_->add(QStringLiteral("dockInspector"), inspector_);
  for (const auto& panel : debugger().panels()) {
    // Panels share their place in tabs: the tallest of them must not push the graph away.
    constexpr int least = 96;
    if (panel.widget->maximumHeight() > least) panel.widget->setMinimumHeight(least);
    docks_->add(panel.dock, panel.widget);
  }
  auto* child = new ChildDesk(*runs_, *status_, *this);
  docks_->add(QStringLiteral("dockChild"), &child->pane());
  connect(child, &ChildDesk::panelRequested, docks_, &Docks::raise);
  connect(child, &ChildDesk::panelDone, docks_, &Docks::dismiss);
  docks_->add(QStringLiteral("dockFind"), find_);
  docks_->add(QStringLiteral("dockFolder"), folder_);
  docks_->add(QStringLiteral("dockUndo"), undoView_);
  docks_->fillMenu(*actions_->subMenu("docks"));
}

void MainWindow::createDesks() {
  const palette::ActionSource awsActions = actionsOf(catalogue_);
  palette_->setActionSource(awsActions);
  // The first key finds the catalogue read.
  connect(palette_, &palette::Palette::searchEntered, this, [catalogue = catalogue_] {
    QThreadPool::globalInstance()->start([catalogue] {
      if (const auto opened = catalogue()) opened->prepareSearch();
    });
  });
  debugger().setAnswerShapes([catalogue = catalogue_](const std::string& resource) {
    const auto opened = catalogue();
    return opened ? opened->answer(resource) : std::nullopt;
  });
  auto* tasks = new TasksDesk(*actions_, *tabs_, *runs_, *consent_, settings_, *status_, *this);
  connect(tasks, &TasksDesk::refused, this, &MainWindow::report);
  connect(tasks, &TasksDesk::counted, docks_,
          [this](int rows) { docks_->setCount(QStringLiteral("dockTasks"), rows); });
  connect(tasks, &TasksDesk::stateWanted, this, [this](const QString& path, const QString& state) {
    if (openFile(path) && page() != nullptr) page()->model().selectState(state.toStdString());
  });
  keptRuns_ = new KeptRunsDesk(*tabs_, *notices_, this);
  connect(keptRuns_, &KeptRunsDesk::panelRequested, docks_, &Docks::raise);
  connect(keptRuns_, &KeptRunsDesk::said, status_, &StatusLine::say);
  connect(keptRuns_, &KeptRunsDesk::openRequested, &runs_->controller(),
          &debug::RunController::openRun);
  safe_ = new Safekeeping(recovery_, settings_, *tabs_, *notices_, this);
  files_ = new FileDesk(*actions_, *tabs_, *editing_, *safe_, *folder_, *notices_, settings_,
                        *status_, *this);
  recoveries_ = new RecoveryDesk(recovery_, *files_, *tabs_, *notices_, this);
  start_ = new StartDesk(*actions_, *tabs_, recovery_, settings_, *this);
  graphs_ = new GraphDesk(*actions_, *tabs_, *editing_, *status_, this);
  views_ = new ViewDesk(*actions_, *tabs_, settings_, this);
  snippets_ =
      new SnippetDesk(*palette_, awsActions, settings_.snippetFolder(), *tabs_, *status_, this);
  forces_ = new ForceDesk(*actions_, *tabs_, runController(), *this);
  data_ = new DataDesk(*inspector_, debugger(), runController(), *tabs_, settings_, *status_, this);
  finds_ = new FindDesk(*find_, *actions_, *docks_, *tabs_, *editing_, *status_, this);
  texts_ = new TextDesk(*actions_, *tabs_, *editing_, this);
  problemDesk_ = new ProblemDesk(*problems_, *actions_, *docks_, *tabs_, *status_, this);
  commands_ = new CommandDesk(*actions_, *docks_, *tabs_, *folder_, settings_, *status_, *this);
  history_ = new SelectionHistory(*tabs_, this);
  statusDesk_ = new StatusDesk(*actions_, *tabs_, *runs_, *history_, *problems_, *status_, this);
  perspectives_ = new Perspectives(*docks_, *toolBar_, *palette_, *actions_, settings_, *this);
  connect(commands_, &CommandDesk::forgotten, new PaletteMemory(*palette_, settings_, this),
          &PaletteMemory::forget);
  new OutlineDesk(*outline_, *actions_, *tabs_, *editing_, this);
  new PrintDesk(*actions_, *tabs_, runController(), *status_, *this);
  new ReviewDesk(*actions_, *tabs_, *status_, *this);
  new ThemeDesk(*actions_, settings_, this);
}

void MainWindow::wireTabs() {
  // A click on another tab takes the keyboard from nobody.
  connect(tabs_, &QTabWidget::tabBarClicked, editing_, &Editing::commitTyping);
  connect(tabs_, &QTabWidget::currentChanged, this, &MainWindow::onPageChanged);
  connect(tabs_, &DocumentTabs::labelled, this, [this] {
    showTitle();
    safe_->keepTabs();
  });
  connect(history_, &SelectionHistory::moved, statusDesk_, &StatusDesk::update);
  // What had the keyboard may also be destroyed; then it would be nowhere.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
    if (now != nullptr || !isActiveWindow()) return;
    QTimer::singleShot(0, this, [this] {
      if (isActiveWindow() && focusWidget() == nullptr) focusDocument();
    });
  });
}

void MainWindow::wireFiles() {
  connect(files_, &FileDesk::pageAdded, this, [this](DocumentPage* page) { onPageAdded(*page); });
  connect(files_, &FileDesk::pageOpened, this, [this] {
    start_->hide();
    focusDocument(Qt::OtherFocusReason);
  });
  connect(files_, &FileDesk::pageFound, this, [this] { focusDocument(Qt::OtherFocusReason); });
  connect(files_, &FileDesk::opened, this,
          [this](const QString& path) { recoveries_->recoverFile(path); });
  connect(files_, &FileDesk::pageClosed, this, [this] {
    tabs_->count() == 0 ? start_->show() : start_->hide();
    statusDesk_->update();  // also of one that was not in front
  });
  connect(files_, &FileDesk::folderShown, docks_,
          [this] { docks_->raise(QStringLiteral("dockFolder")); });
  connect(files_, &FileDesk::refused, this, &MainWindow::report);
  connect(keptRuns_, &KeptRunsDesk::documentRequested, files_, &FileDesk::open);
  connect(recoveries_, &RecoveryDesk::broughtBack, keptRuns_,
          [this](DocumentPage* page, const QString& key) { keptRuns_->takeOver(*page, key); });
  connect(recoveries_, &RecoveryDesk::retyped, this, [this](const DocumentPage* page) {
    if (page == this->page()) onDocumentChanged();
  });
  connect(start_, &StartDesk::fileChosen, files_, &FileDesk::open);
  connect(start_, &StartDesk::sampleChosen, this, &MainWindow::openSample);
  connect(start_, &StartDesk::dockWanted, docks_, &Docks::raise);
  connect(start_, &StartDesk::recoverRequested, recoveries_, &RecoveryDesk::recoverAt);
}

void MainWindow::wirePanels() {
  using inspector::Inspector;
  using outline::OutlineView;
  connect(palette_, &palette::Palette::insertRequested, graphs_, &GraphDesk::insert);
  connect(palette_, &palette::Palette::useRequested, graphs_, &GraphDesk::use);
  connect(outline_, &OutlineView::removeRequested, graphs_, &GraphDesk::remove);
  connect(outline_, &OutlineView::contentDropped, graphs_, &GraphDesk::insertAt);
  connect(find_, &find::FindPanel::foundChanged, outline_,
          [this](const QSet<QString>& states) { outline_->setFound(states); });
  connect(finds_, &FindDesk::closed, this, [this] { focusDocument(); });
  connect(inspector_, &Inspector::changeRequested, this, [this](const edit::Change& change) {
    if (editing_->apply(change)) inspector_->changeTaken();
  });
  connect(inspector_, &Inspector::changeRefused, status_, &StatusLine::say);
  connect(inspector_, &Inspector::stateRequested, this, [this](const QString& state) {
    if (page() != nullptr) page()->model().selectState(state.toStdString());
  });
  connect(inspector_, &Inspector::runRequested, runs_, [this](bool ask) { runs_->start(ask); });
  connect(inspector_, &Inspector::edgeRequested, this, [this](const QString& edge) {
    if (page() != nullptr) page()->model().selectState(edge.toStdString());
  });
  connect(inspector_, &Inspector::actionWanted, this, [this] {
    docks_->raise(QStringLiteral("dockPalette"));
    palette_->focusSearch();
    status_->say(tr("Look for the action; Ctrl+Enter uses it for the selected state."));
  });
  for (auto* view : findChildren<common::JsonView*>()) {
    if (inspector_->isAncestorOf(view)) continue;  // its own data goes its own way
    connect(view, &common::JsonView::pathPicked, inspector_, &Inspector::insertPath);
  }
  connect(status_, &StatusLine::zoomMenuRequested, views_, &ViewDesk::offerZoom);
  connect(snippets_, &SnippetDesk::kept, docks_,
          [this] { docks_->raise(QStringLiteral("dockPalette")); });
  connect(views_, &ViewDesk::refused, safe_, &Safekeeping::sayBeside);
}

void MainWindow::wireRuns() {
  runs_->setOpen([this](const QString& path) { return files_->open(path); });
  connect(runs_, &RunDesk::momentShown, this, &MainWindow::onMoment);
  connect(runs_, &RunDesk::clockTicked, this, [this] {
    showClock();
    statusDesk_->updateWords();
  });
  // Where the window is arranged for looking the form goes behind others: it is not made before.
  connect(runs_, &RunDesk::stopping,
          inspector_->findChild<common::WhenSeen*>({}, Qt::FindDirectChildrenOnly),
          &common::WhenSeen::holdBack);
  connect(&runController(), &debug::RunController::stopped, this, [this] {
    const bool looked = runController().isPaused() || runController().moment()->imported;
    if (looked) setPerspective(Docks::Perspective::Debug);
  });
  connect(runs_, &RunDesk::panelRequested, docks_, &Docks::raise);
  connect(runs_, &RunDesk::refused, this, &MainWindow::report);
  connect(&debugger(), &debug::DebugPanels::troubled, safe_, &Safekeeping::sayBeside);
}

void MainWindow::wireCommands() {
  auto& act = *actions_;
  act.on("newWindow", [this] { openSecondWindow(); });
  act.on("keepSnippet", [this] { snippets_->keep(graphs_->selectedKeys()); });
  act.on("pickData", [this] {
    docks_->raise(QStringLiteral("dockInspector"));
    inspector_->pickData();
  });
  act.on("selectionBack", [this] { history_->move(-1); });
  act.on("selectionForward", [this] { history_->move(1); });
  connect(toolBar_, &ToolBar::searchRequested, commands_, &CommandDesk::openStates);
  connect(commands_, &CommandDesk::stateChosen, this, [this] { focusDocument(); });
  connect(commands_, &CommandDesk::fileChosen, this, &MainWindow::openFile);
  connect(commands_, &CommandDesk::foundChosen, finds_, &FindDesk::goTo);
  connect(graphs_, &GraphDesk::extracted, this, &MainWindow::openExtracted);
  connect(perspectives_, &Perspectives::changed, this, &MainWindow::revealSelected);
}

void MainWindow::restore() {
  // What the frame round the window takes is known only once it is shown.
  const QSize room = screen()->availableSize() - QSize(8, 48);
  if (!restoreGeometry(settings_.geometry())) resize(QSize(1440, 900).boundedTo(room));
  setPerspective(Docks::Perspective::Design);
  views_->restore();
}

DocumentPage* MainWindow::page() const { return tabs_ == nullptr ? nullptr : tabs_->page(); }

debug::DebugPanels& MainWindow::debugger() { return runs_->panels(); }

debug::RunController& MainWindow::runController() { return runs_->controller(); }

bool MainWindow::openFile(const QString& path) { return files_->open(path); }

void MainWindow::openFiles(const QStringList& paths) { files_->openAll(paths); }

void MainWindow::openFolder(const QString& path) { files_->openFolder(path); }

DocumentPage* MainWindow::newDocument(const std::string& text, const QString& title) {
  return files_->newDocument(text, title);
}

void MainWindow::setPerspective(Docks::Perspective perspective) { perspectives_->set(perspective); }

void MainWindow::offerLastSession() {
  recoveries_->offerLastSession();
  keptRuns_->offerWaiting();
}

void MainWindow::offerRecovery() { recoveries_->openLastSession(); }

void MainWindow::sayFailure(const QString& what) { safe_->sayFailure(what); }

void MainWindow::onPageAdded(DocumentPage& page) {
  page.model().setCatalogue(catalogue_);
  listenTo(page);
  safe_->listenTo(page);
  graphs_->listenTo(page);
  forces_->listenTo(page);
  snippets_->listenTo(page);
  views_->listenTo(page);
  texts_->listenTo(page);
  problemDesk_->listenTo(page);
  dropPreview_->listenTo(page);
  statusDesk_->listenTo(page);
  runs_->listenTo(page);
  keptRuns_->listenTo(page);
}

void MainWindow::listenTo(DocumentPage& page) {
  using document::DocumentModel;
  // The page as the context: its document may live on in another window when it is closed.
  auto* model = &page.model();
  const auto inFront = [this, &page] { return this->page() == &page; };
  connect(model, &DocumentModel::documentChanged, &page, [this, inFront] {
    if (inFront()) onDocumentChanged();
  });
  connect(model, &DocumentModel::selectionLeaving, &page, [this, inFront] {
    if (inFront()) editing_->commitTyping();
  });
  connect(model, &DocumentModel::selectionChanged, &page, [this, &page, inFront] {
    if (inFront() && page.isSelecting()) onSelectionChanged();
  });
  connect(&page.graph(), &canvas::GraphView::openRequested, docks_, [this] {
    docks_->enter(QStringLiteral("dockInspector"));
    inspector_->focusEdge();
  });
}

void MainWindow::onPageChanged() {
  DocumentPage* front = page();
  editing_->setFront(front);
  if (front != nullptr && isActiveWindow()) front->takeSelection();
  docks_->setHidden(front == nullptr);
  showTitle();
  folder_->setCurrentFile(front == nullptr ? QString() : front->model().path());
  undoView_->setStack(front == nullptr ? nullptr : &front->model().undoStack());
  runs_->setFront(front);
  onDocumentChanged();
  onSelectionChanged();
  runs_->showMoment();
  safe_->keepTabs();
}

/// Every panel is told of the document in front, or of none.
void MainWindow::onDocumentChanged() {
  DocumentPage* front = page();
  const asl::Document none;
  const asl::Document& drawn = front == nullptr ? none : front->model().picture();
  outline_->setDocument(drawn);
  find_->setDocument(drawn);
  problemDesk_->showDocument();
  inspector_->setDocument(drawn, front != nullptr && !front->model().stale(),
                          front == nullptr ? nullptr : &front->drafts());
  runs_->showDocument();
  data_->showData();
  statusDesk_->update();
}

void MainWindow::onSelectionChanged() {
  const auto selection =
      page() == nullptr ? std::vector<asl::StateId>() : page()->model().selection();
  const asl::StateId state = page() == nullptr ? asl::StateId() : page()->model().selectedState();
  // Of an edge the outline shows the state that has it.
  const auto owner =
      page() == nullptr ? asl::StateId() : document::stateOfSelection(page()->model());
  const bool edge = state.empty() && !owner.empty();
  outline_->setSelectedStates(edge ? std::vector<asl::StateId>{owner} : selection);
  problems_->setSelectedState(state);
  inspector_->setSelection(selection);
  debugger().setSelectedState(QString::fromStdString(state));
  data_->showData();
  history_->remember();
  statusDesk_->update();
}

/// The run in front at the moment that is shown.
void MainWindow::onMoment() {
  if (page() != nullptr) {
    outline_->setRun(runController().run().drawnView());
    data_->showData();
  }
  toolBar_->setRunWords(runController().canContinue() ? tr("Continue") : tr("Run"));
  showClock();
  statusDesk_->update();
}

void MainWindow::showClock() { toolBar_->setClockWords(runs_->clockWords()); }

void MainWindow::showTitle() {
  const QString program = tr("Stepwright");
  const QString document = page() == nullptr ? QString() : page()->model().title();
  const bool none = page() == nullptr;
  menuTitle_->setTitle(none ? program : QStringLiteral("%1, %2").arg(document, program),
                       none ? QString() : page()->model().path());
  // The mark of a change stands by the document's name; Qt adds the program's where a title does
  // not end with it.
  setWindowTitle(none ? program : QStringLiteral("%1[*], %2").arg(document, program));
  setWindowModified(!none && page()->hasUnsaved());
}

/// The drawing has another shape of room now: what is selected stays in sight.
void MainWindow::revealSelected() {
  const bool follow = (*actions_)["followRun"]->isChecked() || !runController().hasRun();
  if (page() == nullptr || !follow || page()->model().selectedState().empty()) return;
  QTimer::singleShot(0, &page()->graph(), [page = page()] { page->revealSelected(); });
}

void MainWindow::report(const Error& error) {
  status_->say(common::said(error));
  showError(error, this);
}

void MainWindow::openExtracted(const std::string& definition, asl::Format format,
                               const QString& name, const QString& words) {
  auto& extracted = newDocument(definition, name)->model();
  if (extracted.format() != format) extracted.setFresh(definition, format);
  // It is nowhere else any more: closing it asks.
  extracted.undoStack().resetClean();
  status_->say(words);
}

void MainWindow::openSample(const QString& title, const QByteArray& text, const QString& file) {
  newDocument(text.toStdString(), title);
  if (file.isEmpty()) return;
  const QString taken = takeCompanions(debugger(), file);
  if (!taken.isEmpty()) status_->say(taken);
}

void MainWindow::openSecondWindow() {
  if (page() == nullptr) return;
  auto* window = new MainWindow(settings_, recovery_);
  window->setAttribute(Qt::WA_DeleteOnClose);
  window->debugger().shareWith(debugger());
  DocumentPage* second = window->files_->addPage(page()->content());
  window->tabs_->label(*second);
  window->tabs_->setCurrentWidget(second);
  window->start_->hide();
  // A little beside this one; where this one is wholly in sight, the other is, too.
  const QPoint at = pos() + QPoint(40, 40);
  const QRect room = screen()->availableGeometry();
  const QRect last(at, room.bottomRight());
  const QSize rim = frameGeometry().size() - size();
  window->resize(room.contains(frameGeometry()) ? size().boundedTo(last.size() - rim) : size());
  window->move(at);
  window->show();
}

void MainWindow::focusDocument(Qt::FocusReason reason) {
  if (page() != nullptr)
    page()->takeKeyboard(reason);
  else if (tabs_->currentWidget() != nullptr)
    tabs_->currentWidget()->setFocus(reason);
}

/// A name that is typed on the canvas is kept as those in the Inspector are.
bool MainWindow::event(QEvent* event) {
  if (event->type() != common::EditEvent::type() || page() == nullptr)
    return QMainWindow::event(event);
  auto& edit = static_cast<common::EditEvent*>(event)->edit();
  const QString place = common::placeOf(*edit.field());
  if (edit.isPending()) {
    page()->drafts().keep({place, edit.field()->accessibleName(), edit.typed()});
  } else {
    page()->drafts().drop(place);
  }
  event->accept();
  return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!files_->mayClose(tabs_->pages())) return event->ignore();
  settings_.setGeometry(saveGeometry());
  perspectives_->keep();
  files_->closeAll();
  onPageChanged();
  event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) files << url.toLocalFile();
  }
  openFiles(files);
  event->acceptProposedAction();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  QTimer::singleShot(0, this, [this] { perspectives_->fitToWidth(page() != nullptr); });
}

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

void MainWindow::keyPressEvent(QKeyEvent* event) {
  const QKeySequence keys(static_cast<int>(event->modifiers() & ~Qt::KeypadModifier) |
                          event->key());
  for (const QAction* action : actions_->all()) {
    if (action->isEnabled() || !action->shortcuts().contains(keys)) continue;
    const QString name = action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
    return status_->say(tr("%1: %2").arg(name, Actions::whyNot(*action)));
  }
  QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() != QEvent::ActivationChange || !isActiveWindow()) return;
  // What had the keyboard may have gone while a dialog was open; Qt would give it to the first tool
  // button, which Space then presses.
  const QWidget* keyboard = focusWidget();
  if (keyboard == nullptr || !keyboard->isVisible() || !keyboard->isEnabled())
    focusDocument(Qt::ActiveWindowFocusReason);
  // What is typed in another window is left by going to this one, which may show the same document.
  for (QWidget* each : QApplication::topLevelWidgets()) {
    auto* other = qobject_cast<MainWindow*>(each);
    if (other != nullptr && other != this) other->editing_->commitTyping();
  }
  if (page() == nullptr) return;
  page()->takeSelection();
  page()->model().checkFile();
}

}  // namespace stepwright::app

#include "moc_main_window.cpp"
