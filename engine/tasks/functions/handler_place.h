// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/tasks/functions/function_spec.h"

namespace stepwright::tasks {

/// Where a function's code begins.
struct HandlerPlace {
  std::string file;  ///< "" where it is not there
  int line = 0;      ///< from 1 on; 0 where only the file is known
};

/// Of "app.handler" the file app.mjs, app.js, app.py … and the line in it that says handler; of a
/// program the file that it is.
[[nodiscard]] HandlerPlace handlerPlace(const FunctionSpec& function);

}  // namespace stepwright::tasks
