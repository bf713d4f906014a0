// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <string>
#include <vector>

#include "engine/store/run_row.h"

namespace stepwright::debug {
class DocumentRun;
}

namespace stepwright::app {

class DocumentPage;
class DocumentTabs;
class NoticeBar;

/// The runs of documents that outlive the program: each document's runs know where they are kept,
/// and one that did not come to its end is offered when its document is opened again.
class KeptRunsDesk : public QObject {
  Q_OBJECT
 public:
  KeptRunsDesk(DocumentTabs& tabs, NoticeBar& notices, QObject* parent);

  void listenTo(DocumentPage& page);
  /// A document without a file was brought back, which was called `before`; its runs are, too.
  void takeOver(DocumentPage& page, const QString& before);
  /// Says of which documents runs wait to go on; they are looked for on another thread.
  void offerWaiting();

 signals:
  /// Of the document in front, which is only kept.
  void openRequested(quint32 run);
  void panelRequested(const QString& dock);
  void documentRequested(const QString& path);
  void said(const QString& words);

 private:
  [[nodiscard]] static std::string keyOf(DocumentPage& page);
  void keep(DocumentPage& page);
  void offer(DocumentPage& page);
  void open(DocumentPage& page, quint32 run);
  void showWaiting(const std::vector<store::RunRow>& rows);
  void sayKept(const debug::DocumentRun& run);

  DocumentTabs& tabs_;
  NoticeBar& notices_;
  /// What runs are kept under, by the document's key.
  QHash<QString, std::string> kept_;
  QSet<QString> offered_;  ///< paths of which a run was offered
};

}  // namespace stepwright::app
