// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/task.h"
#include "engine/runtime/clock.h"
#include "engine/runtime/durable.h"

namespace stepwright::runtime {

/// What of a durable run's tasks leaves the program, and is not to leave twice.
class CalledOnce final : public interpreter::TaskBackend {
 public:
  /// Both outlive it.
  CalledOnce(Durable& run, interpreter::TaskBackend& outside) : run_(run), outside_(outside) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override {
    return outside_.store(request, deliver);
  }
  void cancel(interpreter::TaskId task) override { outside_.cancel(task); }
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override {
    return outside_.reachOf(request);
  }

 private:
  Durable& run_;
  interpreter::TaskBackend& outside_;
};

/// All that answers a run which goes on: who is asked again, and can be without harm (a mock, a
/// folder), answers as it did then, when it did then, and only what the run has not heard yet.
class AskedAgain final : public interpreter::TaskBackend {
 public:
  AskedAgain(const Durable& run, interpreter::TaskBackend& backend, Clock clock)
      : run_(run), backend_(backend), clock_(clock) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override {
    return backend_.store(request, deliver);
  }
  void cancel(interpreter::TaskId task) override { backend_.cancel(task); }
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override {
    return backend_.reachOf(request);
  }

 private:
  const Durable& run_;
  interpreter::TaskBackend& backend_;
  Clock clock_;
};

}  // namespace stepwright::runtime
