// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/layout/channel.h"
#include "engine/layout/flows.h"
#include "engine/layout/skyline.h"

namespace stepwright::layout {

/// What is tried of a flow's lane where the usual choice makes lines cross.
struct Wish {
  enum Layer : std::uint8_t { Usual, Inside, Outside } layer = Usual;
  bool otherSide = false;
  bool portToo = false;  ///< it leaves its node nearer the middle, or farther from it, as well
};

/// A vertical line beside the rows, shared by all edges of a kind that lead to one target.
struct Lane {
  int side = 1;
  int target = -1;
  bool up = false;
  bool caught = false;
  bool meetsGroup = false;  ///< leads into the room above a hanging block
  bool toGroup = false;     ///< ends at the side of a group
  Wish::Layer wish = Wish::Usual;
  double riseTo = 0;        ///< above 0: rises to the side of what hangs at this height
  double reach = 0;         ///< of the places where it is left for: how far out
  bool outside = false;     ///< beyond what hangs at that side
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
  /// `wishes` is empty or has one for each flow.
  BlockPlacer(Work& work, int block, const std::vector<Wish>& wishes);
  void run();
  /// Tells the block around where edges enter and leave.
  void publish() const;
  /// What is left to mend: lines that cross, and rules that are out of order.
  /// `involved` gets the flows that cross.
  [[nodiscard]] int cost(std::vector<int>* involved) const;

 private:
  void placeChain();
  // Before the passes: what does not depend on heights.
  void setUp();
  void spreadCells();
  void chooseLanes();
  void chooseLane(Flow& flow, int side, const Wish& wish);
  [[nodiscard]] int usualSide() const;
  [[nodiscard]] int portRank(const Flow& flow) const;
  [[nodiscard]] bool returns(const Flow& flow) const;
  void countDisorder(const std::vector<Flow*>& leaving);
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
  bool leavesOutward(const Lane& lane) const;
  bool clearOfGroups(int side, double top, double bottom, int except) const;
  bool belongsOutside(const Lane& lane) const;
  bool withinTrunk(const Lane& lane) const;
  bool hangsFree(const Lane& lane) const;
  void buildNets();
  int addHop(int channel, double fromX, bool fromUp, double toX, bool toUp, int key);
  void addHops(Flow& flow);
  [[nodiscard]] int entryKey(const Flow& flow) const;
  void spreadTracks(int channel);
  void raiseReturns(int channel);
  [[nodiscard]] bool clearAlong(const Net& net, double y) const;
  [[nodiscard]] double marginTop(int channel) const;
  [[nodiscard]] double marginBottom(int channel) const;
  [[nodiscard]] double yOf(const Stop& stop, int channel) const;
  void measureChannels();
  [[nodiscard]] double endOf(const Flow& flow, bool target) const;
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
  const std::vector<Wish>& wishes_;
  int rows_;
  int slots_ = 1;
  int disorder_ = 0;  ///< what rules out of their order cost
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

/// A rule out of order costs more than a crossing, one that leads back up less.
inline constexpr int CrossingCost = 10, OrderCost = 15, LoopOrderCost = 4;

/// Places a block, and tries other lanes where its lines cross.
void placeBlock(Work& work, int block);

[[nodiscard]] inline long long stackKey(int channel, int line) {
  return (static_cast<long long>(channel) << 32) + line;
}

/// Room above the first track, below the last one, and between.
inline constexpr double TrackTop = 20, TrackBottom = 20, TrackPitch = 12, ChipPitch = 26;

}  // namespace stepwright::layout
