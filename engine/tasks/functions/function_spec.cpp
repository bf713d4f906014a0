// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/function_spec.h"

namespace stepwright::tasks {

std::string arnOf(const FunctionSpec& function) {
  return "arn:aws:lambda:us-east-1:123456789012:function:" + function.name;
}

}  // namespace stepwright::tasks
