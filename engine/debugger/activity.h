// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "engine/debugger/child_watch.h"

namespace stepwright::debugger {

/// What a stepper is about. The watch of its run counts while that goes on.
class Activity {
 public:
  enum class Kind : std::uint8_t { Paused, Running, AwaitsAnswer };

  /// Null where there is no run.
  void attach(std::shared_ptr<ChildWatch> watch) {
    if (watch_) watch_->setAtWork(false);
    watch_ = std::move(watch);
    become(watch_ ? kind_ : Kind::Paused);
  }
  void become(Kind kind) {
    kind_ = kind;
    if (watch_) watch_->setAtWork(kind == Kind::Running);
  }
  [[nodiscard]] bool is(Kind kind) const { return kind_ == kind; }

 private:
  Kind kind_ = Kind::Paused;
  std::shared_ptr<ChildWatch> watch_;
};

}  // namespace stepwright::debugger
