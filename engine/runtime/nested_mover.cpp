// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/nested_mover.h"

#include <utility>

#include "engine/interpreter/input.h"

namespace stepwright::runtime {

namespace {

using Backends = std::vector<interpreter::TaskBackend*>;

}  // namespace

NestedProgress progressOf(const std::vector<interpreter::Decision>& all, std::size_t from,
                          interpreter::Status status) {
  NestedProgress progress;
  if (from < all.size())
    progress.decisions.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
  progress.all = all.size();
  progress.status = status;
  return progress;
}

FreeMover::FreeMover(const NestedStart& start, std::function<void()> waker)
    : calls_(start.others),
      mocks_(start.machine.mocks),
      chain_(start.asks ? Backends{&mocks_, &calls_} : Backends{&mocks_, &calls_, &nobody_}),
      keeper_(start.machine.program, start.input, start.identity,
              {.history = false, .journal = false, .decisions = start.decisions}) {
  driver_.emplace(keeper_, chain_, start.clock);
  driver_->setWaker(std::move(waker));
}

Halt FreeMover::move() { return driver_ ? driver_->move({}) : Halt::Ended; }

NestedProgress FreeMover::progress(std::size_t from) const {
  return progressOf(keeper_.decisions(), from, keeper_.head().status);
}

std::optional<std::int64_t> FreeMover::wait() const {
  const auto wakes = driver_ ? driver_->wakesAt() : std::nullopt;
  return wakes ? std::optional(driver_->clock().until(*wakes)) : std::nullopt;
}

std::optional<interpreter::TaskRequest> FreeMover::question() const {
  if (!driver_ || driver_->questions().empty()) return std::nullopt;
  return driver_->questions().front();
}

void FreeMover::giveUp() {
  if (driver_ && keeper_.head().running()) driver_->put(interpreter::input::StopExecution{});
  driver_.reset();
}

}  // namespace stepwright::runtime
