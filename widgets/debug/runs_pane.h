// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::debug {

class RunController;
class RunsPanel;

/// The Runs dock: the list of runs, what it is searched by, and what is done with all that are
/// kept.
class RunsPane : public QWidget {
  Q_OBJECT
 public:
  explicit RunsPane(RunController& controller, QWidget* parent = nullptr);
  [[nodiscard]] RunsPanel& panel() const { return *panel_; }

 private:
  void fillMenu(QMenu& menu);
  void askForImport();
  void askForPrune();

  RunController& controller_;
  common::SearchField* search_;
  RunsPanel* panel_;
};

}  // namespace stepwright::debug
