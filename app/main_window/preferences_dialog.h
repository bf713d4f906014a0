// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace stepwright::app {

class Actions;
class Settings;

/// What a person may choose about the program. A choice is kept as it is made; what only the next
/// start can heed says so.
class PreferencesDialog : public QDialog {
  Q_OBJECT
 public:
  PreferencesDialog(Actions& actions, Settings& settings, QWidget* parent);

 signals:
  /// Recent files and commands were forgotten.
  void forgotten();

 private:
  QWidget* lookPage();
  QWidget* documentsPage();
  QWidget* tasksPage();
  QWidget* privacyPage();
  QWidget* keysPage();
  /// A choice among commands of which one is on.
  void addActions(QFormLayout& form, const QString& label, const char* name,
                  const QList<const char*>& choices);
  /// A choice among words, kept under `key`; an empty value is the first one's.
  void addChoice(QFormLayout& form, const QString& label, const char* key,
                 const QList<std::pair<QString, QString>>& choices);
  void addFont(QFormLayout& form, const QString& label, const char* key, bool fixed);
  void addWords(QFormLayout& form, const QString& label, const char* key, const QString& example);
  void addSwitch(QFormLayout& form, const QString& label, const char* key, bool otherwise);
  void fillKeys();
  void takeKeys(QTreeWidgetItem& row, const QKeySequence& keys);

  Actions& actions_;
  Settings& settings_;
  QTreeWidget* keys_ = nullptr;
};

}  // namespace stepwright::app
