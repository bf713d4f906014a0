// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/remaining.h"

#include <algorithm>

#include "engine/interpreter/decision.h"
#include "engine/session/notices.h"

namespace stepwright::session {

using interpreter::Decision;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberStatus;

namespace {

/// More timers than this nobody reads.
constexpr std::size_t mostTimers = 400;

/// "30 s", "4 min 10 s", "1 h", "1 d 4 h"; a part of a second counts as a whole one.
std::string secondsWords(std::int64_t ms) {
  const std::int64_t all = (ms + 999) / 1000;
  const std::pair<std::int64_t, const char*> units[] = {
      {86'400, " d"}, {3600, " h"}, {60, " min"}, {1, " s"}};
  std::string words;
  std::int64_t rest = all;
  int parts = 0;
  for (const auto& [size, name] : units) {
    const std::int64_t many = rest / size;
    rest %= size;
    if (many == 0 || ++parts > 2) continue;
    words += (words.empty() ? "" : " ") + std::to_string(many) + name;
  }
  return words.empty() ? "0 s" : words;
}

/// A fiber that waits for the clock does so since the last event of its chain. Of one whose events
/// are in no log a redrive may be that.
Timestamp waitsSince(const Execution& execution, const Fiber& fiber, const history::EventLog& log) {
  const auto last = static_cast<std::size_t>(fiber.chain);
  if (fiber.hidden || last == 0 || last > log.size())
    return std::max(fiber.frame.entered, execution.redriven.value_or(Timestamp()));
  return log.at(last - 1).time;
}

void addTimersOf(const Execution& execution, const Fiber& fiber, const history::EventLog& log,
                 std::vector<Timer>& timers) {
  const asl::State& state = execution.program->state(fiber.frame.state);
  if (fiber.status == FiberStatus::AwaitingTimer && fiber.wakeAt) {
    const bool retries = fiber.frame.phase == interpreter::Phase::Retry;
    timers.push_back({fiber.id, state.id,
                      retries ? worded(notices::nextAttempt, {state.name}) : Phrase(state.name),
                      waitsSince(execution, fiber, log), *fiber.wakeAt});
  }
  if (!fiber.frame.task || fiber.status != FiberStatus::AwaitingTask) return;
  const interpreter::TaskFrame& task = **fiber.frame.task;
  const auto add = [&](const Wording& what, const std::optional<Timestamp>& due,
                       const std::optional<std::int64_t>& seconds) {
    if (due && seconds)
      timers.push_back(
          {fiber.id, state.id, worded(what, {state.name}), *due + -*seconds * 1000, *due});
  };
  add(notices::timeoutOf, task.timeoutAt, task.timeoutSeconds);
  add(notices::heartbeatOf, task.heartbeatAt, task.heartbeatSeconds);
}

}  // namespace

std::vector<Timer> timersOf(const Execution& execution, const history::EventLog& log) {
  std::vector<Timer> timers;
  // What stood when it ended waits for nothing any more.
  if (!execution.running()) return timers;
  for (const auto& fiber : execution.fibers) {
    if (timers.size() >= mostTimers) break;
    if (fiber->frame.state != interpreter::noState) addTimersOf(execution, *fiber, log, timers);
  }
  std::stable_sort(timers.begin(), timers.end(),
                   [](const Timer& a, const Timer& b) { return a.due < b.due; });
  return timers;
}

Phrase leftWords(const Timer& timer, Timestamp now) {
  const std::int64_t left = std::max<std::int64_t>(0, timer.due - now);
  return worded(notices::left, {secondsWords(left), secondsWords(timer.due - timer.from)});
}

namespace {

/// Of what waits for the world without an end.
Phrase reasonOf(const Question& question) {
  const bool worker = question.resource.find(":activity:") != std::string::npos;
  return worded(worker ? notices::untilWorker : notices::untilToken);
}

void showWhoIsWaitedFor(Moment& moment) {
  for (const Question& each : moment.questions) {
    if (each.started != 0 || each.token.empty()) continue;
    const auto state = moment.view.states.find(each.state);
    if (state != moment.view.states.end() && state->second.left.empty())
      state->second.left = reasonOf(each);
  }
}

}  // namespace

void showWhatIsLeft(Moment& moment) {
  for (auto& [id, state] : moment.view.states) state.left.clear();
  // The earliest counts; in a Map that of the item that is looked at.
  for (auto timer = moment.timers.rbegin(); timer != moment.timers.rend(); ++timer) {
    const Phrase words = leftWords(*timer, moment.view.time);
    const auto row = std::find_if(moment.stack.begin(), moment.stack.end(),
                                  [&](const auto& each) { return each.fiber == timer->fiber; });
    if (row != moment.stack.end()) row->detail = words;
    const auto state = moment.view.states.find(timer->state);
    if (state != moment.view.states.end()) state->second.left = words;
  }
  showWhoIsWaitedFor(moment);
  const auto focused = std::find_if(moment.stack.begin(), moment.stack.end(),
                                    [](const StackRow& row) { return row.focused; });
  if (focused == moment.stack.end()) return;
  const auto own = std::find_if(moment.timers.begin(), moment.timers.end(),
                                [&](const Timer& each) { return each.fiber == focused->fiber; });
  if (own == moment.timers.end()) return;
  const auto state = moment.view.states.find(own->state);
  if (state != moment.view.states.end()) state->second.left = leftWords(*own, moment.view.time);
}

MomentPtr laterMoment(const Moment& moment, Timestamp real) {
  if (moment.clock.jumps() || !moment.alive || !moment.live) return nullptr;
  const Timestamp now = moment.clock.shownAt(real);
  if (now <= moment.view.time) return nullptr;
  auto later = std::make_shared<Moment>(moment);
  later->view.time = now;
  showWhatIsLeft(*later);
  return later;
}

Phrase timeoutWords(const Decision& decision) {
  const std::string limit = secondsWords(decision.limitSeconds * 1000);
  const std::string name = decision.state ? decision.state->name : std::string();
  switch (decision.limit) {
    case Decision::Limit::Timeout:
      return worded(notices::taskTimeout, {name, limit});
    case Decision::Limit::Heartbeat:
      return worded(notices::taskHeartbeat, {name, limit});
    case Decision::Limit::Execution:
      return worded(notices::machineTimeout, {limit});
    case Decision::Limit::Express:
      return worded(notices::expressTimeout, {limit});
    case Decision::Limit::None:
      break;
  }
  return {};
}

}  // namespace stepwright::session
