// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace stepwright::app {

class Actions;
class ConsentBar;

/// The one tool bar: file, undo, run and stepping, the virtual clock, the search field and the two
/// perspectives.
class ToolBar : public QToolBar {
  Q_OBJECT
 public:
  ToolBar(Actions& actions, QWidget* parent);

  /// In the Debug perspective the step buttons show their names.
  void setStepWords(bool shown);
  void setRunWords(const QString& words);    ///< "Run" or "Continue"
  void setClockWords(const QString& words);  ///< "Virtual clock", "Virtual, +1 d 04:00"
  /// In a narrow window words give way: the clock is an icon then.
  void setCompact(bool compact);
  /// Stands right under the buttons, as wide as the window.
  void setBelow(ConsentBar& bar);

 signals:
  void searchRequested();

 private:
  QToolButton* add(const char* action);
  void divide();
  static void freeWidth(QToolButton& button);
  void addRun();
  void addSteps();
  void addClock();
  void addSearch();
  void addPerspectives();

  Actions& actions_;
  QWidget* strip_;
  QHBoxLayout* row_;
  QVBoxLayout* column_ = nullptr;  ///< the strip, and what stands below it
  QList<QToolButton*> steps_;
  QToolButton* run_ = nullptr;
  QToolButton* clock_ = nullptr;
  bool compact_ = false;
};

}  // namespace stepwright::app
