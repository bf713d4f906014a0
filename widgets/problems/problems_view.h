// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "engine/asl/document.h"
#include "widgets/common/true_focus.h"

namespace stepwright::problems {

class ProblemModel;

/// The list of problems: Enter or a click goes to the place, the link in the last column mends it.
class ProblemsView : public common::TrueFocus<QTableView> {
  Q_OBJECT
 public:
  explicit ProblemsView(QWidget* parent = nullptr);

  void setDocument(const asl::Document& document);
  void clear();  ///< there is no document
  [[nodiscard]] int count() const;
  [[nodiscard]] int count(asl::Severity severity) const;
  /// Marks the first problem of the selected state, without going anywhere.
  void setSelectedState(const asl::StateId& state);
  void goToNext();  ///< F4
  void goToPrevious();
  /// Applies the mend of the problem in that row, or of the current one.
  void fix(int row);

 signals:
  void problemActivated(const stepwright::asl::Problem& problem);
  void fixRequested(const stepwright::asl::QuickFix& fix);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void activate(int row);
  void step(int by);

  ProblemModel* model_;
};

}  // namespace stepwright::problems
