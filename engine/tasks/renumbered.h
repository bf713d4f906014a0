// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "engine/interpreter/task.h"

namespace stepwright::tasks {

/// A backend that several runs share, as one of them sees it: each run counts its own tasks from 1,
/// and for the backend no two are to have one number.
class Renumbered final : public interpreter::TaskBackend {
 public:
  explicit Renumbered(std::shared_ptr<interpreter::TaskBackend> backend)
      : backend_(std::move(backend)) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  void cancel(interpreter::TaskId task) override;

 private:
  using Ask = Reply (interpreter::TaskBackend::*)(const interpreter::TaskRequest&, const Deliver&);
  [[nodiscard]] Reply ask(Ask how, const interpreter::TaskRequest& request, const Deliver& deliver);

  std::shared_ptr<interpreter::TaskBackend> backend_;
  std::map<interpreter::TaskId, interpreter::TaskId> numbers_;  ///< the run's, the backend's
};

}  // namespace stepwright::tasks
