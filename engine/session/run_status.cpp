// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/run_status.h"

namespace stepwright::session {

using history::EventType;
using interpreter::Status;

replay::RunStatus statusAs(Status status) {
  switch (status) {
    case Status::Succeeded:
      return replay::RunStatus::Succeeded;
    case Status::Failed:
      return replay::RunStatus::Failed;
    case Status::TimedOut:
      return replay::RunStatus::TimedOut;
    case Status::Aborted:
      return replay::RunStatus::Aborted;
    case Status::Running:
      break;
  }
  return replay::RunStatus::Paused;
}

replay::RunStatus endedAs(EventType type) {
  switch (type) {
    case EventType::ExecutionSucceeded:
      return replay::RunStatus::Succeeded;
    case EventType::ExecutionFailed:
      return replay::RunStatus::Failed;
    case EventType::ExecutionTimedOut:
      return replay::RunStatus::TimedOut;
    case EventType::ExecutionAborted:
      return replay::RunStatus::Aborted;
    default:
      return replay::RunStatus::Paused;
  }
}

}  // namespace stepwright::session
