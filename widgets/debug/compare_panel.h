// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/session/compared_runs.h"
#include "engine/session/microscope.h"
#include "engine/session/visit_data.h"

class QLabel;
class QListView;
class QStandardItemModel;
class QVBoxLayout;

namespace stepwright::debug {

class DataSides;
class MicroscopePanel;
class RunController;

/// The Compare dock: two runs of the document in front, or two items of one, A and B, what they did
/// not do alike in the order in which it came, and the data of both there.
class ComparePanel : public QWidget {
  Q_OBJECT
 public:
  explicit ComparePanel(RunController& controller, QWidget* parent = nullptr);

  /// Runs of the list, by their ids.
  void compare(quint32 a, quint32 b);
  /// Two items of a Map, or branches, of the run that is shown.
  void compareItems(const session::ComparedItem& a, const session::ComparedItem& b);
  /// The run that is shown with the one that it was forked from, else with the one before it.
  void compareShown();
  /// Null where nothing is compared.
  [[nodiscard]] const session::ComparedRunsPtr& compared() const { return compared_; }

 Q_SIGNALS:
  void comparedChanged();
  void stateActivated(const QString& stateId);
  void said(const QString& words);

 private:
  /// How far a run has come.
  struct Reach {
    qint64 events = 0;
    replay::RunStatus status = replay::RunStatus::None;
    bool operator==(const Reach&) const = default;
  };

  void build();
  [[nodiscard]] QWidget* buildHead();
  void ask(quint32 a, quint32 b);
  void askItems(quint32 run, const session::ComparedItem& a, const session::ComparedItem& b);
  void exchange();
  void take(const session::ComparedRunsPtr& compared);
  void drop();
  void follow();
  void showAll(int row = 0);
  /// With that one of them chosen.
  void showList(int row = 0);
  void fillList();
  /// Shows what differs there.
  void look(const analysis::RunDifference& difference, int row);
  /// The same, and the moment at which one of the runs came there.
  void goTo(int row);
  void step(int by);
  void askForData(const analysis::RunDifference& difference);
  /// What a part of an expression came to in every item of the Map around the shown difference.
  void showItems(const session::StateExpression& expression, const session::ExpressionPart& part,
                 bool ofA);
  enum class Which { All, OnlyA, OnlyB };
  [[nodiscard]] bool isWanted(const analysis::RunDifference& difference) const;
  [[nodiscard]] const analysis::RunDifference* differenceAt(int row) const;
  [[nodiscard]] QString titleOfRun(quint32 run) const;
  [[nodiscard]] QString titleOf(bool isA) const;
  [[nodiscard]] std::optional<Reach> reachOf(quint32 run) const;

  RunController& controller_;
  session::ComparedRunsPtr compared_;
  std::optional<Reach> reachA_, reachB_;
  bool onlyLooks_ = false;  ///< a row is chosen, but nobody went there
  int asked_ = 0;           ///< answers to what was asked before come too late

  QLabel* hint_;
  QLabel* titles_;
  QLabel* place_;
  QWidget* head_;
  QWidget* body_;
  Which which_ = Which::All;  ///< of the differences are listed
  QListView* list_;
  QStandardItemModel* model_;
  DataSides* data_;
  MicroscopePanel* microscope_;
};

}  // namespace stepwright::debug
