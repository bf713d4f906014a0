// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/session/shown_child.h"
#include "widgets/debug/document_run.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace stepwright::canvas {
class GraphView;
}
namespace stepwright::common {
class Banner;
class JsonView;
}  // namespace stepwright::common
namespace stepwright::debug {
class EventModel;
}

namespace stepwright::app {

/// A child execution of a distributed Map beside the run that it is a child of: what became of it,
/// its graph, input and history. It is done again here, by itself, and stepped; nobody is called
/// for it.
class ChildPane : public QWidget {
  Q_OBJECT
 public:
  explicit ChildPane(QWidget* parent = nullptr);

  void show(const session::ShownChild& child);
  /// It could not be had.
  void showNone(const QString& why);
  [[nodiscard]] const std::optional<session::ShownChild>& child() const { return child_; }
  [[nodiscard]] debug::DocumentRun& run() { return run_; }

 signals:
  /// In the place of the run that it is a child of.
  void openRequested(quint64 index);
  void mockRequested();

 private:
  void fillColumn();
  [[nodiscard]] QWidget* buttons();
  void showMoment();
  [[nodiscard]] QString causeOf(const session::Moment& moment) const;

  std::optional<session::ShownChild> child_;
  debug::DocumentRun run_;
  QLabel* path_;
  common::Banner* banner_;
  canvas::GraphView* graph_;
  QPushButton* step_;
  QPushButton* back_;
  QPushButton* mock_;
  QLabel* cause_;
  common::JsonView* input_;
  QTreeView* history_;
  debug::EventModel* events_;
};

}  // namespace stepwright::app
