// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/backend_chain.h"

#include <utility>

namespace stepwright::tasks {

using interpreter::TaskBackend;

TaskBackend::Reply BackendChain::start(const interpreter::TaskRequest& request,
                                       const Deliver& deliver) {
  for (TaskBackend* backend : backends_)
    if (const auto reply = backend->start(request, deliver); reply != Reply::NeedsAnswer)
      return reply;
  return Reply::NeedsAnswer;
}

TaskBackend::Reply BackendChain::store(const interpreter::TaskRequest& request,
                                       const Deliver& deliver) {
  for (TaskBackend* backend : backends_)
    if (const auto reply = backend->store(request, deliver); reply != Reply::NeedsAnswer)
      return reply;
  return Reply::NeedsAnswer;
}

void BackendChain::cancel(interpreter::TaskId task) {
  for (TaskBackend* backend : backends_) backend->cancel(task);
}

TaskBackend::Reach BackendChain::reachOf(const interpreter::TaskRequest& request) {
  for (TaskBackend* backend : backends_)
    if (const auto reach = backend->reachOf(request); reach != Reach::Nobody) return reach;
  return Reach::Nobody;
}

TaskBackend::Reply BackendChain::waitOn(const interpreter::TaskRequest& request,
                                        const Deliver& deliver, bool taken) {
  for (TaskBackend* backend : backends_)
    if (const auto reply = backend->waitOn(request, deliver, taken); reply != Reply::NeedsAnswer)
      return reply;
  return Reply::NeedsAnswer;
}

std::shared_ptr<TaskBackend> chainOf(const std::vector<std::shared_ptr<TaskBackend>>& backends) {
  std::vector<TaskBackend*> all;
  for (const auto& each : backends)
    if (each) all.push_back(each.get());
  return {new BackendChain(std::move(all)),
          [backends](const BackendChain* chain) { delete chain; }};
}

TaskBackend::Reply NobodyAnswers::start(const interpreter::TaskRequest& request,
                                        const Deliver& deliver) {
  deliver(
      {request.id,
       interpreter::TaskOutcome::failed(
           "Stepwright.NoAnswer", "There is no mock for the state '" + request.stateName + "'."),
       0});
  return Reply::Accepted;
}

}  // namespace stepwright::tasks
