// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/main_window/quick_open.h"
#include "engine/edit/find.h"

namespace stepwright::app {

class Actions;
class Docks;
class DocumentTabs;
class FolderView;
class Settings;
class StatusLine;

/// The lists that are searched by typing: commands, states and files, fields of the language; and
/// that of the keys.
class CommandDesk : public QObject {
  Q_OBJECT
 public:
  CommandDesk(Actions& actions, Docks& docks, DocumentTabs& tabs, FolderView& folder,
              Settings& settings, StatusLine& status, QWidget& window);

  void openStates();

 signals:
  void stateChosen();  ///< and is selected
  void forgotten();    ///< what was used last
  void fileChosen(const QString& path);
  void foundChosen(const stepwright::edit::Found& found);

 private:
  void openCommands();
  void openFields();
  void showShortcuts();
  void showAbout();
  void showPreferences();
  [[nodiscard]] QList<QAction*> commands() const;  ///< those used last first
  [[nodiscard]] QList<QuickOpen::Entry> states();
  [[nodiscard]] QList<QuickOpen::Entry> files();
  [[nodiscard]] QList<QuickOpen::Entry> commandEntries();
  [[nodiscard]] QuickOpen::More finder();
  void goToState(const asl::StateId& state);

  Actions& actions_;
  Docks& docks_;
  DocumentTabs& tabs_;
  FolderView& folder_;
  Settings& settings_;
  StatusLine& status_;
  QWidget& window_;
  QuickOpen* quick_;
};

}  // namespace stepwright::app
