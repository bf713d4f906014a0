// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "app/recovery.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace stepwright::common {
class LinkButton;
}

namespace stepwright::app {

class SampleCard;
struct LibraryEntry;

/// What is shown when no document is open: recent files, unsaved work of a killed process, samples
/// with drawings, templates. All of it is offline, and nothing is forced.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  explicit StartPage(QWidget* parent = nullptr);

  void setRecentFiles(const QStringList& paths);
  void setUnsaved(const QList<Recovery::Entry>& entries);

 signals:
  void newRequested();
  void openRequested();
  void importRequested();
  void fileChosen(const QString& path);
  /// A copy of a sample or a template, as a new document: its text and a title for its tab.
  void entryChosen(const QString& title, const QByteArray& text, const QString& file);
  void recoverRequested(int entry);
  void compareRequested(int entry);
  void tourRequested();
  void shortcutsRequested();
  void fieldHelpRequested();

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* createSide();
  QWidget* createLibrary();
  QLayout* createButtons();
  QLayout* createLinks();
  void fillGrids();
  void drawNext();
  void choose(const LibraryEntry& entry);

  QWidget* library_ = nullptr;
  QLabel* recentHead_ = nullptr;
  QLabel* noRecent_ = nullptr;
  QLabel* unsavedHead_ = nullptr;
  QVBoxLayout* recent_ = nullptr;
  QVBoxLayout* unsaved_ = nullptr;
  QGridLayout* sampleGrid_ = nullptr;
  QGridLayout* templateGrid_ = nullptr;
  common::LinkButton* allSamples_ = nullptr;
  common::LinkButton* allTemplates_ = nullptr;
  QList<SampleCard*> samples_;
  QList<QWidget*> templates_;
  int columns_ = 0;
  bool everySample_ = false;
  bool everyTemplate_ = false;
};

}  // namespace stepwright::app
