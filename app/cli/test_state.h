// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/values.h"

namespace stepwright::cli {

struct TestStateOptions {
  std::string file;
  std::string state;
  std::string input = "{}";
  std::string variables;
  std::string context;
  std::string mockResult;
  std::string mockError;
  std::string validation = "STRICT";
  std::string configuration;
  std::string level = "INFO";
  ValueOptions values;
};

/// `stepwright test-state`: the TestState API as a command.
int testState(const TestStateOptions& options);

}  // namespace stepwright::cli
