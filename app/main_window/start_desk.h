// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

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

 private:
  void walk();

  DocumentTabs& tabs_;
  Recovery& recovery_;
  Settings& settings_;
  QWidget& window_;
  StartPage* page_;
};

}  // namespace stepwright::app
