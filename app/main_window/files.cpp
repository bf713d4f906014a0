// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving and closing documents.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/file_queue.h"
#include "app/main_window/known_data.h"
#include "app/main_window/main_window.h"
#include "app/main_window/notice_bar.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"
#include "engine/asl/use.h"
#include "widgets/common/icons.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/palette/snippet_store.h"

namespace stepwright::app {

namespace {

/// The button on a document's tab: a cross, or a dot while there are changes and the pointer is
/// elsewhere.
class TabButton : public QAbstractButton {
 public:
  explicit TabButton(QWidget* parent) : QAbstractButton(parent) {
    setFixedSize(20, 20);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(MainWindow::tr("Close"));
    setToolTip(MainWindow::tr("Close"));
  }
  void setModified(bool modified) {
    modified_ = modified;
    setToolTip(modified ? MainWindow::tr("Close; there are changes") : MainWindow::tr("Close"));
    update();
  }

 protected:
  void enterEvent(QEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.hover);
      painter.drawRoundedRect(rect(), 4, 4);
    }
    const bool dot = modified_ && !underMouse();
    common::paintIcon(painter, QRectF(4, 4, 12, 12),
                      dot ? QStringLiteral("dot") : QStringLiteral("close"),
                      dot ? theme.text2 : theme.text3);
  }

 private:
  bool modified_ = false;
};

QString filters() {
  return MainWindow::tr("Definitions (*.json *.asl *.yaml *.yml);;All files (*)");
}

}  // namespace

DocumentPage* MainWindow::page() const {
  return tabs_ == nullptr ? nullptr : qobject_cast<DocumentPage*>(tabs_->currentWidget());
}

int MainWindow::documents() const { return tabs_->count(); }

DocumentPage* MainWindow::documentAt(int tab) const {
  return qobject_cast<DocumentPage*>(tabs_->widget(tab));
}

DocumentPage* MainWindow::addPage(std::shared_ptr<DocumentPage::Content> content) {
  auto* page = new DocumentPage(*actions_, this, std::move(content));
  wirePage(*page);
  wireGraph(*page);
  const bool leftRight = (*actions_)["leftRight"]->isChecked();
  page->graph().setDirection(leftRight ? layout::Direction::LeftRight : layout::Direction::TopDown);
  page->graph().setQuickSource(quickSource(awsActions_, [this] { return snippets_->items(); }));
  page->pathBar().setDirection(leftRight ? tr("Left to right") : tr("Top-down"));
  page->setView((*actions_)["viewGraph"]->isChecked()  ? DocumentPage::View::Graph
                : (*actions_)["viewCode"]->isChecked() ? DocumentPage::View::Code
                                                       : DocumentPage::View::Both);
  page->setSideBySide((*actions_)["sideBySide"]->isChecked());
  page->graph().setFollow((*actions_)["followRun"]->isChecked());
  const int tab = tabs_->addTab(page, QString());
  wireRunOf(*page);
  auto* button = new TabButton(tabs_->tabBar());
  tabs_->tabBar()->setTabButton(tab, QTabBar::RightSide, button);
  connect(button, &QAbstractButton::clicked, page,
          [this, page] { closePage(tabs_->indexOf(page)); });
  return page;
}

void MainWindow::showTab(DocumentPage& page) {
  const int tab = tabs_->indexOf(&page);
  if (tab < 0) return;
  const auto& model = page.model();
  constexpr int widest = 230;
  const QFontMetrics metrics(tabs_->tabBar()->font());
  tabs_->setTabText(tab, metrics.elidedText(model.title(), Qt::ElideMiddle, widest)
                             .replace(QLatin1Char('&'), QLatin1String("&&")));
  markRun(page);
  auto* button = dynamic_cast<TabButton*>(tabs_->tabBar()->tabButton(tab, QTabBar::RightSide));
  if (button != nullptr) button->setModified(page.hasUnsaved());
  showMenuTitle();
  keepTabs();
}

DocumentPage* MainWindow::newDocument(const std::string& text, const QString& title) {
  DocumentPage* page = addPage();
  page->model().setTitle(title);
  page->model().setFresh(text);
  showTab(*page);
  tabs_->setCurrentWidget(page);
  showStartPage(false);
  focusDocument(Qt::OtherFocusReason);
  return page;
}

void MainWindow::newFromNothing() {
  // Another window may have a document of that name.
  QStringList taken;
  for (const QWidget* window : QApplication::topLevelWidgets()) {
    for (auto* page : window->findChildren<DocumentPage*>()) taken << page->model().title();
  }
  QString title;
  do {
    title = tr("Untitled %1").arg(++untitled_);
  } while (taken.contains(title));
  newDocument(project::emptyDefinition(asl::Format::Json), title);
}

bool MainWindow::openFile(const QString& path) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  for (int tab = 0; tab < tabs_->count(); ++tab) {
    auto* open = qobject_cast<DocumentPage*>(tabs_->widget(tab));
    if (open == nullptr || open->model().path() != whole) continue;
    tabs_->setCurrentIndex(tab);
    focusDocument(Qt::OtherFocusReason);
    return true;
  }
  DocumentPage* page = addPage();
  if (const auto failed = page->model().open(whole)) {
    tabs_->removeTab(tabs_->indexOf(page));
    page->deleteLater();
    settings_.removeRecentFile(whole);
    report(*failed);
    return false;
  }
  settings_.addRecentFile(whole);
  fillRecent();
  showTab(*page);
  tabs_->setCurrentWidget(page);
  showStartPage(false);
  focusDocument(Qt::OtherFocusReason);
  const QString sidecar =
      QString(whole).replace(QRegularExpression(QStringLiteral("\\.(json|ya?ml)$")), QString()) +
      QStringLiteral(".stepwright.json");
  if (!QFileInfo::exists(sidecar)) takeCompanions(whole);
  for (const auto& entry : recovery_.leftBehind()) {
    if (entry.path == whole) recover(entry, true);
  }
  return true;
}

void MainWindow::openFiles(const QStringList& paths) { files_->add(paths); }

/// Many files say how far they are, and can be stopped.
void MainWindow::wireFileQueue() {
  files_ = new FileQueue([this](const QString& path) { openFile(path); }, this);
  connect(files_, &FileQueue::moved, this, [this] {
    constexpr int many = 12;
    const QString key = QStringLiteral("opening");
    if (files_->waiting() == 0 || files_->total() < many) return notices_->remove(key);
    notices_->add(key,
                  {{},
                   QStringLiteral("open"),
                   tr("Opening files"),
                   tr("%1 of %2").arg(files_->total() - files_->waiting()).arg(files_->total()),
                   {},
                   false},
                  {{tr("Stop"), [this] { files_->stop(); }}});
  });
}

void MainWindow::report(const Error& error) {
  status_->say(QString::fromStdString(error.message));
  QMessageBox box(QMessageBox::Warning, tr("Stepwright"), QString::fromStdString(error.message),
                  QMessageBox::Ok, this);
  box.setInformativeText(QString::fromStdString(error.remedy));
  box.setObjectName(QStringLiteral("errorBox"));
  box.exec();
}

void MainWindow::askToOpen() {
  const QString folder =
      page() == nullptr ? QDir::homePath() : QFileInfo(page()->model().path()).path();
  openFiles(QFileDialog::getOpenFileNames(this, tr("Open"), folder, filters()));
}

bool MainWindow::save(DocumentPage& page) {
  using FileState = document::DocumentModel::FileState;
  auto& model = page.model();
  if (model.path().isEmpty()) return saveAs(page);
  model.checkFile();
  if (model.fileState() == FileState::Blocked) return saveAs(page);
  // Somebody else wrote the file: it is not written over before one of the two was chosen.
  if (model.outsidePending() && model.fileState() != FileState::Gone) {
    status_->say(model.fileState() == FileState::Changed
                     ? tr("The file changed outside: choose Keep mine, Reload or Compare first.")
                     : tr("The file cannot be read: choose Keep mine or Save as first."));
    return false;
  }
  if (const auto failed = model.save()) {
    report(*failed);
    return false;
  }
  settle(page);
  status_->say(page.drafts().isEmpty()
                   ? tr("Saved %1").arg(model.title())
                   : tr("Saved %1, without what is typed in %2: the document cannot take it yet.")
                         .arg(model.title(), page.draftWords()));
  return true;
}

/// What is in the file needs no journal; what is only typed does.
void MainWindow::settle(DocumentPage& page) {
  recovery_.settled(&page.model());
  if (page.hasUnsaved()) keepForRecovery(page);
}

bool MainWindow::saveAs(DocumentPage& page) {
  QString proposed = page.model().path();
  if (proposed.isEmpty()) {
    proposed = QDir::home().filePath(
        page.model().title().simplified().replace(QLatin1Char(' '), QLatin1Char('-')).toLower() +
        QStringLiteral(".asl.json"));
  }
  const QString path = QFileDialog::getSaveFileName(this, tr("Save as"), proposed, filters());
  if (path.isEmpty()) return false;
  if (const auto failed = page.model().saveAs(path)) {
    report(*failed);
    return false;
  }
  settle(page);
  settings_.addRecentFile(page.model().path());
  fillRecent();
  return true;
}

bool MainWindow::mayClose(DocumentPage& page) {
  commitTyping();
  if (page.isShared()) return true;
  if (!mayEndRun(page)) return false;
  page.model().checkFile();
  if (!page.hasUnsaved()) return true;
  tabs_->setCurrentWidget(&page);
  const bool changed = !page.model().undoStack().isClean() || page.model().path().isEmpty();
  QMessageBox box(QMessageBox::Question, tr("Stepwright"),
                  (changed ? tr("%1 has changes that are not saved.")
                   : !page.model().isModified()
                       ? tr("%1 has text that is typed and not taken.")
                       : tr("The file of %1 is no longer on the disk; this is its last copy."))
                      .arg(page.model().title()),
                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
  box.setObjectName(QStringLiteral("closeBox"));
  box.setDefaultButton(QMessageBox::Save);
  if (!page.drafts().isEmpty())
    box.setInformativeText(
        tr("The document cannot take yet what is typed in %1. Save keeps it for the next start.")
            .arg(page.draftWords()));
  switch (box.exec()) {
    case QMessageBox::Save:
      return save(page);
    case QMessageBox::Discard:
      page.drafts().setAll({});
      return true;
    default:
      return false;
  }
}

/// Closing a document ends its run: not without a word.
bool MainWindow::mayEndRun(DocumentPage& page) {
  if (!page.run().isAlive()) return true;
  tabs_->setCurrentWidget(&page);
  QMessageBox box(QMessageBox::Question, tr("Stepwright"),
                  tr("The run of %1 has not ended.").arg(page.model().title()),
                  QMessageBox::NoButton, this);
  box.setObjectName(QStringLiteral("runBox"));
  box.setInformativeText(QString::fromStdString(page.run().moment()->view.words));
  auto* end = box.addButton(tr("End the run"), QMessageBox::AcceptRole);
  auto* keep = box.addButton(tr("Keep it open"), QMessageBox::RejectRole);
  box.setDefaultButton(keep);
  box.setEscapeButton(keep);
  box.exec();
  return box.clickedButton() == end;
}

void MainWindow::closePage(int tab) {
  auto* page = qobject_cast<DocumentPage*>(tabs_->widget(tab));
  if (page == nullptr) return;
  if (!mayClose(*page)) return;
  removePage(*page);
  showStartPage(tabs_->count() == 0);
}

/// Takes a page away whose document may go: what was to be asked has been asked.
void MainWindow::removePage(DocumentPage& page) {
  if (!page.isShared()) {
    letGo(page);
    page.run().session().stop();
  }
  tabs_->removeTab(tabs_->indexOf(&page));
  page.giveUp();
  page.deleteLater();
}

/// The end of a document: only what nobody could save stays, for the next start.
void MainWindow::letGo(DocumentPage& page) {
  if (page.drafts().isEmpty()) return recovery_.settled(&page.model());
  disconnect(&page.drafts(), nullptr, &page, nullptr);
  keepForRecovery(page);
  recovery_.writeNow();
  recovery_.forgotten(&page.model());
}

/// A closed window holds no document any more: another window that shows one as well is its last.
void MainWindow::removeAllPages() {
  QSignalBlocker quiet(tabs_);
  for (int tab = tabs_->count() - 1; tab >= 0; --tab) {
    if (DocumentPage* page = documentAt(tab)) removePage(*page);
  }
  quiet.unblock();
  onPageChanged();
}

void MainWindow::openSecondWindow() {
  if (page() == nullptr) return;
  auto* window = new MainWindow(settings_, recovery_);
  window->setAttribute(Qt::WA_DeleteOnClose);
  window->debug_->shareWith(*debug_);
  DocumentPage* second = window->addPage(page()->content());
  window->showTab(*second);
  window->tabs_->setCurrentWidget(second);
  window->showStartPage(false);
  window->resize(size());
  window->move(pos() + QPoint(40, 40));
  window->show();
}

void MainWindow::exportDefinition() {
  if (page() == nullptr) return;
  const auto json = asl::aslJson(page()->model().document());
  if (!json) return report(json.error());
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Export as ASL JSON"), QString(), tr("JSON (*.json)"));
  if (path.isEmpty()) return;
  if (const auto failed =
          project::writeFile(path.toStdString(), {json->text, false, asl::Format::Json})) {
    return report(*failed);
  }
  const QString note = QString::fromStdString(json->note);
  status_->say(note.isEmpty() ? tr("Exported %1").arg(path)
                              : tr("Exported %1. %2").arg(path, note));
}

void MainWindow::fillRecent() {
  QMenu* menu = actions_->subMenu("recent");
  menu->clear();
  for (const QString& path : settings_.recentFiles()) {
    const QString name = QFileInfo(path).fileName().replace(QLatin1Char('&'), QLatin1String("&&"));
    QAction* action = menu->addAction(name, this, [this, path] { openFile(path); });
    action->setToolTip(path);
    action->setStatusTip(path);
  }
  menu->setEnabled(!menu->isEmpty());
  const QString why = menu->isEmpty() ? tr("No file was opened yet.") : QString();
  menu->menuAction()->setStatusTip(why);
  menu->menuAction()->setToolTip(why);
}

}  // namespace stepwright::app
