// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>
#include <utility>

#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/query/jsonata/expression.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::tasks {

/// Answers Tasks from mocks; what they do not know needs an answer from somebody else. A task of
/// .sync or with a callback is told first that its request was accepted. Where a mock gives a
/// function's answer as lambda:invoke has it, {"StatusCode", "Payload"}, a Task that names the
/// function itself sees only the payload.
class MockBackend final : public interpreter::TaskBackend {
 public:
  explicit MockBackend(MockSet mocks = {}) : mocks_(std::move(mocks)) {}
  MockBackend(const MockBackend& other) : mocks_(other.mocks_) {}
  MockBackend(MockBackend&&) = default;
  MockBackend& operator=(MockBackend&&) = default;
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override;
  [[nodiscard]] const MockSet& mocks() const { return mocks_; }
  void setMocks(MockSet mocks);

 private:
  [[nodiscard]] const interpreter::TaskOutcome& failureOf(const MockBehaviour& behaviour);
  [[nodiscard]] Result<bool> holds(const MockBehaviour& behaviour,
                                   const interpreter::TaskRequest& request);
  [[nodiscard]] Result<const MockBehaviour*> behaviourFor(const interpreter::TaskRequest& request);

  MockSet mocks_;
  /// What failing behaviours answer, made once: all their calls share the texts. It points into
  /// mocks_, so that a copy begins with none.
  std::unordered_map<const MockBehaviour*, interpreter::TaskOutcome> failures_;
  /// Their conditions, read once.
  std::unordered_map<const MockBehaviour*, query::jsonata::ExpressionPtr> conditions_;
};

}  // namespace stepwright::tasks
