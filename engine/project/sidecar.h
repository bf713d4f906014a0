// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.h"
#include "engine/debugger/breakpoint.h"
#include "engine/tasks/mock.h"

namespace stepwright::project {

/// What is kept beside a document, in `x.asl.stepwright.json` for `x.asl.json` or `x.asl.yaml`: how
/// people work with it, which is no part of the workflow. Members that others write into the file
/// are left as they are.
struct Sidecar {
  std::vector<debugger::Breakpoint> breakpoints;
  debugger::GlobalStops stops;
  tasks::MockSet mocks;
  std::string mockCase;  ///< what `mocks` are called; "" where they have no name
  /// Other sets of mocks, which can be put in place of `mocks`, by name.
  std::vector<std::pair<std::string, tasks::MockSet>> otherMocks;
  /// What was answered last for a Task, by the state's name; the newest first.
  std::vector<std::pair<std::string, tasks::MockBehaviour>> answers;
  std::vector<std::string> watches;
  bool express = false;  ///< the type that the machine is to have in AWS, and is run as here
  /// Inputs that runs were started with, by name; the first is the one that Run takes.
  std::vector<std::pair<std::string, json::Value>> inputs;

  bool operator==(const Sidecar&) const = default;
};

/// Puts the set of that name in place of the mocks, which are kept among the others.
void useMocks(Sidecar& sidecar, const std::string& name);
/// Adds a set to the others. One with the same mocks and name is there already; one with other
/// mocks keeps its name, and the new one gets a number behind it. Gives the name.
std::string addMocks(Sidecar& sidecar, std::string name, tasks::MockSet mocks);

/// "order.asl.stepwright.json" beside "order.asl.json"; for a machine of a host, "template.yaml#Flow",
/// "template.Flow.stepwright.json".
[[nodiscard]] std::string sidecarPath(std::string_view documentPath);
/// An empty one where there is no such file; an error where it cannot be read.
[[nodiscard]] Result<Sidecar> readSidecar(const std::string& path);

/// The same as JSON, `base` being what else stands in the file (changeBeside()).
[[nodiscard]] json::Value toJson(const Sidecar& sidecar, const json::Value& base);
/// Mocks that cannot be read are none; `trouble` then says why, and toJson() leaves them as they
/// stand.
[[nodiscard]] Sidecar sidecarFrom(const json::Value& file, std::optional<Error>* trouble = nullptr);

}  // namespace stepwright::project
