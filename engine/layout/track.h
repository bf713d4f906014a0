// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace stepwright::layout {

/// What is tried of a leg's track where the usual choice makes lines cross.
struct Wish {
  enum Layer : std::uint8_t { Usual, Inside, Outside } layer = Usual;
  bool otherSide = false;
  bool portToo = false;  ///< it leaves its node nearer the middle, or farther from it, as well
};

/// A vertical line beside the rows, shared by all edges of a kind that lead to one target.
struct Track {
  int side = 1;
  int target = -1;
  bool up = false;
  bool caught = false;
  bool meetsGroup = false;  ///< leads into the room above a hanging block
  bool toGroup = false;     ///< ends at the side of a group
  int pastBefore = -1;      ///< of one that leads past branches that hang: that group's number
  int labelUnder = -1;      ///< the group that its label reaches under
  Wish::Layer wish = Wish::Usual;
  double riseTo = 0;        ///< above 0: rises to the side of what hangs at this height
  double reach = 0;         ///< of the places where it is left for: how far out
  int fromGroup = -1;       ///< comes out of a group
  bool leavesHead = false;  ///< through the room above that
  int first = 0, last = 0;  ///< slots of the silhouette
  std::vector<int> channels;
  std::vector<double> acrossAt;  ///< heights at which ways come to it across the rows
  struct Chip {
    int channel;  ///< -1: beside a row
    int row;
    double half, height;
  };
  std::vector<Chip> chips;
  double x = 0;
  double chipsFrom = 0;  ///< how far out its labels begin at the least
};

}  // namespace stepwright::layout
