// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/layout/structure.h"

namespace stepwright::layout {

/// How a scope is cut into blocks. A block is a run of rows on one spine; a row is one node, or
/// several blocks side by side; further blocks hang in columns left and right of the rows (catch
/// handlers, the lesser branches).
struct Cell {
  int block = -1;
  double x = 0;  ///< of its entry, from the spine of the block that it stands in
};

struct Row {
  int node = -1;            ///< on the spine, or
  std::vector<Cell> cells;  ///< blocks side by side
};

struct Group {
  int side = 1;         ///< -1 left, +1 right
  int row = 0;          ///< the row that it hangs at
  bool beside = false;  ///< entered from its side, next to that row; else from above, like that row
  bool beyond = false;  ///< of one beside: outside of the branches that hang at that row
  std::vector<Cell> cells;  ///< from the spine outwards
};

struct Block {
  std::vector<Row> rows;
  std::vector<Group> groups;
  bool rail = false;    ///< the rows are alternatives, all entered from one track at the left
  bool chain = false;   ///< the rows stand in a line to the right
  int hangs = 0;        ///< -1 left, +1 right of the parent's rows, 0 in one of them
  bool beside = false;  ///< hangs next to a row, entered from its side
  int parent = -1;
  int row = -1, group = -1, cell = -1;  ///< where in the parent
};

struct Plan {
  std::vector<Block> blocks;  ///< the first is the whole; a parent before what it contains
  std::vector<int> block;     ///< of a node
  std::vector<int> row;       ///< of a node, in its block
};

[[nodiscard]] Plan planBlocks(const Scope& scope, const Structure& structure);

}  // namespace stepwright::layout
