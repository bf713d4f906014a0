// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/debugger/cursor.h"

namespace stepwright::debugger {

/// The thread that is looked at and stepped: a fiber, and which item or branch of each container
/// leads to it.
class Focus {
 public:
  /// By the StateId of the container. Of a container that is not in it any item may be looked at.
  using Items = std::map<asl::StateId, int>;

  [[nodiscard]] interpreter::FiberId fiber() const { return fiber_; }
  [[nodiscard]] const Items& items() const { return items_; }
  /// As it stands at that moment; null where it does not live.
  [[nodiscard]] const interpreter::Fiber* fiberAt(const Cursor& at) const;

  /// The execution's own fiber. The items stay chosen until forget().
  void toRoot() { fiber_ = 1; }
  void forget();
  void set(interpreter::FiberId fiber) { fiber_ = fiber; }
  void setItems(Items items) { items_ = std::move(items); }
  /// Those items; of other containers what was chosen before.
  void choose(const Items& items);
  /// An item of a Map or a branch of a Parallel; it is followed where it lives at that moment.
  void choose(const Cursor& at, const asl::StateId& container, int index);
  /// That fiber and every item around it.
  void follow(const Recording& recording, interpreter::FiberId fiber);
  /// To the innermost chosen item, or the first living one, of the containers that it stands in.
  void descend(const Cursor& at);
  /// Where the fiber does not live at that moment: the nearest one around it that does.
  void keepAlive(const Cursor& at);

 private:
  [[nodiscard]] const interpreter::Fiber* childOf(const interpreter::Execution& execution,
                                                  const interpreter::Fiber& parent) const;

  interpreter::FiberId fiber_ = 0;
  Items items_;
};

}  // namespace stepwright::debugger
