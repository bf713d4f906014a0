// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "engine/interpreter/task.h"

namespace stepwright::tasks {

/// Asks one backend after another, until one knows an answer. They outlive it.
class BackendChain final : public interpreter::TaskBackend {
 public:
  explicit BackendChain(std::vector<interpreter::TaskBackend*> backends)
      : backends_(std::move(backends)) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  void cancel(interpreter::TaskId task) override;
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override;
  [[nodiscard]] Reply waitOn(const interpreter::TaskRequest& request, const Deliver& deliver,
                             bool taken) override;

 private:
  std::vector<interpreter::TaskBackend*> backends_;
};

/// The same, which holds them; null ones are left out.
[[nodiscard]] std::shared_ptr<interpreter::TaskBackend> chainOf(
    const std::vector<std::shared_ptr<interpreter::TaskBackend>>& backends);

/// Answers every Task with an error: nobody is asked, and nobody knows.
class NobodyAnswers final : public interpreter::TaskBackend {
 public:
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest&) override { return Reach::Told; }
};

}  // namespace stepwright::tasks
