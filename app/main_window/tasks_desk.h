// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <memory>
#include <string>

#include "engine/base/result.h"
#include "engine/tasks/gated.h"
#include "engine/tasks/profile.h"

namespace stepwright::app {

class DocumentPage;
class NoticeBar;
class RunDesk;

/// Who answers the Tasks of runs for real: what the profile beside a document, or the template that
/// it belongs to, says. A folder's programs are started and its hosts called once the person has
/// allowed that for this folder and for all that its profile says.
class TasksDesk : public QObject {
  Q_OBJECT
 public:
  TasksDesk(RunDesk& runs, NoticeBar& notices, QObject* parent);

 signals:
  void refused(const stepwright::Error& why);

 private:
  /// What a folder says, and the way to it.
  struct Offer {
    tasks::Profile profile;
    std::string file, folder, terms;
    std::shared_ptr<tasks::Gated> gate;
  };
  void prepare(DocumentPage& page);
  [[nodiscard]] Result<Offer> offerOf(const std::string& document) const;
  void askFor(DocumentPage& page, const Offer& offer);
  void allow(DocumentPage& page, const Offer& offer);

  RunDesk& runs_;
  NoticeBar& notices_;
  QHash<QString, Offer> offers_;  ///< by the document's key: its processes stay warm between runs
  QSet<QString> declined_;        ///< keys of documents whose mocks are to do
};

}  // namespace stepwright::app
