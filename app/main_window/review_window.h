// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include "engine/analysis/review.h"
#include "engine/asl/definition.h"

class QLabel;
class QToolButton;
class QTreeWidget;

namespace stepwright::canvas {
class ReviewGraph;
}
namespace stepwright::compare {
class CompareView;
}

namespace stepwright::app {

/// Two versions of a definition: on one graph, as a list of what differs, and their texts beside
/// each other. One goes from difference to difference in all three at once.
class ReviewWindow : public QDialog {
  Q_OBJECT
 public:
  struct Side {
    QString name;
    asl::Definition content;
  };
  ReviewWindow(Side before, Side after, QWidget* parent);
  ~ReviewWindow() override;

  [[nodiscard]] const analysis::Review& review() const { return review_; }
  [[nodiscard]] canvas::ReviewGraph& graph() { return *graph_; }
  [[nodiscard]] compare::CompareView& texts() { return *texts_; }
  void goTo(int difference);
  [[nodiscard]] int current() const { return current_; }

 private:
  [[nodiscard]] QWidget* makeBanner();
  void fillList();
  void showPlace();
  void showText(int difference);
  [[nodiscard]] QString countsInWords() const;

  const Side before_, after_;
  const analysis::Review review_;
  canvas::ReviewGraph* graph_;
  compare::CompareView* texts_;
  QTreeWidget* list_;
  QLabel* place_ = nullptr;
  QToolButton *previous_ = nullptr, *next_ = nullptr;
  int current_ = -1;
};

}  // namespace stepwright::app
