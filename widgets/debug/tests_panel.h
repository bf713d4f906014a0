// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/coverage.h"
#include "engine/analysis/missed_ways.h"
#include "engine/asl/placeholder_values.h"
#include "engine/session/shown_child.h"
#include "widgets/debug/test_runner.h"
#include "widgets/debug/which_tests.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTextBrowser;
class QTreeView;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::debug {

class DebugStore;
class RunController;

/// The Tests dock: the tests that are kept beside the document, the failed ones first, and what
/// came of the chosen one; where none is, what all of them cover.
class TestsPanel : public QWidget {
  Q_OBJECT
 public:
  TestsPanel(DebugStore& store, RunController& controller, QWidget* parent = nullptr);

  /// Over the document as the store has it.
  void run(WhichTests which);
  /// Keeps the run that is shown as a test, and runs it.
  void makeFromRun();
  /// The same of a child execution that is shown beside it.
  void makeFromChild(const session::ShownChild& child);
  /// Asks for a test of a part of the workflow, from one state to another; the first one is that
  /// which is selected.
  void addSegment();
  /// A test for each of the ways that none took; for one alone what cannot be found out is asked.
  void makeTests(const std::vector<analysis::MissedWay>& ways);
  void setSelectedState(const QString& stateId) { selectedState_ = stateId; }

  /// What the tests that were run came by; nothing where none was.
  [[nodiscard]] std::optional<analysis::Coverage> coverage() const;

 Q_SIGNALS:
  void resultsChanged();
  void runRequested(stepwright::debug::WhichTests which);  ///< with the text of now
  /// It is to be run in the window, and to stop before that state, or where that is none before its
  /// first one.
  void debugRequested(const stepwright::analysis::WorkflowTest& test,
                      const stepwright::analysis::Reason& moment);
  /// The run of that test is to be looked at.
  void lookRequested(const stepwright::analysis::WorkflowTest& test,
                     const stepwright::analysis::Reason& reason);
  void said(const QString& words);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  [[nodiscard]] QWidget* buildList();
  [[nodiscard]] QWidget* buildResult();
  [[nodiscard]] QPushButton* button(const QString& text, const char* icon);
  [[nodiscard]] QPushButton* sign(const QString& words, const char* icon);
  void addTo(QHBoxLayout& bar, QPushButton* button, const char* name,
             const std::function<void()>& act);
  void keep(analysis::WorkflowTest test);
  void showTests();
  void forgetOldResults();
  void take(const TestResultPtr& result);
  void sayTotals();
  void showPage();
  void lookAtChosen();
  void rename(QStandardItem* item);
  void edit();
  void remove();
  /// What the chosen test came to is what it expects from now on, once that is confirmed.
  void accept();
  void debug();
  void debug(const analysis::WorkflowTest& test, const analysis::Reason& moment);
  void stepToReason();
  [[nodiscard]] analysis::Subject subject() const;
  /// Asks for the whole of a test; nothing where that is cancelled. A new one takes its data from
  /// the run as soon as its segment is chosen.
  [[nodiscard]] std::optional<analysis::WorkflowTest> asked(
      const analysis::WorkflowTest& test, std::vector<analysis::WorkflowTest> others, bool isNew);
  void addGroup(const QString& title, const std::vector<const analysis::WorkflowTest*>& tests);
  [[nodiscard]] QStandardItem* rowFor(const analysis::WorkflowTest& test) const;
  [[nodiscard]] const analysis::TestResult* resultOf(const std::string& name) const;
  [[nodiscard]] std::string selected() const;  ///< the name of the chosen test, "" = none
  void select(const std::string& name);

  DebugStore& store_;
  RunController& controller_;
  TestRunner* runner_;
  QStandardItemModel* model_;
  QTreeView* tree_;
  QTextBrowser* page_;
  QLabel* totals_;
  QPushButton* failed_;
  QPushButton* accept_;
  common::SearchField* search_;
  bool filling_ = false;
  std::string looked_;      ///< the test whose run was chosen to be looked at; "" = none
  bool isLooking_ = false;  ///< and that run is shown
  QString selectedState_;
  /// What the results are of: other documents, versions and tests have none.
  QString key_;
  asl::MachinePtr machine_;
  asl::PlaceholderValues values_;
  std::vector<analysis::WorkflowTest> tests_;
  std::map<std::string, TestResultPtr> results_;  ///< by the test's name
};

}  // namespace stepwright::debug
