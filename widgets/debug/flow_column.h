// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <vector>

#include "engine/session/moment.h"
#include "widgets/debug/flow_diff.h"

namespace stepwright::debug {

/// The data that one phase made, as a diff against what it was given.
class FlowColumn : public QAbstractScrollArea {
  Q_OBJECT
 public:
  explicit FlowColumn(QWidget* parent = nullptr);
  void show(const replay::PhaseView& phase, bool wholeData);
  /// Lines of something else than a phase, by that name.
  void showLines(std::vector<FlowLine> lines, const QString& name);
  [[nodiscard]] const std::vector<FlowLine>& lines() const { return lines_; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {150, 120}; }

 Q_SIGNALS:
  /// A double click or F2: its data are to be changed.
  void editRequested();
  /// Where the value of a line came from is asked for, or where it is used, as the Trail names it.
  void sourceWanted(const QString& value);
  void usesWanted(const QString& value);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void updateBars();
  [[nodiscard]] QString valueAt(int y) const;
  void paintLine(QPainter& painter, const FlowLine& line, double y) const;
  [[nodiscard]] bool faint() const;

  replay::PhaseView phase_;
  std::vector<FlowLine> lines_;
};

}  // namespace stepwright::debug
