// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <map>
#include <vector>

#include "app/main_window/path_bar.h"
#include "engine/asl/model.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/nested_graph.h"

class QMenu;

namespace stepwright::canvas {
class GraphView;
}
namespace stepwright::document {
class DocumentModel;
}

namespace stepwright::app {

/// The way to what is selected, over a document, and the menus of its parts.
class DocumentPath : public QObject {
  Q_OBJECT
 public:
  DocumentPath(document::DocumentModel& model, PathBar& bar, canvas::GraphView& graph,
               QObject* parent);

  void show();
  /// The executions that Tasks of the run started.
  void setStarted(const std::vector<canvas::NestedGraph>& nested);
  /// What of the run is looked at.
  void setContainers(const std::map<std::string, replay::ContainerView>& containers);

 signals:
  void itemRequested(const QString& container, int index);

 private:
  [[nodiscard]] QString badgeWords() const;
  [[nodiscard]] QString badgeHint() const;
  [[nodiscard]] QList<PathBar::Crumb> crumbsTo(const asl::StateId& id) const;
  [[nodiscard]] QList<PathBar::Crumb> crumbsInside(const asl::StateId& nested) const;
  void goTo(const QString& state);
  void fillMenu(QMenu& menu, const QString& state);
  void addStates(QMenu& menu, const asl::Machine& machine);
  void addItems(QMenu& menu, const QString& map, const replay::ContainerView& run);

  document::DocumentModel& model_;
  PathBar& bar_;
  canvas::GraphView& graph_;
  std::map<std::string, replay::ContainerView> containers_;
  QHash<QString, QString> machines_;  ///< that Tasks run, by the Tasks' nested keys
};

/// "Rule 2", "Catcher 1", "Default" of an edge's pointer; "" for none.
[[nodiscard]] QString edgeWords(const std::string& pointer);

}  // namespace stepwright::app
