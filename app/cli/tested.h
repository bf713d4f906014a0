// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/definitions.h"
#include "engine/analysis/workflow_test.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::cli {

/// A definition with the tests that are kept beside it.
struct Tested {
  Definition definition;
  std::vector<analysis::WorkflowTest> tests;
  tasks::MockSet mocks;  ///< for tests that bring none
};

struct AllTested {
  std::vector<Tested> found;
  std::vector<Error> troubles;  ///< files that cannot be read
};

/// The definitions with tests that an argument names: FILE or FILE#MACHINE as for every command,
/// the file beside a definition, or a folder with everything in it, in the order of the names.
/// Folders whose names begin with a dot and node_modules are left out of that. A FILE without tests
/// gives nothing.
[[nodiscard]] AllTested findTested(const std::string& argument);

}  // namespace stepwright::cli
