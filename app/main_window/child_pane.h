// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <string>
#include <utility>

#include "engine/session/named_value.h"
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
  /// What is said where none is, and what helps.
  [[nodiscard]] static QString nothingOpen();
  /// It could not be had.
  void showNone(const QString& why);
  [[nodiscard]] const std::optional<session::ShownChild>& child() const { return child_; }
  [[nodiscard]] debug::DocumentRun& run() { return run_; }
  /// How many have failed that its Map Run would redrive now, and with them this one; 0 = none.
  void setRedrivable(std::size_t failed);

 signals:
  /// In the place of the run that it is a child of.
  void openRequested(quint64 index);
  void mockRequested();
  void testRequested();
  void redriveRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fillColumn();
  [[nodiscard]] QWidget* buttons();
  void fitGraph();
  void showMoment();
  void showCause(const session::Moment& moment);
  void enableButtons();

  std::optional<session::ShownChild> child_;
  debug::DocumentRun run_;
  QLabel* path_;
  common::Banner* banner_;
  canvas::GraphView* graph_;
  QPushButton* step_;
  QPushButton* back_;
  QPushButton* redrive_;
  QPushButton* test_;
  QPushButton* mock_;
  QLabel* cause_;
  QLabel* inputHead_;
  common::JsonView* input_;
  QLabel* historyHead_;
  QTreeView* history_;
  debug::EventModel* events_;
  std::size_t redrivable_ = 0;
  std::optional<session::NamedValue> named_;                       ///< by the cause that is shown
  std::optional<std::pair<std::string, std::string>> causeShown_;  ///< with its error
};

}  // namespace stepwright::app
