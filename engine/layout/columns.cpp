// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "engine/layout/heights.h"
#include "engine/layout/layers.h"

namespace stepwright::layout {

namespace {

// A track is options.trackGap away from a box, less from another track.
constexpr double TrackToTrack = 14;

/// The tracks of a block by their layers, each in the order in which they are placed.
struct TracksByLayer {
  explicit TracksByLayer(Draft& draft) {
    const Layers layers(draft);
    for (Track& track : draft.placed.tracks) of(layers.of(track)).push_back(&track);
    std::stable_sort(inner.begin(), inner.end(),
                     [](const Track* a, const Track* b) { return shortness(*a) < shortness(*b); });
    for (auto* list : {&past, &outer}) {
      std::stable_sort(list->begin(), list->end(), [](const Track* a, const Track* b) {
        return std::pair(a->last - a->first, -a->reach) < std::pair(b->last - b->first, -b->reach);
      });
    }
  }

  std::vector<Track*> inner, straight, past, outer;

 private:
  std::vector<Track*>& of(Layer layer) {
    switch (layer) {
      case Layer::Straight:
        return straight;
      case Layer::Past:
        return past;
      case Layer::Outer:
        return outer;
      case Layer::Inner:
        break;
    }
    return inner;
  }

  // Of those that rise together the highest comes first.
  static std::pair<int, double> shortness(const Track& track) {
    return {track.riseTo > 0 ? 0 : track.last - track.first, track.riseTo};
  }
};

}  // namespace

void Columns::place() {
  silhouette_.trace(draft_);
  findSpans();
  const TracksByLayer tracks(draft_);
  for (Track* track : tracks.inner) placeTrack(*track);
  if (!tracks.straight.empty()) inner_ = silhouette_;
  auto& groups = draft_.block.groups;
  draft_.placed.labelsFrom.assign(groups.size(), {});
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (Track* track : tracks.past) {
      if (track->pastBefore == static_cast<int>(g)) placeTrack(*track);
    }
    placeGroup(groups[g], g);
  }
  for (Track* track : tracks.straight) placeStraight(*track);
  for (Track* track : tracks.outer) placeTrack(*track);
  draft_.placed.left = silhouette_.side(-1).most(0, silhouette_.slots() - 1);
  draft_.placed.right = silhouette_.side(1).most(0, silhouette_.slots() - 1);
}

Contour Columns::contour() const {
  std::array<std::vector<double>, 2> reach{silhouette_.side(-1).flat(), silhouette_.side(1).flat()};
  const int end = silhouette_.slotAt(draft_.placed.height);
  const auto take = [&](int first, int last, double x) {
    auto& side = reach[x < 0 ? 0 : 1];
    for (int slot = first; slot <= std::min(last, end); ++slot)
      side[at(slot)] = std::max(side[at(slot)], std::abs(x) + LineRoom);
  };
  for (int c = 0; c < static_cast<int>(draft_.placed.channels.size()); ++c) {
    const double top = channelTop(draft_, c), bottom = top + channelHeightOf(draft_, c);
    for (const Net& net : draft_.placed.channels[at(c)].nets) {
      const int slot = silhouette_.slotAt(net.y);
      take(slot, slot, net.left);
      take(slot, slot, net.right);
      for (const Net::Pin& pin : net.pins) {
        take(pin.up ? silhouette_.slotAt(top) : slot, pin.up ? slot : silhouette_.slotAt(bottom),
             pin.x);
      }
    }
  }
  for (const Track& track : draft_.placed.tracks) take(track.first, track.last, track.x);
  const auto [first, last] = silhouette_.slotsOfChannel(draft_, draft_.rows);
  for (const Leg& leg : draft_.legs) {
    if (leg.to.kind == Joint::Bottom && leg.track < 0) take(first, last, leg.fromX);
  }
  Contour contour;
  for (int slot = 0; slot <= end; ++slot)
    contour.add({slot, slot, reach[0][at(slot)], reach[1][at(slot)]});
  return contour;
}

void Columns::findSpans() {
  for (Track& track : draft_.placed.tracks) {
    track.first = silhouette_.slots();
    track.last = 0;
    track.reach = track.riseTo = 0;
    track.channels.clear();
    track.acrossAt.clear();
  }
  for (const Leg& leg : draft_.legs) {
    if (leg.track < 0) continue;
    Track& track = draft_.placed.tracks[at(leg.track)];
    if (leg.to.kind == Joint::GroupSide && leg.fromChannel >= 0) {
      const double y = yOf(draft_, leg.to, -1);
      if (y < channelTop(draft_, leg.fromChannel)) track.riseTo = y;
    }
    if (leg.from.kind == Joint::GroupTop && leg.fromChannel > draft_.rows) track.leavesHead = true;
    if (leg.aside) track.acrossAt.push_back(draft_.errorPortOf(leg.from.row));
    if (leg.before < 0) track.reach = std::max(track.reach, track.side * draft_.fromPin(leg));
    widenSpan(track, leg.from, leg.fromChannel);
    widenSpan(track, leg.to, leg.toChannel);
  }
}

void Columns::widenSpan(Track& track, const Joint& joint, int channel) const {
  const int slot = silhouette_.slotAt(yOf(draft_, joint, channel));
  const auto [first, last] =
      channel >= 0 ? silhouette_.slotsOfTiers(draft_, channel) : std::pair(slot, slot);
  track.first = std::min(track.first, first);
  track.last = std::max(track.last, last);
  if (channel >= 0 && channel <= draft_.rows) track.channels.push_back(channel);
}

void Columns::placeTrack(Track& track) {
  const double gap = draft_.options.trackGap;
  Skyline& side = silhouette_.side(track.side);
  double x = side.most(track.first, track.last) + gap;
  track.chipsFrom = 0;
  for (const Track::Chip& chip : track.chips) {
    const auto [first, last] = slotsOfChip(chip);
    const double from = side.most(first, last) + gap - TrackToTrack + 8;
    track.chipsFrom = std::max(track.chipsFrom, from);
    x = std::max(x, from + std::min(chip.half, LabelInset));
  }
  side.raise(track.first, track.last, x - gap + TrackToTrack);
  for (const Track::Chip& chip : track.chips) {
    const auto [first, last] = slotsOfChip(chip);
    side.raise(first, last, std::max(x, track.chipsFrom + chip.half) + chip.half);
  }
  track.x = track.side * x;
  if (track.labelUnder >= 0) raiseLabelBelow(draft_.labelBelow[at(track.labelUnder)]);
}

// What comes later keeps off the label; the handler above it does not.
void Columns::raiseLabelBelow(const Draft::LabelBelow& label) {
  const int first = silhouette_.slotAt(channelTop(draft_, label.channel) + 10);
  const int last = silhouette_.slotsOfTiers(draft_, label.channel).second;
  silhouette_.side(1).raise(first, std::max(first, last), label.right);
}

std::pair<int, int> Columns::slotsOfChip(const Track::Chip& chip) const {
  if (chip.channel >= 0) return silhouette_.slotsOfLabels(draft_, chip.channel);
  const double bottom = draft_.placed.rowY[at(chip.row)] + draft_.placed.rowHeight[at(chip.row)];
  return {silhouette_.slotAt(bottom - chip.height - 8), silhouette_.slotAt(bottom)};
}

// Right below where it comes out of the group, or as any other track where something is in the way.
void Columns::placeStraight(Track& track) {
  const double pin = lastPin(track);
  const std::size_t g = at(track.fromGroup);
  const double foot = draft_.placed.groupY[g] + draft_.placed.groupHeight[g];
  const int from = silhouette_.slotAt(foot + Silhouette::Grain);
  if (pin * track.side < inner_.side(track.side).most(from, track.last) + 12) {
    placeTrack(track);
    return;
  }
  track.x = pin;
  silhouette_.side(track.side).raise(from, track.last, std::abs(pin));
}

double Columns::lastPin(const Track& track) const {
  double pin = 0;
  for (const Leg& leg : draft_.legs) {
    if (leg.track >= 0 && &draft_.placed.tracks[at(leg.track)] == &track) pin = draft_.fromPin(leg);
  }
  return pin;
}

// The contour of a block in a group where that stands; the first and the last band reach over the
// channels above and below.
std::vector<Contour::Band> Columns::bandsOf(std::size_t group, std::size_t cell, int first,
                                            int last) const {
  const int top = silhouette_.slotAt(draft_.placed.groupY[group]);
  std::vector<Contour::Band> bands;
  for (Contour::Band band : draft_.inner(draft_.block.groups[group].cells[cell]).contour.bands) {
    band.first = bands.empty() ? first : top + band.first;
    band.last = std::min(last, band.last > last ? last : top + band.last + 1);
    if (band.first <= last) bands.push_back(band);
  }
  return bands;
}

void Columns::placeGroup(Group& group, std::size_t index) {
  const Placed& placed = draft_.placed;
  const std::size_t above = at(draft_.channelAbove(static_cast<int>(index)));
  const double top = placed.groupY[index] - placed.channelHeight[above];
  const double bottom =
      placed.groupY[index] + placed.groupHeight[index] + placed.channelHeight[above + 1];
  const int first = silhouette_.slotAt(top - (group.beside ? 8 : 0));
  const Draft::LabelBelow& below = draft_.labelBelow[index];
  const int last = silhouette_.slotAt(below.channel < 0 ? bottom + 8 : bottom);
  const auto [chipFirst, chipLast] = silhouette_.slotsOfLabels(draft_, group.row);
  Skyline& side = silhouette_.side(group.side);
  const double gap = group.beside ? draft_.options.trackGap + TrackToTrack : draft_.options.nodeGap;
  for (std::size_t c = 0; c < group.cells.size(); ++c) {
    const double chip = draft_.groupChip[index][c];
    const std::vector<Contour::Band> bands = bandsOf(index, c, first, last);
    double x = 0;
    for (const Contour::Band& band : bands)
      x = std::max(x, side.most(band.first, band.last) + gap + band.towards(-group.side));
    const double labels = side.most(chipFirst, chipLast) + 12;
    if (chip > 0) x = std::max(x, labels + std::min(chip, LabelInset));
    if (below.channel >= 0) x = std::max(x, below.right + 8);
    draft_.placed.labelsFrom[index].push_back(labels);
    group.cells[c].x = group.side * x;
    for (const Contour::Band& band : bands)
      side.raise(band.first, band.last, x + band.towards(group.side));
    if (chip > 0) side.raise(chipFirst, chipLast, std::max(x, labels + chip) + chip);
  }
}

}  // namespace stepwright::layout
