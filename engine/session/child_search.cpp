// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/child_search.h"

#include <algorithm>
#include <map>

#include "engine/analysis/item_search.h"
#include "engine/base/utf8.h"
#include "engine/debugger/evaluate.h"
#include "engine/interpreter/context.h"

namespace stepwright::session {

using interpreter::Fiber;

namespace {

/// Looks into the data of one Map's children.
class ChildReader {
 public:
  ChildReader(const debugger::Recording& recording, const asl::StateId& map, std::string_view text)
      : recording_(recording), map_(map), wanted_(inSmallLetters(text)) {
    const interpreter::Execution& head = recording.head();
    const auto index = recording.program().indexOf(map);
    if (index != interpreter::noState) run_ = recording.children().board().of(index);
    for (const auto& fiber : head.fibers) {
      if (interpreter::childExecutionOf(head, *fiber) != &*fiber) continue;
      const Fiber* around = head.fiber(fiber->parent);
      if (around != nullptr && isMap(around->frame.state))
        live_[static_cast<int>(fiber->index)] = &*fiber;
    }
  }

  [[nodiscard]] bool has(int index) const {
    if (const auto found = live_.find(index); found != live_.end()) return has(*found->second);
    const auto report = recording_.children().find(run_, static_cast<std::size_t>(index));
    return report && (has(report->given) || has(report->output) || has(report->error) ||
                      has(report->cause) || has(report->calls));
  }

 private:
  [[nodiscard]] bool isMap(interpreter::StateIndex state) const {
    return state != interpreter::noState && recording_.program().state(state).id == map_;
  }
  [[nodiscard]] bool has(const json::Value& value) const {
    return analysis::holdsText(value, wanted_);
  }
  [[nodiscard]] bool has(const std::optional<json::Value>& value) const {
    return value && has(*value);
  }
  [[nodiscard]] bool has(const std::vector<interpreter::ToldCall>& calls) const {
    return std::any_of(calls.begin(), calls.end(), [this](const auto& call) {
      return has(call.parameters) ||
             std::any_of(call.reports.begin(), call.reports.end(),
                         [this](const auto& report) { return has(report.outcome.output); });
    });
  }
  [[nodiscard]] bool has(const Fiber& child) const {
    return has(child.given) || has(debugger::currentData(child.frame)) || has(child.calls);
  }

  const debugger::Recording& recording_;
  const asl::StateId& map_;
  std::string wanted_;
  const runtime::MapRunMeter* run_ = nullptr;  ///< the Map's newest
  std::map<int, const Fiber*> live_;           ///< by index: those that have not ended
};

}  // namespace

std::optional<int> nextChildWith(const DebugRun& run, const asl::StateId& map, int count, int after,
                                 std::string_view text) {
  if (run.live() == nullptr || count <= 0) return std::nullopt;
  const ChildReader reader(run.live()->recording(), map, text);
  for (int step = 1; step <= count; ++step) {
    const int index = (std::max(after, -1) + step) % count;
    if (reader.has(index)) return index;
  }
  return std::nullopt;
}

}  // namespace stepwright::session
