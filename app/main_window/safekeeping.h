// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/base/result.h"

namespace stepwright::app {

class DocumentPage;
class DocumentTabs;
class NoticeBar;
class Recovery;
class Settings;

/// Keeps what is in no file yet, and which documents are open, in case the program dies; and says
/// in the bar above the documents what cannot be kept.
class Safekeeping : public QObject {
  Q_OBJECT
 public:
  Safekeeping(Recovery& recovery, Settings& settings, DocumentTabs& tabs, NoticeBar& notices,
              QObject* parent);

  /// Keeps what changes on a page.
  void listenTo(DocumentPage& page);
  /// What is in the file needs no journal; what is only typed does.
  void settle(DocumentPage& page);
  /// The end of a document: only what nobody could save stays, for the next start.
  void letGo(DocumentPage& page);
  void keepTabs();
  /// What is kept about a document could not be read or written.
  void sayBeside(const Error& trouble);
  /// Tells of an exception that ended a gesture.
  void sayFailure(const QString& what);

 private:
  void keep(DocumentPage& page);
  void onModified(DocumentPage& page);
  void sayTrouble();

  Recovery& recovery_;
  Settings& settings_;
  DocumentTabs& tabs_;
  NoticeBar& notices_;
};

}  // namespace stepwright::app
