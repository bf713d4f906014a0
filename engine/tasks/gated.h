// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include "engine/interpreter/task.h"

namespace stepwright::tasks {

/// A backend that is asked once somebody has allowed it; before that it knows no answer.
class Gated final : public interpreter::TaskBackend {
 public:
  Gated(std::shared_ptr<interpreter::TaskBackend> backend, bool open)
      : backend_(std::move(backend)), open_(open) {}
  void open() { open_ = true; }
  [[nodiscard]] bool isOpen() const { return open_; }
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override {
    return open_ ? backend_->start(request, deliver) : Reply::NeedsAnswer;
  }
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override {
    return open_ ? backend_->store(request, deliver) : Reply::NeedsAnswer;
  }
  void cancel(interpreter::TaskId task) override { backend_->cancel(task); }
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override {
    return open_ ? backend_->reachOf(request) : Reach::Nobody;
  }
  [[nodiscard]] Reply waitOn(const interpreter::TaskRequest& request, const Deliver& deliver,
                             bool taken) override {
    return open_ ? backend_->waitOn(request, deliver, taken) : Reply::NeedsAnswer;
  }

 private:
  std::shared_ptr<interpreter::TaskBackend> backend_;
  std::atomic<bool> open_;
};

}  // namespace stepwright::tasks
