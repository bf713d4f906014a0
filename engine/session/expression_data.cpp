// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/expression_data.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/asl/bind.h"
#include "engine/debugger/evaluate.h"
#include "engine/session/visit_data.h"

namespace stepwright::session {

using analysis::RunVisit;
using interpreter::Execution;

namespace {

/// The last of the visits up to the moment, and the one before.
struct LastVisits {
  int times = 0;
  const RunVisit* last = nullptr;
  const RunVisit* before = nullptr;

  void take(const RunVisit& visit) {
    ++times;
    before = std::exchange(last, &visit);
  }
};

Result<json::Value> valueIn(const std::optional<Execution>& then, std::uint32_t id,
                            const std::string& expression, asl::QueryLanguage language) {
  const interpreter::Fiber* fiber = then ? then->fiber(id) : nullptr;
  if (fiber == nullptr) return Error{debugger::nothingThere, {}, {}, {}};
  return debugger::evaluateAt(*then, *fiber, expression, language);
}

/// The execution at that moment, where the fiber in focus stands in the state.
std::optional<Execution> standingIn(const DebugRun& run, const asl::StateId& state,
                                    const LookedAt& at) {
  if (at.fiber == 0 || run.live() == nullptr) return std::nullopt;
  const debugger::Recording& recording = run.live()->recording();
  Execution then = recording.at(std::min<debugger::Position>(at.moves, recording.length()));
  const interpreter::Fiber* fiber = then.running() ? then.fiber(at.fiber) : nullptr;
  const bool stands = fiber != nullptr && fiber->frame.state != interpreter::noState &&
                      then.program->state(fiber->frame.state).id == state;
  return stands ? std::optional(std::move(then)) : std::nullopt;
}

void tell(const Result<json::Value>& value, ExpressionData& data) {
  if (value)
    data.now = *value;
  else if (value.error().code != debugger::nothingThere)
    data.problem = value.error().message;
}

}  // namespace

LookedAt lookedAt(const Moment& moment) {
  return {moment.view.event, moment.moves, moment.fiber, analysis::focusOf(moment.view)};
}

ExpressionData expressionAt(const DebugRun& run, const asl::StateId& state,
                            const std::string& expression, const LookedAt& at) {
  ExpressionData data;
  const asl::State* known = run.definition ? asl::findState(*run.definition, state) : nullptr;
  if (known == nullptr) return data;
  const auto visits = analysis::visitsIn(run.decisions());
  const analysis::FocusedVisits focused(visits, at.items, at.event);
  LastVisits all, own;
  for (const RunVisit& visit : visits) {
    if (visit.state != state || visit.event > at.event) continue;
    all.take(visit);
    if (focused.has(visit)) own.take(visit);
  }
  data.times = all.times;
  const auto valueThen = [&](const RunVisit& visit) {
    return valueIn(executionAt(run, visit, at.event), visit.fiber, expression, known->language);
  };
  const RunVisit* was = own.before;
  if (const auto now = standingIn(run, state, at)) {
    tell(valueIn(now, at.fiber, expression, known->language), data);
    // Before it is entered the visit that comes is none yet.
    const bool entered = own.last != nullptr && own.last->fiber == at.fiber && !own.last->left;
    if (!entered) was = own.last;
  } else if (own.last != nullptr) {
    tell(valueThen(*own.last), data);
  } else if (all.last != nullptr) {
    data.problem = focused.notWhere(*all.last);
  }
  if (was != nullptr)
    if (auto value = valueThen(*was)) data.was = std::move(*value);
  return data;
}

}  // namespace stepwright::session
