// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "engine/asl/graph.h"
#include "engine/replay/run_view.h"

namespace stepwright::canvas {

/// An execution that a Task of the run started. Once that Task is opened, its workflow is drawn in
/// the Task's place, to be looked at: it belongs to another definition.
struct NestedGraph {
  QString state;    ///< the Task
  QString machine;  ///< "ShipFlow"
  QString title;    ///< "14.1"; "" = it was not started by then
  asl::MachinePtr definition;
  replay::RunView view;  ///< with the ids of its own definition

  /// "runs ShipFlow, run 14.1".
  [[nodiscard]] QString words() const;
};

/// What a state or edge of such an execution is called among the others.
[[nodiscard]] std::string nestedKey(const std::string& task, const std::string& own);
/// The graph with those workflows inside their Tasks.
[[nodiscard]] asl::GraphScope withNested(asl::GraphScope graph,
                                         const std::vector<NestedGraph>& opened);

/// What the button says that opens it in a tab of its own, and how wide that makes it.
[[nodiscard]] QString nestedButtonWords();
[[nodiscard]] double nestedButtonWidth();

}  // namespace stepwright::canvas
