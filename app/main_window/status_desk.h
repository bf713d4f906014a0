// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace stepwright::problems {
class ProblemsView;
}

namespace stepwright::app {

class Actions;
class ClipboardWatch;
class DocumentPage;
class DocumentTabs;
class RunDesk;
class SelectionHistory;
class StatusLine;
struct Situation;

/// Where things stand: in words on the status bar, and in which commands are on.
class StatusDesk : public QObject {
  Q_OBJECT
 public:
  StatusDesk(Actions& actions, DocumentTabs& tabs, const RunDesk& runs,
             const SelectionHistory& history, const problems::ProblemsView& problems,
             StatusLine& status, QObject* parent);

  /// Listens to what changes on a page that words and commands tell of.
  void listenTo(DocumentPage& page);
  /// Commands and words.
  void update();
  void updateWords();
  /// What the pointer would do on the graph, and a remark on it; both "" when it is over.
  void setHint(const QString& words, const QString& note);

 private:
  [[nodiscard]] Situation situation() const;
  void addDocument(Situation& now) const;
  void addSelection(Situation& now) const;
  void addView(Situation& now) const;
  void addRun(Situation& now) const;
  [[nodiscard]] QString problemWords() const;

  Actions& actions_;
  DocumentTabs& tabs_;
  const RunDesk& runs_;
  const SelectionHistory& history_;
  const problems::ProblemsView& problems_;
  StatusLine& status_;
  ClipboardWatch* clipboard_;
  QString hint_, hintNote_;
};

}  // namespace stepwright::app
