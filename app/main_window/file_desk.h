// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "app/main_window/document_page.h"

namespace stepwright::app {

class Actions;
class DocumentTabs;
class Editing;
class FileQueue;
class FolderView;
class NoticeBar;
class Safekeeping;
class Settings;
class StatusLine;

/// Opening, saving and closing documents, and the folder that is open as a workspace.
class FileDesk : public QObject {
  Q_OBJECT
 public:
  FileDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, Safekeeping& safe,
           FolderView& folder, NoticeBar& notices, Settings& settings, StatusLine& status,
           QWidget& window);

  /// A page of a document that another window may show as well; null: of a new one.
  DocumentPage* addPage(std::shared_ptr<DocumentPage::Content> content = nullptr);
  /// A new document with that text, never saved.
  DocumentPage* newDocument(const std::string& text, const QString& title,
                            asl::Format format = asl::Format::Json);
  /// A definition, or every machine that a template holds, each in a tab.
  bool open(const QString& path);
  /// The first at once, the others one by one while the window goes on.
  void openAll(const QStringList& paths);
  /// Shows the definitions of a folder; kept for the next start.
  void openFolder(const QString& path);
  bool save(DocumentPage& page);
  bool saveAs(DocumentPage& page);
  /// Asks what is to become of changes and of runs that have not ended. False: they stay open.
  [[nodiscard]] bool mayClose(const QList<DocumentPage*>& pages);
  void close(DocumentPage& page);
  /// A closed window holds no document any more: another window that shows one as well is its last.
  void closeAll();

 signals:
  void pageAdded(stepwright::app::DocumentPage* page);  ///< before it is among the tabs
  void pageOpened();                                    ///< and is in front
  void pageFound();  ///< the file is open already, and in front now
  void opened(const QString& path);
  void pageClosed();
  void folderShown();
  void refused(const stepwright::Error& why);

 private:
  void wireActions(Actions& actions);
  /// A file of its own, or one machine of a template.
  bool openDocument(const QString& path);
  void newFromNothing();
  [[nodiscard]] asl::QueryLanguage languageOfNew() const;  ///< as the person wants it
  void askToOpen();
  void askForFolder();
  bool saveAll();
  void reload();
  [[nodiscard]] bool mayLoseChanges(DocumentPage& page);
  /// Takes a page away whose document may go: what was to be asked has been asked.
  void removePage(DocumentPage& page);
  void show(DocumentPage& page);
  void saveByItself(DocumentPage& page);
  void fillRecent();
  void sayProgress();

  Actions& actions_;
  DocumentTabs& tabs_;
  Editing& editing_;
  Safekeeping& safe_;
  FolderView& folder_;
  NoticeBar& notices_;
  Settings& settings_;
  StatusLine& status_;
  QWidget& window_;
  FileQueue* queue_;
  int untitled_ = 0;
};

}  // namespace stepwright::app
