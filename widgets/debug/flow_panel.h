// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "engine/session/moment.h"
#include "widgets/common/breakpoint_mark.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace stepwright::debug {

class FlowColumn;
class FlowFoot;
class FlowHead;
class RunController;
class SizeBars;

/// The Data flow dock: a column for each phase of the selected state's visit, with what it changed,
/// and below them the sizes and a field to try an expression.
class FlowPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FlowPanel(RunController& controller, QWidget* parent = nullptr);
  [[nodiscard]] int columnCount() const { return shown_; }
  /// The columns as text: "InputPath: 1 removed".
  [[nodiscard]] QString asText() const;
  /// Changes the state's input, result or output; the run forks where that can be.
  void setData(replay::PhaseView::Edits what, const json::Value& value);
  /// The breakpoints of the document; those of the phases that are shown stand at their heads.
  void setStops(std::vector<common::BreakpointMark> stops);

 Q_SIGNALS:
  /// A click at the head of a phase.
  void stopToggled(const stepwright::common::BreakpointMark& spot);

 Q_SIGNALS:
  void sourceWanted(const QString& value);
  void usesWanted(const QString& value);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void createBar();
  [[nodiscard]] QWidget* createFoot();
  void showMoment();
  void showSizes(const replay::DataFlow& flow);
  void showFoot();
  void showStops();
  /// Where a breakpoint before that phase of the shown state is, or could be.
  [[nodiscard]] common::BreakpointMark stopAt(const replay::PhaseView& phase) const;
  void tryExpression();
  void editColumn(std::size_t index);
  void askForData(replay::PhaseView::Edits what, const json::Value& now);

  RunController& controller_;
  QLabel* title_;
  QLabel* note_;
  QLabel* hint_;
  QToolButton* child_ = nullptr;
  QToolButton* changes_;
  QToolButton* whole_;
  QWidget* body_;
  QHBoxLayout* columns_;
  struct Column {
    QWidget* box;
    FlowHead* head;
    FlowColumn* body;
    FlowFoot* foot;
  };
  [[nodiscard]] Column makeColumn();
  std::vector<Column> made_;
  std::vector<common::BreakpointMark> stops_;
  int shown_ = 0;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
  QWidget* foot_;
  QLineEdit* expression_;
  QLabel* result_;
  SizeBars* sizes_;
};

}  // namespace stepwright::debug
