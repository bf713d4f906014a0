// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/fiber.h"

#include <memory>
#include <utility>

namespace stepwright::interpreter {

bool isMapRunUnderWay(const Fiber& fiber) {
  const Frame& frame = fiber.frame;
  return frame.children && (*frame.children)->run && !(*frame.children)->run->arn.empty() &&
         frame.phase == Phase::Await && !frame.error;
}

void Fiber::standBefore(StateIndex state, json::Value input, Timestamp now) {
  // Made anew in its place: a frame that is moved in would be written twice.
  std::destroy_at(&frame);
  std::construct_at(&frame);
  frame.state = state;
  frame.input = std::move(input);
  frame.entered = now;
  status = FiberStatus::Ready;
}

void Fiber::keepFallen(const Fiber& child) {
  if (frame.children) frame.children->edit().fallen.push_back(std::make_shared<const Fiber>(child));
}

}  // namespace stepwright::interpreter
