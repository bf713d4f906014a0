// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/map_run_meter.h"

#include <algorithm>
#include <utility>

#include "engine/interpreter/compiled.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/redrive.h"
#include "engine/interpreter/state_error.h"
#include "engine/json/print.h"

namespace stepwright::runtime {

using interpreter::ChildrenFrame;
using interpreter::EndedChild;
using interpreter::EndedMapRun;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::MapRunFrame;
using json::Value;

namespace {

constexpr std::size_t mostBins = 120;
constexpr std::size_t mostFailures = 1000, mostAlive = 100, mostEnded = 100;
constexpr std::size_t longestText = 400;
constexpr std::int64_t rateSeconds = 10, barSeconds = 5, mostSeconds = 120;
/// What the interpreter has at once where the definition sets no limit.
constexpr std::size_t allSlots = 1000;

std::string shortened(std::string text) {
  if (text.size() <= longestText) return text;
  std::size_t at = longestText;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return text.substr(0, at) + "…";
}

/// What an item is called: its key in S3, or else itself.
std::string nameOf(const Value& item) {
  if (item.isString()) return shortened(std::string(item.string()));
  for (const char* name : {"Key", "key", "id", "Id", "ID", "name"})
    if (const Value* found = item.find(name); found != nullptr && !found->isContainer())
      return found->isString() ? shortened(std::string(found->string())) : json::print(*found);
  return item.isContainer() && !item.empty() ? shortened(json::print(item)) : json::print(item);
}

/// What a child is called by: its first item, or the item's key.
Value namedOf(const Fiber& child, bool batched) {
  if (batched) return child.given["Items"].at(0);
  return child.itemKey.isString() ? child.itemKey : child.item;
}

std::string keyOf(const Fiber& child, bool batched) { return nameOf(namedOf(child, batched)); }

std::string sourceOf(const MapRunFrame& run) {
  const auto text = [&](const char* name) { return std::string(run.readerInput[name].string()); };
  if (text("Bucket").empty()) return "";
  const std::string key = text("Key").empty() ? text("Prefix") : text("Key");
  return "s3://" + text("Bucket") + (key.empty() ? "" : "/" + key);
}

std::string textOf(const std::optional<Value>& value) {
  return value ? shortened(std::string(value->string())) : std::string();
}

std::size_t childrenIn(const ChildrenFrame& children, std::size_t batch) {
  const auto total = children.run->itemCount();
  if (children.run->reading.complete || !total) return children.count();
  return batch > 0 ? (*total + batch - 1) / batch : *total;
}

std::optional<double> toleratedItems(const MapRunFrame& run) {
  std::optional<double> most;
  if (run.toleratedCount) most = static_cast<double>(*run.toleratedCount);
  if (const auto total = run.itemCount(); run.toleratedPercentage && total) {
    const double share = *run.toleratedPercentage / 100 * static_cast<double>(*total);
    most = std::min(most.value_or(share), share);
  }
  return most;
}

}  // namespace

void MapRunMeter::begin(const EndedChild& ended, Timestamp now) {
  const Timestamp start = begins_.value_or(now);
  *this = MapRunMeter();
  const auto& children = **ended.parent.frame.children;
  const auto& compiled = ended.execution.program->compiled(ended.parent.frame.state);
  run_ = children.run->uuid;
  map_ = ended.parent.frame.state;
  fiber_ = ended.parent.id;
  began_ = counted_ = start;
  last_.state = compiled.source->id;
  last_.name = compiled.source->name;
  last_.run = run_;
  last_.source = sourceOf(*children.run);
  if (compiled.map->distributed->hasBatcher)
    last_.batch = std::max<std::size_t>(1, ended.child.given["Items"].size());
}

void MapRunMeter::add(const EndedChild& ended, Timestamp now) {
  const auto& children = **ended.parent.frame.children;
  if (run_ != children.run->uuid) begin(ended, now);
  look(last_, children);
  const std::size_t items =
      last_.batch > 0 ? std::max<std::size_t>(1, ended.child.given["Items"].size()) : 1;
  const Status status = ended.end == EndedChild::End::Succeeded ? Status::Succeeded
                        : ended.end == EndedChild::End::Failed  ? Status::Failed
                                                                : Status::Aborted;
  over_.reset();
  setStatus(static_cast<std::size_t>(ended.child.index), status, items);
  // What is broken off says nothing of how fast the others end.
  if (status != Status::Aborted) countRate(now, items);
  if (status == Status::Failed)
    noteFailure(ended, items);
  else
    noteEnd(ended, items);
}

void MapRunMeter::end(const EndedMapRun& ended, Timestamp now) {
  const auto& children = **ended.map.frame.children;
  if (run_ != children.run->uuid) return;
  look(last_, children);
  over_ = now;
  last_.status = ended.end == EndedMapRun::End::Succeeded ? MapRunFigures::Status::Succeeded
                 : ended.end == EndedMapRun::End::Failed  ? MapRunFigures::Status::Failed
                                                          : MapRunFigures::Status::Aborted;
}

std::size_t MapRunMeter::itemsOf(std::size_t index) const {
  return index < batches_.size() ? batches_[index] : 1;
}

void MapRunMeter::setStatus(std::size_t index, Status status, std::size_t items) {
  if (statuses_.size() <= index) statuses_.resize(index + 1, Status::Open);
  if (last_.batch > 0 && batches_.size() <= index) batches_.resize(index + 1, 0);
  if (last_.batch > 0) batches_[index] = static_cast<std::uint32_t>(items);
  // One that was redriven ends a second time.
  Status& known = statuses_[index];
  if (known == Status::Failed)
    std::erase_if(failures_, [&](const auto& each) {
      if (each.index != index) return false;
      if (const auto found = errors_.find(each.error); found != errors_.end()) --found->second;
      return true;
    });
  if (known == Status::Aborted)
    std::erase_if(brokenOff_, [&](const Note& each) { return each.index == index; });
  if (known != Status::Open) {
    --countOf(known).children;
    countOf(known).items -= items;
  }
  known = status;
  ++countOf(status).children;
  countOf(status).items += items;
}

void MapRunMeter::countRate(Timestamp now, std::size_t items) {
  const std::int64_t second = now.ms / 1000;
  if (seconds_.empty() || seconds_.back().first < second) seconds_.emplace_back(second, 0);
  seconds_.back().second += items;
  while (seconds_.front().first < second - mostSeconds) seconds_.pop_front();
}

void MapRunMeter::startClock(const Execution& execution, double factor, Timestamp now) {
  counted_ = began_ = now;
  seconds_.clear();
  const Fiber* map = mapIn(execution);
  if (map == nullptr) return;
  const Timestamp since = std::max(map->frame.entered, execution.redriven.value_or(Timestamp()));
  const auto passed = static_cast<double>(execution.now - since);
  began_ = now + -static_cast<std::int64_t>(factor > 0 ? passed / factor : passed);
}

void MapRunMeter::noteFailure(const EndedChild& ended, std::size_t items) {
  MapRunFigures::Failure failure;
  failure.index = static_cast<std::size_t>(ended.child.index);
  failure.items = items;
  failure.key = keyOf(ended.child, last_.batch > 0);
  failure.error = textOf(ended.error->error);
  failure.cause = textOf(ended.error->cause);
  const auto& calls = ended.child.calls;
  if (!calls.empty())
    failure.attempts = static_cast<std::size_t>(
        std::count_if(calls.begin(), calls.end(), [&](const interpreter::ToldCall& each) {
          return each.state == calls.back().state && each.items == calls.back().items;
        }));
  failure.milliseconds = ended.execution.now - ended.child.started;
  ++errors_[failure.error];
  failures_.push_front(std::move(failure));
  if (failures_.size() > mostFailures) failures_.pop_back();
}

/// There may be a million of them.
void MapRunMeter::noteEnd(const EndedChild& ended, std::size_t items) {
  Note note;
  note.index = static_cast<std::size_t>(ended.child.index);
  note.items = items;
  note.named = namedOf(ended.child, last_.batch > 0);
  note.milliseconds = ended.execution.now - ended.child.started;
  const bool aborted = ended.end == EndedChild::End::Aborted;
  if (aborted && ended.child.frame.state != interpreter::noState)
    note.state = ended.execution.program->state(ended.child.frame.state).name;
  Notes& notes = aborted ? brokenOff_ : good_;
  notes.push_front(std::move(note));
  if (notes.size() > mostEnded) notes.pop_back();
}

std::vector<MapRunFigures::Ended> MapRunMeter::worded(const Notes& notes) {
  std::vector<MapRunFigures::Ended> ended;
  for (const Note& each : notes)
    ended.push_back({each.index, each.items, nameOf(each.named), each.state, each.milliseconds});
  return ended;
}

double MapRunMeter::rateAt(Timestamp now, std::int64_t seconds) const {
  const std::int64_t present = now.ms / 1000;
  std::size_t items = 0;
  for (const auto& [second, count] : seconds_)
    if (second > present - seconds && second <= present) items += count;
  const double passed = static_cast<double>(now - counted_) / 1000.0;
  return static_cast<double>(items) / std::clamp(passed, 0.001, static_cast<double>(seconds));
}

const Fiber* MapRunMeter::mapIn(const Execution& execution) const {
  const Fiber* map = execution.fiber(fiber_);
  const bool there = map != nullptr && map->frame.state == map_ && map->frame.children &&
                     (*map->frame.children)->run && (*map->frame.children)->run->uuid == run_;
  return there ? map : nullptr;
}

std::vector<MapRunMeter::Status> MapRunMeter::standing(const Execution& execution) const {
  std::vector<Status> now = statuses_;
  const Fiber* map = mapIn(execution);
  if (map == nullptr || !execution.running()) return now;
  const ChildrenFrame& children = **map->frame.children;
  // Of a run that was taken back those that come again have not ended.
  for (std::size_t i = children.next; i < now.size(); ++i) now[i] = Status::Open;
  for (const auto& each : execution.fibers) {
    const auto index = static_cast<std::size_t>(each->index);
    if (each->parent == fiber_ && each->hidden && index < now.size()) now[index] = Status::Open;
  }
  const auto& rising = children.rising;
  for (std::size_t i = 0; i < rising.count(); ++i) {
    const std::size_t index = (*rising.line)[rising.gone + i].index;
    if (index < now.size()) now[index] = Status::PendingRedrive;
  }
  return now;
}

/// They count as running, pending or to be redriven.
void MapRunMeter::leaveOut(MapRunFigures& figures, const std::vector<Status>& standing) const {
  bool any = false;
  for (std::size_t i = 0; i < standing.size(); ++i) {
    if (standing[i] == statuses_[i]) continue;
    any = true;
    const std::size_t items = itemsOf(i);
    const auto take = [&](std::size_t& of, std::size_t& children) {
      of -= items;
      --children;
    };
    if (statuses_[i] == Status::Succeeded) take(figures.succeeded, figures.succeededChildren);
    if (statuses_[i] == Status::Failed) take(figures.failed, figures.failedChildren);
    if (statuses_[i] == Status::Aborted) take(figures.aborted, figures.abortedChildren);
    if (standing[i] != Status::PendingRedrive) continue;
    figures.pendingRedrive += items;
    ++figures.pendingRedriveChildren;
  }
  if (!any) return;
  const auto isAgain = [&](std::size_t index) { return standing[index] != statuses_[index]; };
  const auto ends = [&](const MapRunFigures::Ended& each) { return isAgain(each.index); };
  std::erase_if(figures.brokenOff, ends);
  std::erase_if(figures.good, ends);
  std::erase_if(figures.failures, [&](const MapRunFigures::Failure& each) {
    if (!isAgain(each.index)) return false;
    for (auto& error : figures.errors)
      if (error.name == each.error && error.children > 0) --error.children;
    return true;
  });
  std::erase_if(figures.errors, [](const auto& each) { return each.children == 0; });
}

void MapRunMeter::fillBins(MapRunFigures& figures, const std::vector<Status>& standing) const {
  const std::size_t children = std::max(figures.children.value_or(0), standing.size());
  if (children == 0) return;
  const std::size_t bins = std::min(mostBins, children);
  figures.bins.resize(bins);
  const auto binOf = [&](std::size_t index) { return index * bins / children; };
  for (std::size_t i = 0; i < bins; ++i)
    figures.bins[i].children =
        ((i + 1) * children + bins - 1) / bins - (i * children + bins - 1) / bins;
  for (std::size_t i = 0; i < standing.size(); ++i) {
    auto& bin = figures.bins[binOf(i)];
    bin.succeeded += standing[i] == Status::Succeeded ? 1 : 0;
    bin.failed += standing[i] == Status::Failed ? 1 : 0;
    bin.aborted += standing[i] == Status::Aborted ? 1 : 0;
    const bool open = standing[i] == Status::Open && i < figures.begun && figures.running;
    bin.running += open ? 1 : 0;
  }
  if (!figures.running) return;
  for (std::size_t i = standing.size(); i < std::min(figures.begun, children); ++i)
    ++figures.bins[binOf(i)].running;
  if (figures.begun < children) figures.front = binOf(figures.begun);
}

void MapRunMeter::look(MapRunFigures& figures, const ChildrenFrame& children) {
  figures.total = children.run->itemCount();
  figures.redrives = children.run->redrives;
  figures.begun = children.next;
  figures.tolerated = toleratedItems(*children.run);
  figures.toleratedShare = children.run->toleratedPercentage;
  figures.children =
      figures.total ? std::optional(childrenIn(children, figures.batch)) : std::nullopt;
  figures.atOnce = children.maxConcurrency > 0
                       ? std::min(allSlots, static_cast<std::size_t>(children.maxConcurrency))
                       : allSlots;
}

void MapRunMeter::fillCounts(MapRunFigures& figures) const {
  figures.succeeded = countOf(Status::Succeeded).items;
  figures.failed = countOf(Status::Failed).items;
  figures.failedChildren = countOf(Status::Failed).children;
  figures.aborted = countOf(Status::Aborted).items;
  figures.succeededChildren = countOf(Status::Succeeded).children;
  figures.abortedChildren = countOf(Status::Aborted).children;
  figures.good = worded(good_);
  figures.brokenOff = worded(brokenOff_);
  figures.failures.assign(failures_.begin(), failures_.end());
  for (const auto& [name, count] : errors_)
    if (count > 0) figures.errors.push_back({name, count});
  std::stable_sort(
      figures.errors.begin(), figures.errors.end(),
      [](const auto& one, const auto& other) { return one.children > other.children; });
}

void MapRunMeter::fillLive(MapRunFigures& figures, const Execution& execution) const {
  const Fiber* map = mapIn(execution);
  figures.running = map != nullptr && execution.running() && isMapRunUnderWay(*map);
  if (map == nullptr) return;
  figures.redrivable = !refusalToRedrive(interpreter::redrivable(execution));
  look(figures, **map->frame.children);
  if (!figures.running) return;
  figures.status = MapRunFigures::Status::Running;
  figures.liveChildren = (*map->frame.children)->live;
  figures.live = figures.liveChildren * std::max<std::size_t>(1, figures.batch);
  if (figures.total)
    figures.live = std::min(
        figures.live,
        *figures.total - std::min(*figures.total, figures.ended() + figures.pendingRedrive));
  for (const auto& each : execution.fibers)
    figures.retryingChildren += each->parent == fiber_ && each->frame.retrying ? 1 : 0;
  fillAlive(figures, execution);
}

void MapRunMeter::fillAlive(MapRunFigures& figures, const Execution& execution) const {
  std::size_t of[2] = {0, 0};
  for (const auto& each : execution.fibers) {
    if (each->parent != fiber_ || !each->hidden) continue;
    const bool retrying = each->frame.retrying;
    if (++of[retrying ? 1 : 0] > mostAlive) continue;
    MapRunFigures::LiveChild child;
    child.index = static_cast<std::size_t>(each->index);
    child.key = keyOf(*each, last_.batch > 0);
    if (each->frame.state != interpreter::noState)
      child.state = execution.program->state(each->frame.state).name;
    child.attempts = static_cast<std::size_t>(each->frame.attempt) + 1;
    child.milliseconds = execution.now - each->started;
    child.retrying = retrying;
    figures.alive.push_back(std::move(child));
  }
  std::stable_partition(figures.alive.begin(), figures.alive.end(),
                        [](const auto& each) { return each.retrying; });
}

void MapRunMeter::fillTimes(MapRunFigures& figures, Timestamp now) const {
  const Timestamp until = figures.running ? now : over_.value_or(now);
  figures.milliseconds = std::max<std::int64_t>(0, until - began_);
  figures.rate = rateAt(until, rateSeconds);
  for (std::int64_t back = mostSeconds; back > 0; back -= barSeconds) {
    const Timestamp end{until.ms - (back - barSeconds) * 1000};
    if (end > counted_) figures.rates.push_back(rateAt(end, barSeconds));
  }
  const auto pending = figures.pending();
  if (figures.running && pending && figures.rate > 0)
    figures.leftMs = static_cast<std::int64_t>(
        static_cast<double>(*pending + figures.pendingRedrive + figures.live) / figures.rate *
        1000.0);
  if (figures.total && figures.ended() > 0)
    figures.forecast = static_cast<double>(figures.failed) / static_cast<double>(figures.ended()) *
                       static_cast<double>(*figures.total);
}

std::optional<MapRunFigures> MapRunMeter::figures(const Execution& execution, Timestamp now) const {
  if (run_.empty()) return std::nullopt;
  MapRunFigures figures = last_;
  const auto standingNow = standing(execution);
  fillCounts(figures);
  leaveOut(figures, standingNow);
  fillLive(figures, execution);
  fillTimes(figures, now);
  fillBins(figures, standingNow);
  return figures;
}

std::optional<std::size_t> MapRunMeter::nextFailed(std::optional<std::size_t> after) const {
  const std::size_t from = after ? *after + 1 : 0;
  const auto find = [&](std::size_t begin, std::size_t end) -> std::optional<std::size_t> {
    for (std::size_t i = begin; i < std::min(end, statuses_.size()); ++i)
      if (statuses_[i] == Status::Failed) return i;
    return std::nullopt;
  };
  if (const auto found = find(from, statuses_.size())) return found;
  return find(0, from);
}

}  // namespace stepwright::runtime
