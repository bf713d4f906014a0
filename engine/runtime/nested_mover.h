// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/runtime/nested_start.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/mocks/mock_backend.h"

namespace stepwright::runtime {

/// Takes an execution forward that a Task started: by itself, or as a debugger lets it.
class NestedMover {
 public:
  virtual ~NestedMover() = default;
  /// One input, where one is due; it never waits. Stopped: it is held, until its waker is called.
  [[nodiscard]] virtual Halt move() = 0;
  /// As it stands.
  [[nodiscard]] virtual interpreter::Execution head() const = 0;
  [[nodiscard]] virtual NestedProgress progress(std::size_t from) const = 0;
  /// What it called, as a value.
  [[nodiscard]] virtual tasks::MadeCalls calls() const = 0;
  /// Those behind that one.
  [[nodiscard]] virtual std::vector<tasks::MadeCalls::Made> madeAfter(
      interpreter::TaskId call) const = 0;
  /// ms until it goes on by itself.
  [[nodiscard]] virtual std::optional<std::int64_t> wait() const = 0;
  /// The Task that it came to a stop at, since nobody answers it.
  [[nodiscard]] virtual std::optional<interpreter::TaskRequest> question() const = 0;
  /// All that it was told, where that is kept.
  [[nodiscard]] virtual interpreter::Journal journal() const { return {}; }
  /// ms of real time in which it was held.
  [[nodiscard]] virtual std::int64_t held() const { return 0; }
  /// Gives up what it waits for, wherever that is at work.
  virtual void giveUp() = 0;
};

/// Nothing holds it.
class FreeMover final : public NestedMover {
 public:
  FreeMover(const NestedStart& start, std::function<void()> waker);

  [[nodiscard]] Halt move() override;
  [[nodiscard]] interpreter::Execution head() const override { return keeper_.head(); }
  [[nodiscard]] NestedProgress progress(std::size_t from) const override;
  [[nodiscard]] tasks::MadeCalls calls() const override { return calls_; }
  [[nodiscard]] std::vector<tasks::MadeCalls::Made> madeAfter(
      interpreter::TaskId call) const override {
    return calls_.madeAfter(call);
  }
  [[nodiscard]] std::optional<std::int64_t> wait() const override;
  [[nodiscard]] std::optional<interpreter::TaskRequest> question() const override;
  void giveUp() override;

 private:
  tasks::MadeCalls calls_;
  tasks::MockBackend mocks_;
  tasks::NobodyAnswers nobody_;
  tasks::BackendChain chain_;
  Keeper keeper_;
  std::optional<Driver> driver_;  ///< none once it was given up
};

/// The decisions behind the first `from`, where there are so many.
[[nodiscard]] NestedProgress progressOf(const std::vector<interpreter::Decision>& all,
                                        std::size_t from, interpreter::Status status);

}  // namespace stepwright::runtime
