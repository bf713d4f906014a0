// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/recovery.h"

namespace stepwright::app {

class DocumentPage;
class DocumentTabs;
class FileDesk;
class NoticeBar;

/// Brings back what a dead process had open, and the unsaved work that it left behind.
class RecoveryDesk : public QObject {
  Q_OBJECT
 public:
  RecoveryDesk(Recovery& recovery, FileDesk& files, DocumentTabs& tabs, NoticeBar& notices,
               QObject* parent);

  /// Says that a process died and what it had open, and offers to open it again.
  void offerLastSession();
  /// Opens all of it.
  void openLastSession();
  /// Unsaved work that was left behind: of a file that was just opened, or by its place in the list
  /// of the start page. `compare`: it is offered beside what is in the file.
  void recoverFile(const QString& path);
  void recoverAt(int index, bool compare);

 signals:
  /// A document without a file is open again; its key was that one.
  void broughtBack(stepwright::app::DocumentPage* page, const QString& before);
  void retyped(stepwright::app::DocumentPage* page);  ///< drafts stand in its fields again

 private:
  void reopen(const Recovery::LeftOpen& left);
  void recover(const Recovery::Entry& entry, bool compare);
  void recoverLost(const Recovery::Entry& entry);
  void retype(DocumentPage& page, const Recovery::Entry& entry);

  Recovery& recovery_;
  FileDesk& files_;
  DocumentTabs& tabs_;
  NoticeBar& notices_;
};

}  // namespace stepwright::app
