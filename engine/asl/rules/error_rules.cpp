// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/error_rules.h"

#include <algorithm>

#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

/// States.ALL takes everything, so nothing may stand beside it or come after it.
template <class Entries>
void checkOrder(const Entries& entries, const std::string& base, Report& report) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& names = entries[i].errorEquals;
    if (std::find(names.begin(), names.end(), "States.ALL") == names.end()) continue;
    const std::string place = json::pointerChild(json::pointerChild(base, i), "ErrorEquals");
    if (names.size() > 1 || i + 1 < entries.size()) report.error(aws::allLast, place);
  }
}

/// The longest wait between two tries must be longer than the first.
void checkDelays(const State& state, Report& report) {
  constexpr double firstDelay = 1;  // where IntervalSeconds is not there
  const auto& retriers = state.fields["Retry"].items();
  for (std::size_t i = 0; i < retriers.size(); ++i) {
    const json::Value& most = retriers[i]["MaxDelaySeconds"];
    const json::Value& first = retriers[i]["IntervalSeconds"];
    if (!most.isNumber() || !(first.isNull() || first.isNumber())) continue;
    if (most.number() > (first.isNumber() ? first.number() : firstDelay)) continue;
    report.error(aws::maxDelay,
                 json::pointerChild(json::pointerChild(json::pointerChild(state.id, "Retry"), i),
                                    "MaxDelaySeconds"));
  }
}

}  // namespace

void checkErrorHandling(const State& state, Report& report) {
  checkDelays(state, report);
  checkOrder(state.retry, json::pointerChild(state.id, "Retry"), report);
  checkOrder(state.catchers, json::pointerChild(state.id, "Catch"), report);
}

}  // namespace stepwright::asl::rules
