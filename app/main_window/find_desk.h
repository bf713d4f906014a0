// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "engine/edit/find.h"

namespace stepwright::find {
class FindPanel;
}

namespace stepwright::app {

class Actions;
class Docks;
class DocumentTabs;
class Editing;
class StatusLine;

/// Finding and replacing in the workflow: opens the panel's dock, marks what was found on the graph
/// and goes there.
class FindDesk : public QObject {
  Q_OBJECT
 public:
  FindDesk(find::FindPanel& panel, Actions& actions, Docks& docks, DocumentTabs& tabs,
           Editing& editing, StatusLine& status, QObject* parent);

  void goTo(const edit::Found& found);

 signals:
  /// What has the keyboard afterwards is the window's choice.
  void closed();

 private:
  void wireActions(Actions& actions);
  void open(bool replace);
  void close();
  void step(int by);
  /// The list wants some rows; what was there before gets its room back when it closes.
  void grow();
  void onDockHidden();
  void replace(const std::vector<edit::Found>& chosen, const QString& with);

  find::FindPanel& panel_;
  Docks& docks_;
  DocumentTabs& tabs_;
  Editing& editing_;
  StatusLine& status_;
  QString behind_;        ///< the dock that was seen where it stands
  bool folded_ = false;   ///< none was: they were folded
  int heightBefore_ = 0;  ///< of the docks below, before the list wanted more; 0 = it did not
};

}  // namespace stepwright::app
