// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/asl/problem.h"

namespace stepwright::problems {
class ProblemsView;
}

namespace stepwright::app {

class Actions;
class Docks;
class DocumentPage;
class DocumentTabs;
class StatusLine;

/// The problems of the document in front: gone through, mended, counted.
class ProblemDesk : public QObject {
  Q_OBJECT
 public:
  ProblemDesk(problems::ProblemsView& view, Actions& actions, Docks& docks, DocumentTabs& tabs,
              StatusLine& status, QObject* parent);

  void listenTo(DocumentPage& page);
  void showDocument();

 private:
  /// Raises the list, and goes to its next entry.
  void goToNext();
  void goTo(const asl::Problem& problem);
  void fixFirst();
  void showFixes();
  void fix(const asl::QuickFix& fix);
  void validate();
  void raise();

  problems::ProblemsView& view_;
  Docks& docks_;
  DocumentTabs& tabs_;
  StatusLine& status_;
};

}  // namespace stepwright::app
