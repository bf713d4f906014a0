// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

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

 signals:
  void panelRequested(const QString& dock);

 private:
  void keep(DocumentPage& page);
  void offer(DocumentPage& page);
  void open(DocumentPage& page, quint32 run);

  DocumentTabs& tabs_;
  NoticeBar& notices_;
  QHash<QString, QString> kept_;  ///< the paths that runs are kept under, by the document's key
  QSet<QString> offered_;         ///< paths of which a run was offered
};

}  // namespace stepwright::app
