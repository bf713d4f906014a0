// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/session/whole_run.h"

#include <condition_variable>
#include <mutex>

namespace stepwright::session::test {

using interpreter::Status;
using replay::RunStatus;
using runtime::Halt;

namespace {

/// Keeps the first moment at which the run rests.
class Resting final : public SessionListener {
 public:
  void momentChanged(MomentPtr moment) override {
    const auto status = moment->view.status;
    const bool refused = !moment->error.empty();
    if (moment->starts == 0 || status == RunStatus::Running) return;
    if (status == RunStatus::None && !refused) return;
    const std::lock_guard lock(mutex_);
    if (!moment_) moment_ = std::move(moment);
    changed_.notify_all();
  }
  void logged(const ConsoleLine& /*line*/) override {}

  MomentPtr wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return moment_ != nullptr; });
    return moment_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  MomentPtr moment_;
};

Status statusOf(RunStatus status) {
  switch (status) {
    case RunStatus::Succeeded:
      return Status::Succeeded;
    case RunStatus::Failed:
      return Status::Failed;
    case RunStatus::TimedOut:
      return Status::TimedOut;
    case RunStatus::Aborted:
      return Status::Aborted;
    default:
      return Status::Running;
  }
}

}  // namespace

runtime::RunResult wholeRun(const asl::Document& document, const json::Value& input,
                            const tasks::MockSet& mocks, const RunOptions& options) {
  Resting listener;
  Session session(listener);
  session.setGlobalStops({.uncaughtError = false});
  session.start(document, input, mocks, options);
  const MomentPtr moment = listener.wait();
  runtime::RunResult result;
  result.status = statusOf(moment->view.status);
  result.halt = result.status != Status::Running                   ? Halt::Ended
                : moment->view.status == RunStatus::WaitingForTask ? Halt::NeedsAnswer
                                                                   : Halt::Stuck;
  for (std::size_t i = 0; i < moment->events.size(); ++i)
    result.events.push_back(moment->events.at(i));
  if (moment->output) result.output = *moment->output;
  const bool failed = result.status == Status::Failed || result.status == Status::Aborted;
  if (failed && result.events.back().extra) {
    result.error = result.events.back().extra->error;
    result.cause = result.events.back().extra->cause;
  }
  return result;
}

}  // namespace stepwright::session::test
