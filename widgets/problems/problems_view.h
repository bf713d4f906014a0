// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "engine/asl/document.h"
#include "widgets/common/true_focus.h"

class QMenu;

namespace stepwright::problems {

class ProblemModel;

/// The list of problems: Enter or a click goes to the place, the link in the last column mends it.
class ProblemsView : public common::TrueFocus<QTableView> {
  Q_OBJECT
 public:
  explicit ProblemsView(QWidget* parent = nullptr);

  void setDocument(const asl::Document& document);
  void clear();  ///< there is no document
  /// What of the document's own is suppressed, to be heard again by the menu.
  void setSuppressions(const asl::Suppressions& suppressions) { suppressions_ = suppressions; }
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
  /// A rule is not to be heard of any more, at one state or in the whole document; or again.
  void suppressRequested(const stepwright::asl::Suppression& wish);
  void hearAgainRequested(const stepwright::asl::Suppression& wish);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Each column as wide as what it says, as far as there is room; the text has the rest, and a
  /// second line where that is not enough.
  void fitColumns();
  void activate(int row);
  void step(int by);
  void addSuppressing(QMenu& menu, const asl::Problem& problem);
  void addHearingAgain(QMenu& menu);

  ProblemModel* model_;
  asl::Document document_;
  asl::Suppressions suppressions_;
};

}  // namespace stepwright::problems
