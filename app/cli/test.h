// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/values.h"

namespace stepwright::cli {

struct TestOptions {
  std::vector<std::string> paths;  ///< files and folders; none = the folder that one stands in
  std::string filter;              ///< a part of a test's name, or a pattern with * and ?
  std::string junit, coverage;     ///< files to write; "" = none
  std::string format = "text";
  ValueOptions values;
};

/// `stepwright test`: runs the tests that are kept beside definitions.
int test(const TestOptions& options);

}  // namespace stepwright::cli
