// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/interpreter/task.h"

namespace stepwright::interpreter {

/// What a Task's Resource says, taken apart. An ARN of none of the known forms counts as an
/// activity where it names one, else as a Lambda function; a run does not fail for its form.
struct Resource {
  TaskKind kind = TaskKind::Lambda;
  TaskPattern pattern = TaskPattern::RequestResponse;
  std::string arn;
  std::string type;    ///< history's resourceType: "lambda", "aws-sdk:sqs"
  std::string name;    ///< history's resource: "invoke", "sendMessage.waitForTaskToken"
  std::string action;  ///< `name` without the pattern's suffix

  [[nodiscard]] static Resource parse(std::string_view arn);
  /// What a ResultWriter writes with.
  [[nodiscard]] static const Resource& putObject();
};

}  // namespace stepwright::interpreter
