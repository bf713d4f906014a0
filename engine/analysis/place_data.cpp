// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/place_data.h"

#include "engine/interpreter/way.h"

namespace stepwright::analysis {
namespace {

constexpr std::string_view startAt = "/StartAt";

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

bool isInFocus(const std::vector<RunVisit>& visits, const RunVisit& visit, const ItemFocus& focus) {
  const RunVisit* at = &visit;
  while (at->around != RunVisit::none) {
    const RunVisit& container = visits[at->around];
    const auto item = focus.find(container.state);
    if (item != focus.end() && item->second != at->items.back()) return false;
    at = &container;
  }
  return true;
}

PlaceData dataAt(const std::vector<RunVisit>& visits, const history::EventLog& log,
                 const std::string& place, std::int64_t event, const ItemFocus& focus) {
  PlaceData all, own;
  const PlaceReader reader(log, place, event);
  for (const RunVisit& visit : visits) {
    reader.read(visit, all);
    if (!focus.empty() && isInFocus(visits, visit, focus)) reader.read(visit, own);
  }
  if (own.times == 0) return all;
  own.times = all.times;
  return own;
}

}  // namespace stepwright::analysis
