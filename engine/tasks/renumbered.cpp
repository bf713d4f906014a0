// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/renumbered.h"

#include <atomic>

namespace stepwright::tasks {

using interpreter::TaskId;

namespace {

std::atomic<TaskId> lastNumber = 0;

}  // namespace

interpreter::TaskBackend::Reply Renumbered::start(const interpreter::TaskRequest& request,
                                                  const Deliver& deliver) {
  return ask(&interpreter::TaskBackend::start, request, deliver);
}

interpreter::TaskBackend::Reply Renumbered::store(const interpreter::TaskRequest& request,
                                                  const Deliver& deliver) {
  return ask(&interpreter::TaskBackend::store, request, deliver);
}

interpreter::TaskBackend::Reply Renumbered::ask(Ask how, const interpreter::TaskRequest& request,
                                                const Deliver& deliver) {
  interpreter::TaskRequest renumbered = request;
  renumbered.id = ++lastNumber;
  const auto reply =
      ((*backend_).*how)(renumbered, [deliver, own = request.id](interpreter::TaskReport report) {
        report.task = own;
        deliver(std::move(report));
      });
  if (reply == Reply::Accepted) numbers_[request.id] = renumbered.id;
  return reply;
}

void Renumbered::cancel(TaskId task) {
  const auto number = numbers_.find(task);
  if (number == numbers_.end()) return;
  backend_->cancel(number->second);
  numbers_.erase(number);
}

}  // namespace stepwright::tasks
