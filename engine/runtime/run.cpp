// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/run.h"

#include <utility>

namespace stepwright::runtime {

RunResult run(interpreter::ProgramPtr program, json::Value input, interpreter::TaskBackend& backend,
              interpreter::Identity identity, Keep keep) {
  Keeper keeper(std::move(program), std::move(input), std::move(identity), std::move(keep));
  Driver driver(keeper, backend);
  RunResult result;
  result.halt = driver.run();
  const auto& execution = keeper.head();
  result.status = execution.status;
  result.output = execution.output;
  result.error = execution.error;
  result.cause = execution.cause;
  result.usage = execution.usage;
  result.questions = driver.questions();
  result.program = execution.program;
  result.decisions = keeper.decisions();
  result.events = keeper.takeEvents();
  return result;
}

}  // namespace stepwright::runtime
