// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/project_machines.h"

#include <set>

#include "engine/asl/nested_id.h"
#include "engine/project/beside_file.h"
#include "engine/project/file_and_name.h"
#include "engine/project/places.h"
#include "engine/session/machines.h"

namespace stepwright::app {
namespace {

namespace fs = std::filesystem;

fs::file_time_type writtenAt(const std::string& file) {
  std::error_code failed;
  const auto time = fs::last_write_time(file, failed);
  return failed ? fs::file_time_type() : time;
}

bool isSame(const std::string& one, const std::string& other) {
  return fs::path(one).lexically_normal() == fs::path(other).lexically_normal();
}

std::set<std::string> mockedIn(const tasks::MockSet& mocks) {
  std::set<std::string> states;
  for (const tasks::StateMocks& each : mocks)
    if (each.enabled && !each.behaviours.empty()) states.insert(each.state);
  return states;
}

/// Says of those that Tasks of that one start which of them does, and so on.
void noteStarts(std::vector<ListedMachine>& all, std::size_t from) {
  const ListedMachine& around = all[from];
  for (const tasks::PlannedAnswer& planned : around.planned) {
    if (planned.mocked || planned.answerer.kind != tasks::Answerer::Kind::Machine) continue;
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].name != planned.answerer.target || !all[i].startedBy.empty()) continue;
      all[i].startedBy =
          around.startedBy.empty() ? planned.state : asl::nestedId(around.startedBy, planned.state);
      noteStarts(all, i);
      break;
    }
  }
}

}  // namespace

const ProjectMachines::Read& ProjectMachines::read(const std::string& document) {
  const Stamp stamp{writtenAt(project::fileAndName(document).file),
                    writtenAt(project::sharedPath(document))};
  const auto known = read_.find(document);
  if (known != read_.end() && known->second.stamp == stamp) return known->second;
  Read now{stamp, nullptr, {}};
  if (const auto content = session::runnableDocument(document)) now.machine = content->machine();
  if (now.machine) now.mocks = project::BesideFile(document).read().kept.debug.mocks;
  return read_.insert_or_assign(document, std::move(now)).first->second;
}

std::vector<ListedMachine> ProjectMachines::of(const std::string& document,
                                               const asl::Machine& machine,
                                               const tasks::MockSet& mocks,
                                               const tasks::Profile& profile) {
  std::vector<ListedMachine> all;
  all.push_back(
      {{}, document, {}, mocks, tasks::plannedAnswers(machine, profile, mockedIn(mocks))});
  for (const tasks::MachineSpec& spec : profile.machines) {
    if (isSame(spec.document, document)) continue;
    const Read& other = read(spec.document);
    if (!other.machine) continue;
    all.push_back({spec.name,
                   spec.document,
                   {},
                   other.mocks,
                   tasks::plannedAnswers(*other.machine, profile, mockedIn(other.mocks))});
  }
  noteStarts(all, 0);
  return all;
}

}  // namespace stepwright::app
