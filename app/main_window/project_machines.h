// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/asl/model.h"
#include "engine/tasks/mocks/mock.h"
#include "engine/tasks/planned_answers.h"
#include "engine/tasks/profile.h"

namespace stepwright::app {

/// A machine of a project, with who will answer its Tasks.
struct ListedMachine {
  std::string name;      ///< "" = the one in front
  std::string document;  ///< where it stands
  /// The Task that starts it, as the one in front names it (asl::nestedId); "" = none does.
  asl::StateId startedBy;
  tasks::MockSet mocks;
  std::vector<tasks::PlannedAnswer> planned;
};

/// The machines of a document's project: itself, those that its Tasks start, and all others that
/// its profile or template names. They are read from their files, anew where those have changed.
class ProjectMachines {
 public:
  [[nodiscard]] std::vector<ListedMachine> of(const std::string& document,
                                              const asl::Machine& machine,
                                              const tasks::MockSet& mocks,
                                              const tasks::Profile& profile);

 private:
  using Stamp = std::pair<std::filesystem::file_time_type, std::filesystem::file_time_type>;
  struct Read {
    Stamp stamp;
    asl::MachinePtr machine;  ///< null where it cannot be read
    tasks::MockSet mocks;
  };
  [[nodiscard]] const Read& read(const std::string& document);

  std::map<std::string, Read> read_;
};

}  // namespace stepwright::app
