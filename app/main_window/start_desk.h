// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace stepwright::app {

class Actions;
class DocumentTabs;
class Recovery;
class Settings;
class StartPage;

/// The start page: when it stands among the tabs, and what it shows.
class StartDesk : public QObject {
  Q_OBJECT
 public:
  StartDesk(Actions& actions, DocumentTabs& tabs, Recovery& recovery, Settings& settings,
            QWidget& window);

  void show();
  void hide();

 signals:
  void fileChosen(const QString& path);
  /// A copy of a sample or a template, as a new document: its title, its text, and its file.
  void sampleChosen(const QString& title, const QByteArray& text, const QString& file);
  /// The unsaved work at that place of the list; `compare`: beside what is in the file.
  void recoverRequested(int index, bool compare);
  /// A dock of the window is spoken of and should come into sight.
  void dockWanted(const QString& name);

 private:
  /// The tour; on a sample where no document is open, since it walks by doing.
  void walk();
  void showPart(const QString& part);
  [[nodiscard]] std::function<bool()> watcherOf(const QString& doing);

  DocumentTabs& tabs_;
  Recovery& recovery_;
  Settings& settings_;
  QWidget& window_;
  StartPage* page_;
};

}  // namespace stepwright::app
