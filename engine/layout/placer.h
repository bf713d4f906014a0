// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/layout/channel.h"
#include "engine/layout/flows.h"
#include "engine/layout/skyline.h"

namespace stepwright::layout {

/// A vertical line beside the rows, shared by all edges of a kind that lead to one target.
struct Lane {
  int side = 1;
  int target = -1;
  bool up = false;
  bool caught = false;
  bool meetsGroup = false;  ///< leads into the room above a hanging block
  bool toGroup = false;     ///< ends at the side of a group
  int fromGroup = -1;       ///< comes out of a group
  int first = 0, last = 0;  ///< slots of the skyline
  std::vector<int> channels;
  struct Chip {
    int channel;  ///< -1: beside a row
    int row;
    double half, height;
  };
  std::vector<Chip> chips;
  double x = 0;
};

/// A block with its measures; coordinates are relative to its spine and its top.
struct Placed {
  std::vector<double> rowY, rowHeight, channelY, channelHeight, groupY, groupHeight;
  std::vector<Channel>
      channels;  ///< above each row, below the last, then two for each group: above and below
  std::vector<Lane> lanes;
  std::vector<double> zone,
      topZone;  ///< room for labels in a channel: before the target, after the source
  std::unordered_map<long long, double>
      stacks;  ///< heights of the labels on one line, by channel and line
  double left = 0, right = 0, height = 0;  ///< extents
  double x = 0, y = 0;                     ///< of spine and top, in the end
};

/// Where the label of an edge stands, in its block.
struct LabelSpot {
  enum Kind { None, Zone, SourceZone, UpLane, Track } kind = None;
  int channel = -1;
  int line = 0;       ///< key of the line that it stands on
  double offset = 0;  ///< in a stack of labels on one line
};

/// What all blocks of a scope share while they are placed, the inner ones first.
struct Work {
  const Scope& scope;
  const Structure& structure;
  Plan& plan;
  Flows& flows;
  std::vector<Placed> placed;
  std::vector<double> exitX, entryX;  ///< of an edge, relative to the last block dealt with
  std::vector<LabelSpot> labels;      ///< of an edge
};

/// Places one block whose inner blocks have been placed.
class BlockPlacer {
 public:
  BlockPlacer(Work& work, int block);
  void run();

 private:
  void placeChain();
  // Before the passes: what does not depend on heights.
  void setUp();
  void spreadCells();
  void chooseLanes();
  void chooseLane(Flow& flow, int side);
  [[nodiscard]] int usualSide() const;
  void placePorts(int row, const std::vector<Flow*>& leaving);
  void planLabels();
  void planLabel(Flow& flow);
  void stackLabel(const Flow& flow, LabelSpot::Kind kind, int channel, int line);
  void guessHeights();
  // A pass: y, then x, then tracks.
  void pass();
  void placeRows();
  double placeGroups(int row, double y, std::size_t& next, std::array<double, 2>& hung);
  void placeColumns();
  void baseSkylines();
  void findSpans();
  void placeLane(Lane& lane);
  void placeGroup(Group& group, std::size_t index);
  void placeStraight(Lane& lane);
  [[nodiscard]] double contentHeight(const Group& group) const;
  bool freeOutside(const Lane& lane) const;
  bool withinTrunk(const Lane& lane) const;
  bool hangsFree(const Lane& lane) const;
  void buildNets();
  int addHop(int channel, double fromX, bool fromUp, double toX, bool toUp, int key);
  void addHops(Flow& flow);
  [[nodiscard]] int entryKey(const Flow& flow) const;
  void spreadTracks(int channel);
  [[nodiscard]] double marginTop(int channel) const;
  [[nodiscard]] double marginBottom(int channel) const;
  [[nodiscard]] double yOf(const Stop& stop, int channel) const;
  void measureChannels();
  bool findBarriers();
  void finish();

  [[nodiscard]] int channelOf(const Stop& stop) const;
  [[nodiscard]] double channelHeightOf(int channel) const;
  [[nodiscard]] double channelTop(int channel) const;
  [[nodiscard]] int slotAt(double y) const;
  [[nodiscard]] std::pair<int, int> slotsOfChannel(int channel) const;
  [[nodiscard]] std::pair<int, int> slotsOfChip(const Lane::Chip& chip) const;
  [[nodiscard]] double fromPin(const Flow& flow) const;
  [[nodiscard]] double entryPin(const Flow& flow) const;
  [[nodiscard]] bool fromNode(const Flow& flow) const;
  [[nodiscard]] const Cell& cellOf(const Stop& stop) const;
  [[nodiscard]] Skyline& sky(int side) { return side < 0 ? skies_[0] : skies_[1]; }

  Work& work_;
  int number_;
  Block& block_;
  std::vector<Flow>& flows_;
  Placed& placed_;
  const Options& options_;
  int rows_;
  int slots_ = 1;
  std::vector<const Lane*> trunks_;
  std::array<Skyline, 2> skies_, innerSkies_;
  std::vector<std::array<double, 2>> chipReach_;  ///< of labels on the tracks of a channel
  std::vector<double> rowChip_;  ///< half width of the labels above the node of a row
  std::vector<std::vector<double>>
      groupChip_;  ///< half width of the labels above the cells of a group
  std::vector<std::array<char, 2>>
      barrier_;  ///< of a channel: nothing may hang past it at that side
  std::unordered_map<std::string, int> laneOf_;
};

[[nodiscard]] inline long long stackKey(int channel, int line) {
  return (static_cast<long long>(channel) << 32) + line;
}

/// Room above the first track, below the last one, and between.
inline constexpr double TrackTop = 20, TrackBottom = 20, TrackPitch = 12, ChipPitch = 26;

}  // namespace stepwright::layout
