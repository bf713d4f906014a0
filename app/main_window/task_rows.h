// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <string>
#include <vector>

#include "app/main_window/project_machines.h"
#include "engine/tasks/profile.h"
#include "widgets/canvas/test_marks.h"
#include "widgets/debug/tasks_panel.h"

namespace stepwright::app {

/// What is shown of the Tasks of a document's project.
struct AnsweredTasks {
  const tasks::Profile& profile;
  std::string folder;                   ///< of the profile: files are shown relative to it
  bool asksFirst = true;                ///< nothing of it is allowed yet
  std::vector<ListedMachine> machines;  ///< the one in front first
  std::vector<tasks::FunctionState> states;
};

/// A row for all Tasks that call the same and are answered alike.
[[nodiscard]] std::vector<debug::TaskRow> taskRows(const AnsweredTasks& tasks);
/// By the ids of the states, as the document in front has them.
[[nodiscard]] QHash<QString, canvas::AnswerMark> answerMarks(const AnsweredTasks& tasks);

}  // namespace stepwright::app
