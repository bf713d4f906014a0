// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QUndoView>
#include <QUrl>
#include <QVBoxLayout>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/folder_view.h"
#include "app/main_window/known_data.h"
#include "app/main_window/notice_bar.h"
#include "app/main_window/quick_open.h"
#include "app/main_window/status_line.h"
#include "app/main_window/tool_bar.h"
#include "app/main_window/undo_list.h"
#include "app/settings.h"
#include "engine/asl/catalogue/catalogue.h"
#include "widgets/common/drafts.h"
#include "widgets/common/focus_ring.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/find/find_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/outline/outline_panel.h"
#include "widgets/outline/outline_view.h"
#include "widgets/palette/palette.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

namespace {

/// A status bar that is filled by one widget, without the margins of its own layout.
class PlainStatusBar : public QStatusBar {
 public:
  PlainStatusBar(QWidget* line, QWidget* parent) : QStatusBar(parent), line_(line) {
    setSizeGripEnabled(false);
    line->setParent(this);
    setFixedHeight(kHeight);
  }
  // The style sheet sets a least height of its own.
  QSize sizeHint() const override { return {200, kHeight}; }
  QSize minimumSizeHint() const override { return {200, kHeight}; }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QStatusBar::resizeEvent(event);
    line_->setGeometry(0, height() - kHeight, width(), kHeight);  // the line stands on the edge
  }

 private:
  static constexpr int kHeight = 28;
  QWidget* line_;
};

/// The documents with an edge of one pixel, like the docks'.
class Framed : public QWidget {
 public:
  Framed(QWidget* above, QWidget* content, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(above);
    column->addWidget(content, 1);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(rect(), common::Theme::current().surface2);
    painter.setPen(common::Theme::current().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
};

}  // namespace

MainWindow::MainWindow(Settings& settings, Recovery& recovery, QWidget* parent)
    : QMainWindow(parent), settings_(settings), recovery_(recovery) {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowTitle(tr("Stepwright"));
  setMinimumSize(1024, 640);
  setAcceptDrops(true);
  setContextMenuPolicy(Qt::NoContextMenu);
  createParts();
  createDocks();
  actions_->setBefore([this] { commitTyping(); });
  wireActions();
  wireEditActions();
  wireViewActions();
  wireGraphActions();
  wireDocks();
  wireOutline();
  wireFind();
  wireNavigation();
  wireFolder();
  wireMoreCommands();
  createSnippets();
  wireRun();
  wireInspector();
  restore();
  wireViewMemory();
  createStartPage();
  onPageChanged();
  wireSafety();
  wireFileQueue();
}

MainWindow::~MainWindow() {
  // Documents go first, while the parts that they tell of it still stand.
  tabs_->disconnect(this);
  run_->disconnect(this);
  debug_->disconnect(this);
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

void MainWindow::createParts() {
  actions_ = new Actions(this);
  actions_->fillMenuBar(*menuBar());
  menuBar()->setFixedHeight(26);
  menuTitle_ = new QLabel(menuBar());
  menuTitle_->setFont(common::fontOf(common::FontRole::Table));
  menuTitle_->setContentsMargins(0, 0, 14, 0);
  menuTitle_->setFixedSize(360, 26);
  menuTitle_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  menuTitle_->setForegroundRole(QPalette::PlaceholderText);
  menuBar()->setCornerWidget(menuTitle_);
  toolBar_ = new ToolBar(*actions_, this);
  addToolBar(Qt::TopToolBarArea, toolBar_);
  tabs_ = new QTabWidget(this);
  tabs_->setObjectName(QStringLiteral("documents"));
  tabs_->tabBar()->setObjectName(QStringLiteral("documentTabs"));
  QFont active = common::fontOf(common::FontRole::Body);
  active.setWeight(
      QFont::DemiBold);  // what tabs are measured with; the style sheet sets the others back
  tabs_->tabBar()->setFont(active);
  tabs_->setDocumentMode(true);
  tabs_->setMovable(true);
  tabs_->setElideMode(Qt::ElideMiddle);
  notices_ = new NoticeBar(this);
  setCentralWidget(new Framed(notices_, tabs_, this));
  status_ = new StatusLine(this);
  setStatusBar(new PlainStatusBar(status_, this));
  // Four pixels of the window's own ground round the docks; the bars above and below bring theirs
  // along.
  addGap(Qt::LeftToolBarArea, QStringLiteral("gapLeft"));
  addGap(Qt::RightToolBarArea, QStringLiteral("gapRight"));
  quick_ = new QuickOpen(this);
  new common::FocusRing(*this);
}

void MainWindow::addGap(Qt::ToolBarArea area, const QString& name) {
  auto* gap = new QToolBar(this);
  gap->setObjectName(name);
  gap->setMovable(false);
  gap->setStyleSheet(QStringLiteral("QToolBar { padding: 0; margin: 0; border: 0; spacing: 0; }"));
  gap->layout()->setContentsMargins(0, 0, 0, 0);
  gap->setFixedWidth(4);
  gap->toggleViewAction()->setVisible(false);
  addToolBar(area, gap);
}

void MainWindow::createDocks() {
  docks_ = new Docks(*this);
  palette_ = new palette::Palette(this);
  const CatalogueSource catalogue = lazyCatalogue();
  awsActions_ = actionsOf(catalogue);
  palette_->setActionSource(awsActions_);
  docks_->add(QStringLiteral("dockPalette"), tr("Palette"), QStringLiteral("palette"), palette_,
              Qt::LeftDockWidgetArea);
  auto* outline = new outline::OutlinePanel(this);
  outline_ = &outline->view();
  find_ = new find::FindPanel(this);
  undoView_ = undoList(this);
  problems_ = new problems::ProblemsView(this);
  inspector_ = new inspector::Inspector(this);
  inspector_->setMinimumWidth(280);
  docks_->add(QStringLiteral("dockOutline"), tr("Outline"), QStringLiteral("outline"), outline,
              Qt::LeftDockWidgetArea);
  docks_->add(QStringLiteral("dockProblems"), tr("Problems"), QStringLiteral("error"), problems_,
              Qt::BottomDockWidgetArea);
  docks_->add(QStringLiteral("dockInspector"), tr("Inspector"), QStringLiteral("inspector"),
              inspector_, Qt::RightDockWidgetArea);
  createDebugger();
  debug_->setAnswerShapes([catalogue](const std::string& resource) {
    const auto opened = catalogue();
    return opened ? opened->answer(resource) : std::nullopt;
  });
  docks_->add(QStringLiteral("dockFind"), tr("Find"), QStringLiteral("search"), find_,
              Qt::BottomDockWidgetArea);
  folderView_ = new FolderView(this);
  docks_->add(QStringLiteral("dockFolder"), tr("Folder"), QStringLiteral("open"), folderView_,
              Qt::LeftDockWidgetArea);
  docks_->add(QStringLiteral("dockUndo"), tr("Undo list"), QStringLiteral("undo"), undoView_,
              Qt::LeftDockWidgetArea);
  docks_->fillMenu(*actions_->subMenu("docks"));
}

void MainWindow::restore() {
  // What the frame round the window takes is known only once it is shown.
  const QSize room = screen()->availableSize() - QSize(8, 48);
  if (!restoreGeometry(settings_.geometry())) resize(QSize(1440, 900).boundedTo(room));
  setPerspective(Docks::Perspective::Design);
  const QString view = settings_.view();
  const char* name = view == QLatin1String("graph")  ? "viewGraph"
                     : view == QLatin1String("code") ? "viewCode"
                                                     : "viewBoth";
  (*actions_)[name]->setChecked(true);
  (*actions_)["topDown"]->setChecked(true);
  (*actions_)["followRun"]->setChecked(settings_.flag(QStringLiteral("followRun"), true));
  (*actions_)["sideBySide"]->setChecked(settings_.flag(QStringLiteral("sideBySide"), false));
  (*actions_)["notes"]->setChecked(true);
  const auto theme = settings_.theme();
  (*actions_)[theme == Settings::ThemeChoice::Light  ? "themeLight"
              : theme == Settings::ThemeChoice::Dark ? "themeDark"
                                                     : "themeSystem"]
      ->setChecked(true);
}

namespace {

QString nameOf(Docks::Perspective perspective) {
  return perspective == Docks::Perspective::Design ? QStringLiteral("design")
                                                   : QStringLiteral("debug");
}

constexpr int kNarrow = 1180;

}  // namespace

QString MainWindow::docksName() const {
  return nameOf(perspective_) + (narrow_ ? QStringLiteral("-narrow") : QString());
}

void MainWindow::fitToWidth() {
  const bool narrow = width() < kNarrow;
  toolBar_->setCompact(narrow);
  toolBar_->setStepWords(perspective_ == Docks::Perspective::Debug && width() >= 1240);
  if (narrow == narrow_) return;
  if (isVisible() && page() != nullptr) settings_.setDocks(docksName(), docks_->state());
  narrow_ = narrow;
  palette_->setFolded(narrow);
  docks_->setNarrow(narrow, settings_.docks(docksName()));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  QTimer::singleShot(0, this, &MainWindow::fitToWidth);
}

void MainWindow::setPerspective(Docks::Perspective perspective) {
  if (isVisible() && perspective != perspective_) {
    settings_.setDocks(docksName(), docks_->state());
  }
  const bool first = !isVisible();
  if (perspective != perspective_ || first) {
    perspective_ = perspective;
    docks_->arrange(perspective, settings_.docks(docksName()));
  }
  (*actions_)[perspective == Docks::Perspective::Design ? "design" : "debug"]->setChecked(true);
  // The drawing has another shape of room now: what is selected stays in sight.
  const bool follow = (*actions_)["followRun"]->isChecked() || !run_->hasRun();
  if (page() != nullptr && follow && !page()->model().selectedState().empty()) {
    QTimer::singleShot(0, &page()->graph(), [page = page()] {
      page->graph().reveal(QString::fromStdString(page->model().selectedState()));
    });
  }
  toolBar_->setStepWords(perspective == Docks::Perspective::Debug && width() >= 1240);
}

void MainWindow::showMenuTitle() {
  const QString program = tr("Stepwright");
  const QString title =
      page() == nullptr ? program : QStringLiteral("%1, %2").arg(page()->model().title(), program);
  const int room = menuTitle_->width() - menuTitle_->contentsMargins().right() - 4;
  menuTitle_->setText(menuTitle_->fontMetrics().elidedText(title, Qt::ElideMiddle, room));
  menuTitle_->setToolTip(page() == nullptr ? QString() : page()->model().path());
  // The mark of a change stands by the document's name; Qt adds the program's where a title does not end with it.
  setWindowTitle(page() == nullptr ? program
                                   : QStringLiteral("%1[*], %2").arg(page()->model().title(), program));
  setWindowModified(page() != nullptr && page()->hasUnsaved());
}

void MainWindow::applyTheme() {
  const auto choice = settings_.theme();
  bool dark = choice == Settings::ThemeChoice::Dark;
  if (choice == Settings::ThemeChoice::System) {
    dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  }
  common::Theme::apply(*qApp, dark ? common::ThemeKind::Dark : common::ThemeKind::Light);
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
  commitTyping();
  for (int tab = 0; tab < tabs_->count(); ++tab) {
    auto* page = qobject_cast<DocumentPage*>(tabs_->widget(tab));
    if (page != nullptr && !mayClose(*page)) return event->ignore();
  }
  settings_.setGeometry(saveGeometry());
  settings_.setDocks(docksName(), docks_->state());
  removeAllPages();
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
    if (other != nullptr && other != this) other->commitTyping();
  }
  if (page() != nullptr) page()->model().checkFile();
}

}  // namespace stepwright::app
