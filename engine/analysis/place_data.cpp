// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/place_data.h"

#include "engine/analysis/refusals.h"
#include "engine/interpreter/way.h"

namespace stepwright::analysis {
namespace {

constexpr std::string_view startAt = "/StartAt", branches = "/Branches/";

/// Looks at the visits of one place.
class PlaceReader {
 public:
  PlaceReader(const history::EventLog& log, const std::string& place, std::int64_t event)
      : log_(log), place_(place), event_(event) {
    if (place.ends_with(startAt))
      machine_ = place.substr(0, place.size() - startAt.size()) + "/States/";
  }

  void read(const RunVisit& visit, PlaceData& data) const {
    if (visit.event > event_) return;
    if (visit.state == place_) return readState(visit, data);
    if (!crosses(visit)) return;
    data.outputWas = data.output;
    const auto* told = machine_.empty() ? exitOf(visit, log_) : entryOf(visit, log_);
    data.output = told ? told->data : std::nullopt;
    data.event = machine_.empty() ? visit.lastEvent : visit.event;
    ++data.times;
  }

 private:
  bool leftByThen(const RunVisit& visit) const { return visit.left && visit.lastEvent <= event_; }

  void readState(const RunVisit& visit, PlaceData& data) const {
    ++data.times;
    data.event = visit.event;
    data.error = visit.lastEvent <= event_ ? visit.error : std::string();
    const auto* entry = entryOf(visit, log_);
    data.input = entry ? entry->data : std::nullopt;
    data.outputWas = data.output;
    const auto* exit = leftByThen(visit) ? exitOf(visit, log_) : nullptr;
    data.output = exit ? exit->data : std::nullopt;
  }

  /// The visit left by this edge, or began with it.
  bool crosses(const RunVisit& visit) const {
    if (!machine_.empty())
      return visit.before == RunVisit::none && visit.state.starts_with(machine_) &&
             visit.state.find('/', machine_.size()) == std::string::npos;
    return leftByThen(visit) && place_.starts_with(visit.state) &&
           interpreter::pointerOf(visit.state, visit.way, visit.which) == place_;
  }

  const history::EventLog& log_;
  const std::string& place_;
  std::int64_t event_;
  std::string machine_;  ///< how the states of the machine begin whose start the edge is; "" = none
};

}  // namespace

ItemFocus focusOf(const replay::RunView& view) {
  ItemFocus focus;
  for (const auto& [container, items] : view.containers)
    if (items.focused >= 0) focus[container] = items.focused;
  return focus;
}

FocusedVisits::FocusedVisits(const std::vector<RunVisit>& visits, const ItemFocus& focus,
                             std::int64_t event)
    : visits_(visits), focus_(focus) {
  if (focus.empty()) return;
  for (const RunVisit& visit : visits)
    if (visit.event <= event && has(visit)) newest_[visit.state] = &visit;
}

/// The item in focus of the Map right around it; null where that is none, or nothing is chosen.
const int* FocusedVisits::itemAround(const RunVisit& visit) const {
  const std::string& container = visits_[visit.around].state;
  const auto item = focus_.find(container);
  const bool branch = visit.state.compare(container.size(), branches.size(), branches) == 0;
  return item == focus_.end() || branch ? nullptr : &item->second;
}

bool FocusedVisits::has(const RunVisit& visit) const {
  for (const RunVisit* at = &visit; at->around != RunVisit::none;) {
    const RunVisit& container = visits_[at->around];
    if (const int* item = itemAround(*at)) {
      const auto newest = newest_.find(container.state);
      if (*item != at->items.back() || newest == newest_.end() || newest->second != &container)
        return false;
    }
    at = &container;
  }
  return true;
}

Phrase FocusedVisits::notWhere(const RunVisit& other) const {
  std::string items;
  for (const RunVisit* at = &other; at->around != RunVisit::none; at = &visits_[at->around])
    if (const int* item = itemAround(*at))
      items = std::to_string(*item) + (items.empty() ? "" : " › ") + items;
  return worded(refusals::itemNotHere, {items});
}

PlaceData dataAt(const std::vector<RunVisit>& visits, const history::EventLog& log,
                 const std::string& place, std::int64_t event, const ItemFocus& focus) {
  PlaceData all, own;
  const PlaceReader reader(log, place, event);
  const FocusedVisits focused(visits, focus, event);
  const RunVisit* last = nullptr;
  for (const RunVisit& visit : visits) {
    const int before = all.times;
    reader.read(visit, all);
    if (all.times == before) continue;
    last = &visit;
    if (focused.has(visit)) reader.read(visit, own);
  }
  if (own.times == 0 && last != nullptr) own.notHere = focused.notWhere(*last);
  own.times = all.times;
  return own;
}

}  // namespace stepwright::analysis
