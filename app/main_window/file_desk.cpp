// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/file_desk.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QSignalBlocker>
#include <algorithm>

#include "app/main_window/actions.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/editing.h"
#include "app/main_window/file_queue.h"
#include "app/main_window/folder_view.h"
#include "app/main_window/notice_bar.h"
#include "app/main_window/run_question.h"
#include "app/main_window/safekeeping.h"
#include "app/main_window/save_dialog.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"
#include "engine/project/hosted.h"
#include "engine/project/workspace.h"

namespace stepwright::app {

namespace {

QString filters() {
  return FileDesk::tr(
      "Definitions (*.json *.asl *.yaml *.yml *.tf *.template *.md);;All files (*)");
}

/// A title that no document of any window has.
bool isTaken(const QString& title) {
  for (const QWidget* window : QApplication::topLevelWidgets())
    for (auto* page : window->findChildren<DocumentPage*>())
      if (page->model().title() == title) return true;
  return false;
}

/// "order-process.asl.json" in the home folder, for a document that has no file.
QString proposedPath(const document::DocumentModel& model) {
  if (!model.path().isEmpty()) return model.path();
  return QDir::home().filePath(
      model.title().simplified().replace(QLatin1Char(' '), QLatin1Char('-')).toLower() +
      (model.format() == asl::Format::Yaml ? QStringLiteral(".asl.yaml")
                                           : QStringLiteral(".asl.json")));
}

QString closeQuestion(DocumentPage& page) {
  const auto& model = page.model();
  const bool changed = !page.model().undoStack().isSaved() || model.path().isEmpty();
  return (changed ? FileDesk::tr("%1 has changes that are not saved.")
          : !model.isModified()
              ? FileDesk::tr("%1 has text that is typed and not taken.")
              : FileDesk::tr("The file of %1 is no longer on the disk; this is its last copy."))
      .arg(model.title());
}

}  // namespace

FileDesk::FileDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, Safekeeping& safe,
                   FolderView& folder, NoticeBar& notices, Settings& settings, StatusLine& status,
                   QWidget& window)
    : QObject(&window),
      actions_(actions),
      tabs_(tabs),
      editing_(editing),
      safe_(safe),
      folder_(folder),
      notices_(notices),
      settings_(settings),
      status_(status),
      window_(window),
      queue_(new FileQueue([this](const QString& path) { open(path); }, this)) {
  wireActions(actions);
  connect(queue_, &FileQueue::moved, this, &FileDesk::sayProgress);
  connect(&tabs, &DocumentTabs::closeRequested, this, [this](DocumentPage* page) { close(*page); });
  connect(&folder, &FolderView::fileActivated, this, &FileDesk::open);
  const QString last = settings.folder();
  if (!last.isEmpty() && QFileInfo(last).isDir()) folder.setFolder(last);
  fillRecent();
}

void FileDesk::wireActions(Actions& act) {
  const auto inFront = [this](std::function<void(DocumentPage&)> what) {
    return [this, what = std::move(what)] {
      if (auto* page = tabs_.page()) what(*page);
    };
  };
  act.on("new", [this] { newFromNothing(); });
  act.on("open", [this] { askToOpen(); });
  act.on("openFolder", [this] { askForFolder(); });
  act.on("save", inFront([this](DocumentPage& page) { save(page); }));
  act.on("saveAs", inFront([this](DocumentPage& page) { saveAs(page); }));
  act.on("saveAll", [this] { saveAll(); });
  act.on("reload", [this] { reload(); });
  act.on("compareFile", inFront([](DocumentPage& page) { page.compareWithFile(); }));
  act.on("close", inFront([this](DocumentPage& page) { close(page); }));
  act.on("quit", [] { QApplication::closeAllWindows(); });
  act.on("nextDocument", [this] { tabs_.turn(1); });
  act.on("previousDocument", [this] { tabs_.turn(-1); });
}

DocumentPage* FileDesk::addPage(std::shared_ptr<DocumentPage::Content> content) {
  auto* page = new DocumentPage(actions_, &window_, std::move(content));
  connect(page, &DocumentPage::saveAsRequested, this, [this, page] { saveAs(*page); });
  saveByItself(*page);
  emit pageAdded(page);
  tabs_.add(*page);
  return page;
}

/// A moment after the last change, where that is wanted, and never over what somebody else wrote.
void FileDesk::saveByItself(DocumentPage& page) {
  auto* pause = new QTimer(&page);
  pause->setSingleShot(true);
  pause->setInterval(1500);
  document::DocumentModel& model = page.model();
  connect(&model, &document::DocumentModel::textChanged, pause, QOverload<>::of(&QTimer::start));
  connect(pause, &QTimer::timeout, this, [this, &page, &model] {
    if (!settings_.flag(QStringLiteral("autosave"), false) || !page.drafts().isEmpty()) return;
    if (model.path().isEmpty() || !model.isModified()) return;
    model.checkFile();
    if (model.outsidePending() || model.fileState() != document::DocumentModel::FileState::AsKnown)
      return;
    save(page);
  });
}

void FileDesk::show(DocumentPage& page) {
  tabs_.label(page);
  tabs_.setCurrentWidget(&page);
  emit pageOpened();
}

DocumentPage* FileDesk::newDocument(const std::string& text, const QString& title,
                                    asl::Format format) {
  DocumentPage* page = addPage();
  page->model().setFresh(text, format, title);
  show(*page);
  return page;
}

void FileDesk::newFromNothing() {
  QString title;
  do {
    title = tr("Untitled %1").arg(++untitled_);
  } while (isTaken(title));
  const bool yaml = settings_.word(QStringLiteral("format")) == QLatin1String("yaml");
  const auto format = yaml ? asl::Format::Yaml : asl::Format::Json;
  newDocument(project::emptyDefinition(format, languageOfNew()), title, format);
}

asl::QueryLanguage FileDesk::languageOfNew() const {
  return settings_.word(QStringLiteral("queryLanguage")) == QLatin1String("JSONPath")
             ? asl::QueryLanguage::JsonPath
             : asl::QueryLanguage::Jsonata;
}

bool FileDesk::open(const QString& path) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  const project::DocumentsIn documents = project::documentsIn(whole.toStdString());
  for (const Error& trouble : documents.troubles) emit refused(trouble);
  bool all = true;
  for (const std::string& document : documents.paths)
    all = openDocument(QString::fromStdString(document)) && all;
  const bool host = documents.paths.front() != whole.toStdString();
  if (host && all) {
    settings_.addRecentFile(whole);
    fillRecent();
  }
  return all;
}

bool FileDesk::openDocument(const QString& whole) {
  for (DocumentPage* page : tabs_.pages()) {
    if (page->model().path() != whole) continue;
    tabs_.setCurrentWidget(page);
    emit pageFound();
    return true;
  }
  DocumentPage* page = addPage();
  if (const auto failed = page->model().open(whole, languageOfNew())) {
    tabs_.remove(*page);
    page->deleteLater();
    settings_.removeRecentFile(whole);
    emit refused(*failed);
    return false;
  }
  if (page->model().hosting().words().empty()) {
    settings_.addRecentFile(whole);
    fillRecent();
  }
  show(*page);
  emit opened(whole);
  return true;
}

void FileDesk::openAll(const QStringList& paths) { queue_->add(paths); }

void FileDesk::sayProgress() {
  constexpr int many = 12;
  const QString key = QStringLiteral("opening");
  const int waiting = queue_->waiting(), total = queue_->total();
  if (waiting == 0 || total < many) return notices_.remove(key);
  const QString words = tr("%1 of %2").arg(total - waiting).arg(total);
  notices_.add(key, {{}, QStringLiteral("open"), tr("Opening files"), words, {}, false},
               {{tr("Stop"), [this] { queue_->stop(); }}});
}

void FileDesk::askToOpen() {
  auto* page = tabs_.page();
  const QString folder =
      page == nullptr ? QDir::homePath() : QFileInfo(page->model().path()).path();
  openAll(QFileDialog::getOpenFileNames(&window_, tr("Open"), folder, filters()));
}

void FileDesk::askForFolder() {
  const QString start = folder_.folder().isEmpty() ? QDir::homePath() : folder_.folder();
  const QString path = QFileDialog::getExistingDirectory(&window_, tr("Open folder"), start);
  if (!path.isEmpty()) openFolder(path);
}

void FileDesk::openFolder(const QString& path) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  settings_.setFolder(whole);
  folder_.setFolder(whole);
  status_.say(tr("Folder %1").arg(QDir::toNativeSeparators(whole)));
  if (tabs_.page() != nullptr) emit folderShown();
}

bool FileDesk::save(DocumentPage& page) {
  using FileState = document::DocumentModel::FileState;
  auto& model = page.model();
  if (model.path().isEmpty()) return saveAs(page);
  model.checkFile();
  if (model.fileState() == FileState::Blocked) return saveAs(page);
  // Somebody else wrote the file: it is not written over before one of the two was chosen.
  if (model.outsidePending() && model.fileState() != FileState::Gone) {
    status_.say(model.fileState() == FileState::Changed
                    ? tr("The file changed outside: choose Keep mine, Reload or Compare first.")
                    : tr("The file cannot be read: choose Keep mine or Save as first."));
    return false;
  }
  if (const auto failed = model.save()) {
    emit refused(*failed);
    return false;
  }
  safe_.settle(page);
  if (!model.hosting().note().empty())
    status_.say(
        tr("Saved %1. %2").arg(model.title(), QString::fromStdString(model.hosting().note())));
  else
    status_.say(page.drafts().isEmpty()
                    ? tr("Saved %1").arg(model.title())
                    : tr("Saved %1, without what is typed in %2: the document cannot take it yet.")
                          .arg(model.title(), page.draftWords()));
  return true;
}

bool FileDesk::saveAs(DocumentPage& page) {
  const bool yaml = page.model().format() == asl::Format::Yaml;
  const QString path =
      askWhereToSave(window_, tr("Save as"), proposedPath(page.model()), filters(),
                     yaml ? QStringLiteral("asl.yaml") : QStringLiteral("asl.json"));
  if (path.isEmpty()) return false;
  if (const auto failed = page.model().saveAs(path)) {
    emit refused(*failed);
    return false;
  }
  safe_.settle(page);
  settings_.addRecentFile(page.model().path());
  fillRecent();
  return true;
}

bool FileDesk::saveAll() {
  for (DocumentPage* page : tabs_.pages())
    if (page->hasUnsaved() && !save(*page)) return false;
  return true;
}

void FileDesk::reload() {
  if (tabs_.page() == nullptr) return;
  if (const auto failed = tabs_.page()->model().reload()) emit refused(*failed);
}

/// The runs come last: one that was ended then is ended for good.
bool FileDesk::mayClose(const QList<DocumentPage*>& pages) {
  editing_.commitTyping();
  return std::all_of(pages.begin(), pages.end(),
                     [this](DocumentPage* page) { return mayLoseChanges(*page); }) &&
         mayLeaveRuns(pages, settings_, window_);
}

bool FileDesk::mayLoseChanges(DocumentPage& page) {
  if (page.isShared()) return true;
  page.model().checkFile();
  if (!page.hasUnsaved()) return true;
  tabs_.setCurrentWidget(&page);
  QMessageBox box(QMessageBox::Question, QStringLiteral("Stepwright"), closeQuestion(page),
                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window_);
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

void FileDesk::close(DocumentPage& page) {
  if (!mayClose({&page})) return;
  removePage(page);
  emit pageClosed();
}

void FileDesk::removePage(DocumentPage& page) {
  if (!page.isShared()) {
    safe_.letGo(page);
    if (!page.run().isKept()) page.run().session().stop();
  }
  tabs_.remove(page);
  page.giveUp();
  page.deleteLater();
}

void FileDesk::closeAll() {
  const QSignalBlocker quiet(&tabs_);
  const QList<DocumentPage*> pages = tabs_.pages();
  for (auto page = pages.rbegin(); page != pages.rend(); ++page) removePage(**page);
}

void FileDesk::fillRecent() {
  QMenu* menu = actions_.subMenu("recent");
  menu->clear();
  for (const QString& path : settings_.recentFiles()) {
    const QString name = QFileInfo(path).fileName().replace(QLatin1Char('&'), QLatin1String("&&"));
    QAction* action = menu->addAction(name, this, [this, path] { open(path); });
    action->setToolTip(path);
    action->setStatusTip(path);
  }
  menu->setEnabled(!menu->isEmpty());
  const QString why = menu->isEmpty() ? tr("No file was opened yet.") : QString();
  menu->menuAction()->setStatusTip(why);
  menu->menuAction()->setToolTip(why);
}

}  // namespace stepwright::app

#include "moc_file_desk.cpp"
