// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/driver.h"

namespace stepwright::runtime {

RunResult run(interpreter::ProgramPtr program, json::Value input, interpreter::TaskBackend& backend,
              interpreter::Identity identity, Driver::Options options) {
  Driver driver(std::move(program), std::move(input), std::move(identity), backend, options);
  RunResult result;
  result.halt = driver.run();
  const auto& execution = driver.execution();
  result.status = execution.status;
  result.output = execution.output;
  result.error = execution.error;
  result.cause = execution.cause;
  result.usage = execution.usage;
  result.questions = driver.questions();
  result.program = execution.program;
  result.decisions = driver.decisions();
  result.events = driver.takeEvents();
  return result;
}

RunResult run(interpreter::ProgramPtr program, json::Value input,
              interpreter::TaskBackend& backend) {
  return run(std::move(program), std::move(input), backend,
             interpreter::Identity::named("machine", "execution"), {});
}

}  // namespace stepwright::runtime
