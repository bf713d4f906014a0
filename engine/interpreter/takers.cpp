// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/takers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace stepwright::interpreter {

namespace {

constexpr std::string_view allErrors = "States.ALL";
constexpr std::string_view taskErrors = "States.TaskFailed";
constexpr std::string_view timedOutError = "States.Timeout";
constexpr std::string_view heartbeatError = "States.HeartbeatTimeout";

bool takes(std::string_view wanted, const StateError& error) {
  if (wanted == allErrors) return true;
  if (wanted == error.name()) return true;
  if (wanted == taskErrors) return error.fromTask && error.name() != timedOutError;
  return wanted == heartbeatError && error.heartbeat;
}

bool takes(const std::vector<std::string>& errorEquals, const StateError& error) {
  return std::any_of(errorEquals.begin(), errorEquals.end(),
                     [&](const std::string& one) { return takes(one, error); });
}

}  // namespace

int retrierFor(const CompiledState& state, const Frame& frame) {
  const auto& retriers = state.source->retry;
  for (std::size_t i = 0; i < retriers.size(); ++i) {
    if (!takes(retriers[i].errorEquals, *frame.error)) continue;
    const std::int64_t used = i < frame.retried.size() ? frame.retried[i] : 0;
    return used < retriers[i].maxAttempts ? static_cast<int>(i) : -1;
  }
  return -1;
}

int catcherFor(const CompiledState& state, const Frame& frame) {
  const auto& catchers = state.source->catchers;
  const auto found = std::find_if(catchers.begin(), catchers.end(), [&](const asl::Catcher& one) {
    return takes(one.errorEquals, *frame.error);
  });
  return found == catchers.end() ? -1 : static_cast<int>(found - catchers.begin());
}

bool willBeRetried(const CompiledState& state, const Frame& frame) {
  if (frame.phase != Phase::Retry || !frame.error) return false;
  return frame.retrying || retrierFor(state, frame) >= 0;
}

}  // namespace stepwright::interpreter
