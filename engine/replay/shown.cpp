// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/shown.h"

#include <array>

#include "engine/interpreter/decision.h"

namespace stepwright::replay {

using json::Value;

namespace {

Value shownOf(const RunTracker::Place& place) {
  std::vector<json::Member> members;
  members.emplace_back("path", Value(place.state->id));
  if (!place.items.empty()) {
    std::vector<Value> items(place.items.begin(), place.items.end());
    members.emplace_back("items", Value::array(std::move(items)));
  }
  members.emplace_back("status", Value(toString(place.status)));
  if (!place.error.empty()) members.emplace_back("error", Value(place.error));
  return Value::object(std::move(members));
}

}  // namespace

std::string_view toString(StateStatus status) {
  constexpr std::array<std::string_view, 9> words = {"not reached", "running", "waiting",
                                                     "succeeded",   "failed",  "timed out",
                                                     "retrying",    "caught",  "aborted"};
  return words[static_cast<std::size_t>(status)];
}

Value shownOf(const RunTracker& tracker, const Threads& threads) {
  std::vector<Value> states, edges;
  tracker.forEach(threads,
                  [&](const RunTracker::Place& place) { states.push_back(shownOf(place)); });
  for (const auto& [pointer, times] : tracker.taken()) {
    edges.push_back(Value::object({{"pointer", Value(pointer)}, {"times", Value(times)}}));
  }
  return Value::object(
      {{"states", Value::array(std::move(states))}, {"edges", Value::array(std::move(edges))}});
}

Value shownOf(const std::vector<interpreter::Decision>& decisions) {
  Threads threads;
  RunTracker tracker;
  for (const auto& decision : decisions) {
    threads.add(decision);
    tracker.add(decision, threads);
  }
  return shownOf(tracker, threads);
}

}  // namespace stepwright::replay
