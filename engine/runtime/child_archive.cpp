// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/child_archive.h"

#include <algorithm>
#include <utility>

namespace stepwright::runtime {

namespace {

constexpr std::size_t heldWhole = 256;

}  // namespace

void ChildArchive::add(const ChildReport& report) {
  if (report.end == interpreter::EndedChild::End::Failed) {
    failed_.push_back(report);
    if (failed_.size() > heldWhole) failed_.pop_front();
  }
  const std::uint64_t place = file_.add(toText(report));
  if (place == 0) return;
  auto& places = places_[report.run];
  if (places.size() <= report.index) places.resize(report.index + 1);
  places[report.index] = place;
}

std::optional<ChildReport> ChildArchive::find(const std::string& run, std::size_t index) {
  const auto places = places_.find(run);
  const bool known = places != places_.end() && index < places->second.size();
  const std::uint64_t place = known ? places->second[index] : 0;
  const auto held = std::find_if(failed_.rbegin(), failed_.rend(), [&](const ChildReport& each) {
    return each.index == index && each.run == run;
  });
  // One that has failed may have succeeded since, when it was redriven.
  if (place == 0) return held == failed_.rend() ? std::nullopt : std::optional(*held);
  return childReportFrom(file_.lineAt(place));
}

}  // namespace stepwright::runtime
