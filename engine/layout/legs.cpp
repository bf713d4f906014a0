// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/legs.h"

#include <algorithm>
#include <map>

namespace stepwright::layout {

namespace {

constexpr int MostOvertaken = 12;
constexpr int ManyLines = 1000;
constexpr int MostRound = 6;  // rows that a way goes round below rather than cross the spine

class Tracer {
 public:
  Tracer(const Scope& scope, const Structure& s, const Plan& plan)
      : scope_(scope), s_(s), plan_(plan) {
    legs_.ofBlock.resize(plan.blocks.size());
    legs_.ofEdge.resize(scope.edges.size());
    depth_.resize(plan.blocks.size(), 0);
    for (std::size_t b = 1; b < plan.blocks.size(); ++b) {
      depth_[b] = plan.blocks[b].parent < 0 ? 0 : depth_[at(plan.blocks[b].parent)] + 1;
    }
  }

  Legs run() {
    for (int v : s_.order) {
      for (int e : s_.out[at(v)]) trace(e);
    }
    return std::move(legs_);
  }

 private:
  int meet(int a, int b) const {
    while (a != b) {
      if (depth_[at(a)] < depth_[at(b)]) std::swap(a, b);
      a = plan_.blocks[at(a)].parent;
    }
    return a;
  }

  // The row that what is in `block` below `top` hangs at.
  int rowIn(int top, int node) const {
    int b = plan_.block[at(node)];
    if (b == top) return plan_.row[at(node)];
    while (plan_.blocks[at(b)].parent != top) b = plan_.blocks[at(b)].parent;
    const Block& inner = plan_.blocks[at(b)];
    return inner.group >= 0 ? plan_.blocks[at(top)].groups[at(inner.group)].row : inner.row;
  }

  void trace(int e) {
    const auto& edge = scope_.edges[at(e)];
    const int from = plan_.block[at(edge.from)];
    const int to = plan_.block[at(edge.to)];
    const int top = meet(from, to);
    if (plan_.blocks[at(top)].chain) return;  // straight on in the line
    Leg leg{e, edge.to, {}, {}, edge.kind == EdgeKind::Catch, false};
    const int rows = rowIn(top, edge.from) - rowIn(top, edge.to);
    const Joint here =
        leave(leg, from, top, {rows > 0, rows == 0 && to != top, rows >= 0 && to == top});
    const bool first = legs_.ofEdge[at(e)].empty();
    std::vector<int> inward;
    for (int b = to; b != top; b = plan_.blocks[at(b)].parent) inward.push_back(b);
    leg.from = here;
    leg.to = inward.empty() ? Joint{Joint::RowTop, plan_.row[at(edge.to)], -1, -1}
             : entersBelow(here, inward, edge.to)
                 ? Joint{Joint::RowBottom, here.row, -1, plan_.blocks[at(inward.back())].cell}
                 : entryTo(inward, edge.to, overtaken(top, e, inward));
    leg.bearsLabel = edge.labelled && first;
    add(top, leg);
    enter(leg, inward, first);
  }

  /// Where a way out of nested blocks leads to, seen from the row that these hang at.
  struct Bearing {
    bool up, beside;
    bool toRows;  ///< not below: to the rows that these hang at
  };

  // Out of the nested blocks: down, or up where that is the shorter way to a loop's head, or, in
  // long blocks, to what stands beside them.
  Joint leave(Leg& leg, int from, int top, const Bearing& bearing) {
    Joint here{Joint::RowBottom, plan_.row[at(scope_.edges[at(leg.edge)].from)], -1, -1};
    leg.bearsLabel = scope_.edges[at(leg.edge)].labelled;
    for (int b = from; b != top; b = plan_.blocks[at(b)].parent) {
      const Block& block = plan_.blocks[at(b)];
      const bool last = here.row == static_cast<int>(block.rows.size()) - 1 && here.group < 0;
      const auto below = static_cast<int>(block.rows.size()) - here.row;
      const bool upwards = (bearing.up && !last) ||
                           (bearing.beside && here.row + MostRound < below) ||
                           (bearing.toRows && standsBelowCatcher(block));
      leg.from = here;
      leg.to = {upwards ? Joint::Top : Joint::Bottom, -1, -1, -1};
      add(b, leg);
      leg.bearsLabel = false;
      here = {upwards ? Joint::RowTop : Joint::RowBottom, block.row, block.group, block.cell};
      if (block.group >= 0) here.kind = upwards ? Joint::GroupTop : Joint::GroupBottom;
    }
    return here;
  }

  // In the left-right direction a handler alone stands below its catcher: what it tries again is
  // nearer to its head.
  bool standsBelowCatcher(const Block& block) const {
    return scope_.turned && block.beside && block.rows.size() == 1 && block.groups.empty();
  }

  bool isHead(const std::vector<int>& inward, int node) const {
    if (plan_.row[at(node)] != 0) return false;
    return std::none_of(inward.begin(), inward.end(), [&](int b) {
      const Block& block = plan_.blocks[at(b)];
      return block.rail || (b != inward.back() && (block.row != 0 || block.group >= 0));
    });
  }

  // Nodes on the spine of a hanging block are entered from its side, where nothing hangs between.
  bool entersAside(const std::vector<int>& inward, int node) const {
    const Block& block = plan_.blocks[at(inward.back())];
    if (isHead(inward, node)) return true;
    if (inward.size() > 1 || block.rail || block.chain) return false;
    return std::none_of(block.groups.begin(), block.groups.end(),
                        [](const Group& g) { return g.side < 0; });
  }

  // From the foot of one branch in a row to what hangs beside the rows of another one.
  bool entersBelow(const Joint& here, std::vector<int> inward, int node) const {
    if (here.kind != Joint::RowBottom || here.cell < 0 || here.group >= 0) return false;
    const Block& branch = plan_.blocks[at(inward.back())];
    if (branch.group >= 0 || branch.rail || branch.row != here.row) return false;
    inward.pop_back();
    return !inward.empty() && entryTo(inward, node).kind == Joint::GroupSide;
  }

  // Whether later rows lead into the same hanging block, higher up: then this way goes round it, as
  // where each step has its own compensation and all of them follow each other in reverse.
  bool overtaken(int top, int e, const std::vector<int>& inward) const {
    const auto& edge = scope_.edges[at(e)];
    const int block = inward.back(), row = plan_.row[at(edge.to)];
    if (inward.size() > 1 || !plan_.blocks[at(block)].beside || row > MostOvertaken) return false;
    const int from = rowIn(top, edge.from);
    for (int r = 0; r < row; ++r) {
      const int node = plan_.blocks[at(block)].rows[at(r)].node;
      if (node < 0) continue;
      for (int in : s_.in[at(node)]) {
        const int source = scope_.edges[at(in)].from;
        if (plan_.block[at(source)] == top && plan_.row[at(source)] > from) return true;
      }
    }
    return false;
  }

  Joint entryTo(const std::vector<int>& inward, int node, bool overtaken = false) const {
    const Block& outer = plan_.blocks[at(inward.back())];
    if (outer.group < 0) return {Joint::RowTop, outer.row, -1, outer.cell};
    const Block& parent = plan_.blocks[at(outer.parent)];
    const Group& group = parent.groups[at(outer.group)];
    if (!group.beside) return {Joint::RowTop, group.row, outer.group, outer.cell};
    const bool side = !overtaken && entersAside(inward, node);
    return {side ? Joint::GroupSide : Joint::GroupTop, group.row, outer.group, outer.cell,
            side ? plan_.row[at(node)] : 0};
  }

  // Into nested blocks, where the target is not what the block begins with.
  void enter(Leg leg, const std::vector<int>& inward, bool first) {
    if (inward.empty()) return;
    std::vector<int> left = inward;
    while (!left.empty()) {
      if (leg.to.kind == Joint::GroupSide || isHead(left, leg.target)) return;
      const int b = left.back();
      left.pop_back();
      leg.from = {leg.to.kind == Joint::RowBottom ? Joint::Bottom : Joint::Top, -1, -1, -1};
      leg.to = left.empty() ? Joint{Joint::RowTop, plan_.row[at(leg.target)], -1, -1}
                            : entryTo(left, leg.target);
      leg.bearsLabel = false;
      if (first && plan_.blocks[at(b)].rail) moveLabel(leg);
      add(b, leg);
    }
  }

  // On a rail the label stands where the way to the one alternative leaves it.
  void moveLabel(Leg& leg) {
    for (const auto& [b, i] : legs_.ofEdge[at(leg.edge)]) {
      Leg& earlier = legs_.ofBlock[at(b)][at(i)];
      if (!earlier.bearsLabel || earlier.to.kind != Joint::RowTop) continue;
      earlier.bearsLabel = false;
      leg.bearsLabel = true;
    }
  }

  // From what hangs at one side to what hangs at the other the way is round below.
  bool changesSides(int b, const Leg& leg) const {
    const auto& groups = plan_.blocks[at(b)].groups;
    const bool leaves = leg.from.kind == Joint::GroupBottom || leg.from.kind == Joint::GroupTop;
    const bool enters = leg.to.kind == Joint::GroupSide || leg.to.kind == Joint::GroupTop;
    return leaves && enters && groups[at(leg.from.group)].side != groups[at(leg.to.group)].side;
  }

  // The channel in which such a way changes sides: on its way down the first of those where it
  // crosses the fewest lines, or below all rows, or, where that would be a long way round, above
  // the row of what it leads to.
  int channelAcross(int b, const Leg& leg) {
    const auto& groups = plan_.blocks[at(b)].groups;
    const auto last = static_cast<int>(plan_.blocks[at(b)].rows.size());
    const Group &left = groups[at(leg.from.group)], &right = groups[at(leg.to.group)];
    const int from = left.row, to = right.row;
    if (to <= from) return 2 * last - from - to > from - to + MostRound ? to : last;
    const std::vector<int>& lines = linesAcross(b, left.side);
    return static_cast<int>(std::min_element(lines.begin() + from + 1, lines.begin() + to + 1) -
                            lines.begin());
  }

  // What a way from one side to the other crosses in each channel of a block; many where something
  // that hangs at that side is likely to reach past it.
  const std::vector<int>& linesAcross(int b, int side) {
    auto& lines = linesAcross_[{b, side}];
    const auto& rows = plan_.blocks[at(b)].rows;
    if (!lines.empty()) return lines;
    lines.assign(rows.size() + 1, 1);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto cells = static_cast<int>(rows[r].cells.size());
      lines[r] = std::max(lines[r], cells);
      lines[r + 1] = std::max(lines[r + 1], cells);
    }
    for (const Group& group : plan_.blocks[at(b)].groups) {
      if (group.side != side) {
        if (!group.beside) lines[at(group.row)] += static_cast<int>(group.cells.size());
        continue;
      }
      double left = 0;
      for (const Cell& cell : group.cells) left = std::max(left, heightOf(cell));
      for (std::size_t r = at(group.row); r < rows.size(); ++r) {
        left -= heightOf(rows[r]);
        if (left <= 0) break;
        lines[r + 1] += ManyLines;
      }
    }
    return lines;
  }

  // About as high as it will be.
  double heightOf(const Cell& cell) const {
    const int first = plan_.blocks[at(cell.block)].rows.front().node;
    return first >= 0 ? s_.tall[at(first)] : 0;
  }

  double heightOf(const Row& row) const {
    if (row.node >= 0) return scope_.nodes[at(row.node)].height + scope_.options.rowGap;
    double height = 0;
    for (const Cell& cell : row.cells) height = std::max(height, heightOf(cell));
    return height;
  }

  void add(int b, const Leg& leg) {
    if (changesSides(b, leg)) {
      const Joint across{Joint::Across, channelAcross(b, leg), -1, -1};
      Leg half = leg;
      half.to = across;
      push(b, half);
      half = leg;
      half.from = across;
      half.bearsLabel = false;
      half.before = static_cast<int>(legs_.ofBlock[at(b)].size()) - 1;
      push(b, half);
      return;
    }
    push(b, leg);
  }

  void push(int b, const Leg& leg) {
    legs_.ofEdge[at(leg.edge)].emplace_back(b, static_cast<int>(legs_.ofBlock[at(b)].size()));
    legs_.ofBlock[at(b)].push_back(leg);
  }

  const Scope& scope_;
  const Structure& s_;
  const Plan& plan_;
  std::vector<int> depth_;
  std::map<std::pair<int, int>, std::vector<int>> linesAcross_;  // by block and side
  Legs legs_;
};

}  // namespace

Legs traceLegs(const Scope& scope, const Structure& structure, const Plan& plan) {
  return Tracer(scope, structure, plan).run();
}

}  // namespace stepwright::layout
