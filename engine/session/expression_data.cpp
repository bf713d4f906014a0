// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/expression_data.h"

#include <utility>
#include <vector>

#include "engine/asl/bind.h"
#include "engine/debugger/evaluate.h"
#include "engine/session/visit_data.h"

namespace stepwright::session {

using analysis::RunVisit;

namespace {

/// The last of the visits up to the event, and the one before.
struct LastVisits {
  int times = 0;
  const RunVisit* last = nullptr;
  const RunVisit* before = nullptr;

  void take(const RunVisit& visit) {
    ++times;
    before = std::exchange(last, &visit);
  }
};

Result<json::Value> valueThen(const DebugRun& run, const RunVisit& visit, std::int64_t event,
                              const std::string& expression, asl::QueryLanguage language) {
  const auto then = executionAt(run, visit, event);
  const interpreter::Fiber* fiber = then ? then->fiber(visit.fiber) : nullptr;
  if (fiber == nullptr) return Error{debugger::nothingThere, {}, {}, {}};
  return debugger::evaluateAt(*then, *fiber, expression, language);
}

}  // namespace

ExpressionData expressionAt(const DebugRun& run, const asl::StateId& state,
                            const std::string& expression, std::int64_t event,
                            const analysis::ItemFocus& focus) {
  ExpressionData data;
  const asl::State* known = run.definition ? asl::findState(*run.definition, state) : nullptr;
  if (known == nullptr) return data;
  const auto visits = analysis::visitsIn(run.decisions());
  LastVisits all, own;
  for (const RunVisit& visit : visits) {
    if (visit.state != state || visit.event > event) continue;
    all.take(visit);
    if (analysis::isInFocus(visits, visit, focus)) own.take(visit);
  }
  data.times = all.times;
  const LastVisits& told = own.times > 0 ? own : all;
  if (told.last != nullptr) {
    auto now = valueThen(run, *told.last, event, expression, known->language);
    if (now)
      data.now = std::move(*now);
    else if (now.error().code != debugger::nothingThere)
      data.problem = now.error().message;
  }
  if (told.before != nullptr)
    if (auto was = valueThen(run, *told.before, event, expression, known->language))
      data.was = std::move(*was);
  return data;
}

}  // namespace stepwright::session
