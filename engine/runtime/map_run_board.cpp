// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/map_run_board.h"

#include <algorithm>

#include "engine/interpreter/fiber.h"

namespace stepwright::runtime {

namespace {

/// A child may have one, too, so that there may be thousands; of so many all is kept.
constexpr std::size_t mostKept = 100;

const std::string& identityOf(const interpreter::Fiber& map) {
  return (*map.frame.children)->run->uuid;
}

}  // namespace

MapRunBoard::Run& MapRunBoard::runOf(const interpreter::Fiber& map) {
  const auto [found, isNew] = runs_.try_emplace(identityOf(map));
  if (!isNew) return found->second;
  found->second.inner = map.hidden;
  found->second.began = ++count_;
  forgetSome();
  return found->second;
}

void MapRunBoard::begin(const interpreter::Fiber& map, Timestamp now) {
  runOf(map).meter.begin(now);
}

void MapRunBoard::add(const interpreter::EndedChild& ended, Timestamp now) {
  Run& run = runOf(ended.parent);
  run.over = false;
  run.meter.add(ended, now);
  show(identityOf(ended.parent));
}

void MapRunBoard::end(const interpreter::EndedMapRun& ended, Timestamp now) {
  const auto found = runs_.find(identityOf(ended.map));
  if (found == runs_.end()) return;
  found->second.over = true;
  found->second.meter.end(ended, now);
}

void MapRunBoard::startClock(const interpreter::Execution& execution, double factor,
                             Timestamp now) {
  for (auto& [id, run] : runs_) run.meter.startClock(execution, factor, now);
}

/// It takes the place of one that is over, or that is inside one of its children.
void MapRunBoard::show(const std::string& run) {
  if (run == shown_) return;
  const auto before = runs_.find(shown_);
  const bool gives = before == runs_.end() || before->second.over ||
                     (before->second.inner && !runs_.at(run).inner);
  if (gives) shown_ = run;
}

void MapRunBoard::forgetSome() {
  if (runs_.size() <= mostKept) return;
  std::erase_if(runs_, [&](const auto& each) { return each.second.over && each.first != shown_; });
}

const MapRunMeter* MapRunBoard::shown() const {
  const auto found = runs_.find(shown_);
  return found == runs_.end() ? nullptr : &found->second.meter;
}

const MapRunMeter* MapRunBoard::of(interpreter::StateIndex map) const {
  const Run* newest = nullptr;
  for (const auto& [id, run] : runs_)
    if (run.meter.map() == map && (newest == nullptr || newest->began < run.began)) newest = &run;
  return newest == nullptr ? nullptr : &newest->meter;
}

}  // namespace stepwright::runtime
