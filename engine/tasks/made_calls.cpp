// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/made_calls.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

#include "engine/tasks/recorded_answers.h"

namespace stepwright::tasks {

using interpreter::TaskId;
using interpreter::TaskReport;
using interpreter::TaskRequest;

namespace {

std::atomic<TaskId> lastNumber = 0;

}  // namespace

/// A call, those that listen to it, and what it has come to so far.
class MadeCalls::Call {
 public:
  explicit Call(const TaskRequest& request) : request_(request) { request_.id = ++lastNumber; }

  [[nodiscard]] const TaskRequest& request() const { return request_; }
  void giveUp() { given_ = true; }
  [[nodiscard]] bool isFor(const TaskRequest& request) {
    const std::lock_guard lock(mutex_);
    return !given_ && request_.resource == request.resource && request_.stores == request.stores &&
           request_.input == request.input;
  }

  /// What came by now comes again, after the time that it took.
  void listen(const void* who, TaskId own, const Deliver& deliver) {
    std::vector<TaskReport> before;
    {
      const std::lock_guard lock(mutex_);
      before = reports_;
      if (!ended_) listeners_[{who, own}] = deliver;
    }
    for (TaskReport& report : before) {
      report.task = own;
      deliver(std::move(report));
    }
  }

  void take(TaskReport report) {
    std::map<Listener, Deliver> listeners;
    {
      const std::lock_guard lock(mutex_);
      TaskReport kept = report;
      kept.afterMs += std::chrono::duration_cast<std::chrono::milliseconds>(
                          std::chrono::steady_clock::now() - began_)
                          .count();
      reports_.push_back(std::move(kept));
      listeners = listeners_;
      ended_ = ended_ || report.outcome.ends();
      if (ended_) listeners_.clear();
    }
    for (const auto& [listener, deliver] : listeners) {
      report.task = listener.second;
      deliver(report);
    }
  }

  /// True where nobody listens any more to a call that is under way, which is given up.
  [[nodiscard]] bool leave(const void* who, TaskId own) {
    const std::lock_guard lock(mutex_);
    listeners_.erase({who, own});
    given_ = given_ || (listeners_.empty() && !ended_);
    return given_;
  }

 private:
  using Listener = std::pair<const void*, TaskId>;

  TaskRequest request_;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
  std::vector<TaskReport> reports_;
  std::map<Listener, Deliver> listeners_;
  bool ended_ = false, given_ = false;
};

interpreter::TaskBackend::Reply MadeCalls::start(const TaskRequest& request,
                                                 const Deliver& deliver) {
  return ask([this](const auto& call, const auto& to) { return backend_->start(call, to); },
             request, deliver);
}

interpreter::TaskBackend::Reply MadeCalls::store(const TaskRequest& request,
                                                 const Deliver& deliver) {
  return ask([this](const auto& call, const auto& to) { return backend_->store(call, to); },
             request, deliver);
}

MadeCalls::CallPtr MadeCalls::madeFor(const TaskRequest& request) const {
  const auto here = calls_.find(RecordedAnswers::placeOf(request.stateId, request.path));
  if (here == calls_.end()) return nullptr;
  const auto made = here->second.find(request.pathInvocation);
  return made != here->second.end() && made->second->isFor(request) ? made->second : nullptr;
}

interpreter::TaskBackend::Reach MadeCalls::reachOf(const TaskRequest& request) {
  if (!backend_) return Reach::Nobody;
  const Reach reach = backend_->reachOf(request);
  // One that was sent is not sent again; nor is it by a run that goes on from there later.
  return madeFor(request) ? std::clamp(reach, Reach::Told, Reach::Here) : reach;
}

interpreter::TaskBackend::Reply MadeCalls::waitOn(const TaskRequest& request,
                                                  const Deliver& deliver, bool taken) {
  return ask(
      [this, taken](const auto& call, const auto& to) { return backend_->waitOn(call, to, taken); },
      request, deliver);
}

interpreter::TaskBackend::Reply MadeCalls::ask(const Ask& how, const TaskRequest& request,
                                               const Deliver& deliver) {
  if (!backend_) return Reply::NeedsAnswer;
  CallPtr call = madeFor(request);
  if (!call) {
    call = std::make_shared<Call>(request);
    call->listen(this, request.id, deliver);
    const auto reply =
        how(call->request(), [call](TaskReport report) { call->take(std::move(report)); });
    if (reply != Reply::Accepted) return reply;
    calls_[RecordedAnswers::placeOf(request.stateId, request.path)].insert_or_assign(
        request.pathInvocation, call);
  } else {
    call->listen(this, request.id, deliver);
  }
  underWay_[request.id] = call;
  numbers_[request.id] = call->request().id;
  return Reply::Accepted;
}

void MadeCalls::cancel(TaskId task) {
  const auto found = underWay_.find(task);
  if (found == underWay_.end()) return;
  if (found->second->leave(this, task)) backend_->cancel(found->second->request().id);
  underWay_.erase(found);
}

TaskId MadeCalls::numberOf(TaskId task) const {
  const auto found = numbers_.find(task);
  return found == numbers_.end() ? 0 : found->second;
}

std::vector<MadeCalls::Made> MadeCalls::madeAfter(TaskId number) const {
  std::vector<Made> made;
  for (const auto& [place, calls] : calls_)
    for (const auto& [which, call] : calls)
      if (call->request().id > number) made.push_back({place, which, call->request().id});
  return made;
}

TaskId MadeCalls::newestAt(const std::string& state,
                           const std::vector<interpreter::MapStep>& path) const {
  const auto found = calls_.find(RecordedAnswers::placeOf(state, path));
  const bool any = found != calls_.end() && !found->second.empty();
  return any ? found->second.rbegin()->second->request().id : 0;
}

TaskId MadeCalls::madeAt(const std::string& state, const std::vector<interpreter::MapStep>& path,
                         std::int64_t call) const {
  const auto here = calls_.find(RecordedAnswers::placeOf(state, path));
  if (here == calls_.end()) return 0;
  const auto made = here->second.find(call);
  return made == here->second.end() ? 0 : made->second->request().id;
}

TaskId MadeCalls::remember(const std::string& place, std::int64_t number) {
  const auto call = std::make_shared<Call>(TaskRequest());
  call->giveUp();
  calls_[place].insert_or_assign(number, call);
  return call->request().id;
}

void MadeCalls::forget(const std::string& state, const std::vector<interpreter::MapStep>& path) {
  calls_.erase(RecordedAnswers::placeOf(state, path));
}

}  // namespace stepwright::tasks
