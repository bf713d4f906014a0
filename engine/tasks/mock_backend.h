// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/task.h"
#include "engine/tasks/mock.h"

namespace stepwright::tasks {

/// Answers Tasks from mocks; what they do not know needs an answer from somebody else. A task of
/// .sync or with a callback is told first that its request was accepted. Where a mock gives a
/// function's answer as lambda:invoke has it, {"StatusCode", "Payload"}, a Task that names the
/// function itself sees only the payload.
class MockBackend final : public interpreter::TaskBackend {
 public:
  explicit MockBackend(MockSet mocks = {}) : mocks_(std::move(mocks)) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] const MockSet& mocks() const { return mocks_; }
  void setMocks(MockSet mocks) { mocks_ = std::move(mocks); }

 private:
  MockSet mocks_;
};

}  // namespace stepwright::tasks
