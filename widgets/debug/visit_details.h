// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/replay/data_flow.h"
#include "engine/replay/tree_row.h"
#include "engine/session/visit_data.h"

class QLabel;
class QTabBar;

namespace stepwright::common {
class JsonView;
}

namespace stepwright::debug {

class RunController;

/// What is known of a row of the history, under six tabs: input, output, phases, variables,
/// definition and events, each as a tree.
class VisitDetails : public QWidget {
  Q_OBJECT
 public:
  explicit VisitDetails(RunController& controller, QWidget* parent = nullptr);
  /// Null: of no row.
  void show(const replay::TreeRow* row);

 private:
  enum Tab { Input, Output, Phases, Variables, Definition, Events };
  /// What was looked up of the row.
  struct Found {
    session::VisitData data;
    replay::DataFlow flow;
  };
  void lookUp();
  void takeEnds();
  void showTab();
  void showPhases();
  void showDefinition();
  void showEvents();
  void showValue(const std::optional<json::Value>& value, const QString& none);
  void say(const QString& words);

  RunController& controller_;
  QTabBar* tabs_;
  QLabel* words_;
  common::JsonView* view_;
  std::optional<replay::TreeRow> row_;
  Found found_;
  int asked_ = 0;  ///< answers to what was asked before come too late
};

}  // namespace stepwright::debug
