// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/edit/intents.h"

class QPoint;

namespace stepwright::outline {
class OutlineView;
}

namespace stepwright::app {

class Actions;
class DocumentTabs;
class Editing;

/// The outline: what is selected, renamed and moved in it.
class OutlineDesk : public QObject {
  Q_OBJECT
 public:
  OutlineDesk(outline::OutlineView& outline, Actions& actions, DocumentTabs& tabs, Editing& editing,
              QObject* parent);

 private:
  void select(const QStringList& states);
  void show(const QString& state);
  void move(const QStringList& states, const edit::Place& place, const QString& before, bool copy);
  void openMenu(const QPoint& at);

  outline::OutlineView& outline_;
  Actions& actions_;
  DocumentTabs& tabs_;
  Editing& editing_;
};

}  // namespace stepwright::app
