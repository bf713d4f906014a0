// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/handlers.h"

#include "engine/interpreter/states/choice.h"
#include "engine/interpreter/states/fail.h"
#include "engine/interpreter/states/map.h"
#include "engine/interpreter/states/parallel.h"
#include "engine/interpreter/states/pass.h"
#include "engine/interpreter/states/succeed.h"
#include "engine/interpreter/states/task.h"
#include "engine/interpreter/states/wait.h"

namespace stepwright::interpreter {

const StateHandler& handlerOf(asl::StateType type) {
  switch (type) {
    case asl::StateType::Task:
      return taskHandler;
    case asl::StateType::Pass:
      return passHandler;
    case asl::StateType::Choice:
      return choiceHandler;
    case asl::StateType::Wait:
      return waitHandler;
    case asl::StateType::Succeed:
      return succeedHandler;
    case asl::StateType::Fail:
      return failHandler;
    case asl::StateType::Parallel:
      return parallelHandler;
    case asl::StateType::Map:
      return mapHandler;
  }
  return passHandler;
}

}  // namespace stepwright::interpreter
