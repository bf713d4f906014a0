// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/plan.h"

#include <algorithm>
#include <cmath>

namespace stepwright::layout {

namespace {

constexpr double WidestRow = 1800;   // wider rows of branches are stacked
constexpr double WidestChain = 460;  // a handler and the mark that ends it stand in a line
constexpr double TallestChain = 240;

class Planner {
 public:
  Planner(const Scope& scope, const Structure& s) : scope_(scope), s_(s), beside_(s.beside) {}

  Plan run() {
    plan_.block.assign(scope_.nodes.size(), -1);
    plan_.row.assign(scope_.nodes.size(), -1);
    plan_.blocks.emplace_back();
    if (s_.roots.empty()) return std::move(plan_);
    expand(0, s_.roots.front());
    if (s_.roots.size() > 1) addTray();
    return std::move(plan_);
  }

 private:
  struct Step {
    enum Kind { Node, Level, Beside } kind;
    int node;
    int level;
  };

  int newBlock() {
    plan_.blocks.emplace_back();
    return static_cast<int>(plan_.blocks.size()) - 1;
  }

  int blockOf(int root) {
    const int b = newBlock();
    expand(b, root);
    return b;
  }

  // The rows of the subtree of `root`. What follows on the spine is taken up in the same block, by
  // a stack of steps.
  void expand(int b, int root) {
    std::vector<Step> steps{{Step::Node, root, 0}};
    while (!steps.empty()) {
      const Step step = steps.back();
      steps.pop_back();
      switch (step.kind) {
        case Step::Node:
          expandNode(b, step.node, steps);
          break;
        case Step::Level:
          expandLevel(b, step.node, step.level, steps);
          break;
        case Step::Beside:
          attachBeside(b, step.node);
          break;
      }
    }
    numberGroups(b);
  }

  // At one row, from there outwards.
  static int orderOf(const Group& group) { return !group.beside ? 1 : group.beyond ? 2 : 0; }

  void numberGroups(int b) {
    auto& groups = plan_.blocks[at(b)].groups;
    std::stable_sort(groups.begin(), groups.end(), [](const Group& x, const Group& y) {
      return std::pair(x.row, orderOf(x)) < std::pair(y.row, orderOf(y));
    });
    for (std::size_t g = 0; g < groups.size(); ++g)
      place(b, -1, static_cast<int>(g), groups[g].cells);
  }

  void expandNode(int b, int v, std::vector<Step>& steps) {
    auto& rows = plan_.blocks[at(b)].rows;
    plan_.block[at(v)] = b;
    plan_.row[at(v)] = static_cast<int>(rows.size());
    rows.push_back({v, {}});
    steps.push_back({Step::Beside, v, 0});
    int levels = 0;
    for (int c : s_.dominated[at(v)]) {
      if (beside_[at(c)] == 0) levels = std::max(levels, s_.level[at(c)] + 1);
    }
    for (int l = levels - 1; l >= 0; --l) steps.push_back({Step::Level, v, l});
  }

  std::vector<int> childrenAt(int v, int level) const {
    std::vector<int> list;
    for (int c : s_.dominated[at(v)]) {
      if (beside_[at(c)] == 0 && s_.level[at(c)] == level) list.push_back(c);
    }
    return list;
  }

  void expandLevel(int b, int v, int level, std::vector<Step>& steps) {
    const std::vector<int> kids = childrenAt(v, level);
    if (kids.empty()) return;
    if (kids.size() == 1) {
      if (level > 0 && endsAside(v, kids.front())) {
        beside_[at(kids.front())] = 1;
        return;
      }
      steps.push_back({Step::Node, kids.front(), 0});
      return;
    }
    const int main = mainOf(v, kids);
    if (main < 0) {
      addRow(b, kids);
      return;
    }
    const int row = static_cast<int>(plan_.blocks[at(b)].rows.size());
    steps.push_back({Step::Node, kids[at(main)], 0});
    hang(b, row, -1, {kids.rend() - main, kids.rend()});
    hang(b, row, 1, {kids.begin() + main + 1, kids.end()});
  }

  // A common end of several ways, such as one Fail for many checks, that is not where the main way
  // ends.
  bool endsAside(int v, int kid) const {
    if (s_.leavesSubtree(kid) || s_.count[at(kid)] > 4 || childrenAt(v, 0).size() > 1) return false;
    return s_.terminals[at(v)] > s_.terminals[at(kid)];
  }

  // Of branches: whether the longest one went on below `v` in the layout to stay close to. The
  // middle one does so in a row, too, which says nothing.
  enum class Habit { None, Spine, Row };
  Habit habitOf(int v, const std::vector<int>& kids, std::size_t longest) const {
    const Rect* above = scope_.nodes[at(v)].before;
    if (above == nullptr) return Habit::None;
    auto middle = [this](const Rect& r) {
      return scope_.turned ? r.y + r.height / 2 : r.x + r.width / 2;
    };
    const std::size_t inTheMiddle = kids.size() % 2 == 1 ? kids.size() / 2 : kids.size();
    std::size_t straight = kids.size();
    for (std::size_t i = 0; i < kids.size(); ++i) {
      const Rect* before = scope_.nodes[at(kids[i])].before;
      if (before == nullptr) return Habit::None;
      // A layout in the other direction says nothing about this one.
      const double gap = scope_.turned ? before->x - above->right() : before->y - above->bottom();
      if (gap < 0) return Habit::None;
      if (std::abs(middle(*before) - middle(*above)) < 1) straight = i;
    }
    if (straight == longest) return longest == inTheMiddle ? Habit::None : Habit::Spine;
    return straight == kids.size() || straight == inTheMiddle ? Habit::Row : Habit::None;
  }

  // The branch that the spine goes on with: one that is much longer than all others. What was
  // decided before stays as long as it is not quite wrong, so that one more state in a branch does
  // not turn the drawing over.
  int mainOf(int v, const std::vector<int>& kids) const {
    if (kids.size() > 5) return -1;
    std::size_t best = 0;
    double second = 0;
    for (std::size_t i = 1; i < kids.size(); ++i) {
      if (s_.tall[at(kids[i])] > s_.tall[at(kids[best])]) best = i;
    }
    for (std::size_t i = 0; i < kids.size(); ++i) {
      if (i != best) second = std::max(second, s_.tall[at(kids[i])]);
    }
    const double step = scope_.turned ? 160 : 60;
    const double tall = s_.tall[at(kids[best])];
    switch (habitOf(v, kids, best)) {
      case Habit::Spine:
        return tall >= second + step / 2 ? static_cast<int>(best) : -1;
      case Habit::Row:
        return tall >= 3 * second + 2 * step ? static_cast<int>(best) : -1;
      case Habit::None:
        break;
    }
    return tall >= 1.6 * second + step ? static_cast<int>(best) : -1;
  }

  void hang(int b, int row, int side, const std::vector<int>& kids) {
    if (kids.empty()) return;
    Group group{side, row, false, false, {}};
    for (int kid : kids) {
      group.cells.push_back({blockOf(kid), 0});
      hangIn(group.cells.back().block, b, row, side);
    }
    plan_.blocks[at(b)].groups.push_back(std::move(group));
  }

  void addRow(int b, const std::vector<int>& kids) {
    Row row;
    for (const auto& column : columns(kids)) {
      row.cells.push_back({column.size() == 1 ? blockOf(column.front()) : railOf(column), 0});
    }
    auto& rows = plan_.blocks[at(b)].rows;
    rows.push_back(std::move(row));
    const int index = static_cast<int>(rows.size()) - 1;
    place(b, index, -1, rows[at(index)].cells);
  }

  int railOf(const std::vector<int>& kids) {
    const int b = newBlock();
    plan_.blocks[at(b)].rail = true;
    for (int kid : kids) {
      const int inner = blockOf(kid);
      auto& rows = plan_.blocks[at(b)].rows;
      rows.push_back({-1, {{inner, 0}}});
      place(b, static_cast<int>(rows.size()) - 1, -1, rows.back().cells);
    }
    return b;
  }

  void place(int parent, int row, int group, const std::vector<Cell>& cells) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      Block& inner = plan_.blocks[at(cells[c].block)];
      inner.parent = parent;
      inner.row = row;
      inner.group = group;
      inner.cell = static_cast<int>(c);
    }
  }

  // Too many branches for one row are stacked in columns, in order from top to bottom and left to
  // right.
  std::vector<std::vector<int>> columns(const std::vector<int>& kids) const {
    double total = 0, tallest = 0, area = 0;
    for (int kid : kids) {
      const double w = s_.wide[at(kid)] + scope_.options.nodeGap;
      total += w;
      tallest = std::max(tallest, s_.tall[at(kid)]);
      area += w * (s_.tall[at(kid)] + 60);
    }
    const double widest = std::max(WidestRow, 1.6 * std::sqrt(area));
    std::vector<std::vector<int>> result;
    for (double cap = total <= widest ? 0 : tallest; result.empty(); cap *= 1.2) {
      double width = 0, height = 0, column = 0;
      for (int kid : kids) {
        const double tall = s_.tall[at(kid)] + 60;
        if (result.empty() || height + tall > cap) {
          result.emplace_back();
          width += column;
          height = column = 0;
        }
        result.back().push_back(kid);
        height += tall;
        column = std::max(column, s_.wide[at(kid)] + scope_.options.nodeGap + 30);
      }
      if (total > widest && width + column > widest && result.size() > 1) result.clear();
    }
    return result;
  }

  void attachBeside(int b, int v) {
    for (int c : s_.dominated[at(v)]) {
      if (beside_[at(c)] == 0 || plan_.block[at(c)] >= 0) continue;
      if (const int among = branchToStandIn(b, v, c); among >= 0) {
        hangBeside(among, lastRowTo(among, c, 0), c, false);
        numberGroups(among);
        continue;
      }
      const int row = lastRowTo(b, c, plan_.row[at(v)]);
      if (const int above = handlerBefore(b, c, row); above >= 0) {
        expand(above, c);
        continue;
      }
      if (row == plan_.row[at(v)] && hangsBelow(b, v, c)) {
        hangBelow(b, row + 1, c);
        continue;
      }
      hangBeside(b, row, c, leftByBranch(b, row, c));
    }
  }

  // Whether a branch that hangs at the right of that row leads to the handler.
  bool leftByBranch(int b, int row, int handler) const {
    return std::any_of(s_.in[at(handler)].begin(), s_.in[at(handler)].end(), [&](int e) {
      int inner = plan_.block[at(scope_.edges[at(e)].from)];
      while (inner >= 0 && plan_.blocks[at(inner)].parent != b)
        inner = plan_.blocks[at(inner)].parent;
      if (s_.forward[at(e)] == 0 || inner < 0) return false;
      const Block& branch = plan_.blocks[at(inner)];
      return branch.hangs > 0 && branch.row == row && !branch.beside;
    });
  }

  void hangBeside(int b, int row, int handler, bool beyond) {
    const int inner = chainLength(handler) > 1 ? chainOf(handler) : blockOf(handler);
    plan_.blocks[at(b)].groups.push_back({1, row, true, beyond, {{inner, 0}}});
    hangIn(inner, b, row, 1);
    plan_.blocks[at(inner)].beside = true;
  }

  // The last of the block's rows that leads to `node`, not above `least`.
  int lastRowTo(int b, int node, int least) const {
    int row = least;
    for (int e : s_.in[at(node)]) {
      if (s_.forward[at(e)] != 0) row = std::max(row, rowIn(b, scope_.edges[at(e)].from));
    }
    return row;
  }

  // The block around `node` that stands in one of the rows of `b`, side by side with others; -1:
  // none.
  int branchAround(int b, int node) const {
    int inner = plan_.block[at(node)];
    while (inner >= 0 && plan_.blocks[at(inner)].parent != b)
      inner = plan_.blocks[at(inner)].parent;
    if (inner < 0) return -1;
    const Block& block = plan_.blocks[at(inner)];
    return block.hangs == 0 && block.group < 0 && block.row >= 0 && !block.rail ? inner : -1;
  }

  // Where only branches of one row lead to a handler, it stands right of that one of them where the
  // ways to it cross the fewest ways on from the row; -1: to the right of all, or of another row.
  int branchToStandIn(int b, int v, int handler) const {
    std::vector<int> leading;  // by cell
    int row = -1;
    for (int e : s_.in[at(handler)]) {
      if (s_.forward[at(e)] == 0) continue;
      const int inner = branchAround(b, scope_.edges[at(e)].from);
      if (inner < 0 || (row >= 0 && plan_.blocks[at(inner)].row != row)) return -1;
      row = plan_.blocks[at(inner)].row;
      leading.resize(plan_.blocks[at(b)].rows[at(row)].cells.size());
      ++leading[at(plan_.blocks[at(inner)].cell)];
    }
    if (row < 0) return -1;
    const std::vector<int> before = waysOnBefore(b, v, row);
    const auto cells = static_cast<int>(leading.size());
    int best = -1, least = crossedTo(leading, before, cells - 1);
    for (int cell = 0; cell < cells - 1; ++cell) {
      if (leading[at(cell)] == 0) continue;
      const int crossed = crossedTo(leading, before, cell);
      if (crossed >= least) continue;
      best = cell;
      least = crossed;
    }
    return best < 0 ? -1 : plan_.blocks[at(b)].rows[at(row)].cells[at(best)].block;
  }

  // Of a row of branches: how many ways lead on below from those before each cell.
  std::vector<int> waysOnBefore(int b, int v, int row) const {
    std::vector<int> before(plan_.blocks[at(b)].rows[at(row)].cells.size() + 1, 0);
    for (int c : s_.dominated[at(v)]) {
      if (beside_[at(c)] != 0) continue;
      for (int e : s_.in[at(c)]) {
        const int inner = branchAround(b, scope_.edges[at(e)].from);
        if (s_.forward[at(e)] != 0 && inner >= 0 && plan_.blocks[at(inner)].row == row)
          ++before[at(plan_.blocks[at(inner)].cell) + 1];
      }
    }
    for (std::size_t cell = 1; cell < before.size(); ++cell) before[cell] += before[cell - 1];
    return before;
  }

  // What errors of branches would cross on ways to the right of a cell; each leaves its own branch
  // at the right.
  static int crossedTo(const std::vector<int>& leading, const std::vector<int>& before, int cell) {
    int sum = 0;
    for (std::size_t c = 0; c < leading.size(); ++c)
      sum += leading[c] * std::abs(before[at(cell) + 1] - before[c + 1]);
    return sum;
  }

  // A handler of one wide box, mostly a frame, stands below its corner, where it is not farther out
  // than the frame. It does not lead back to the row that it then stands at.
  bool hangsBelow(int b, int v, int handler) const {
    const auto& rows = plan_.blocks[at(b)].rows;
    const std::size_t next = at(plan_.row[at(v)]) + 1;
    if (next >= rows.size() || rows[next].node < 0) return false;
    const double beside = scope_.nodes[at(rows[next].node)].width / 2 + scope_.options.nodeGap;
    if (scope_.nodes[at(v)].width / 2 < beside + s_.wide[at(handler)] / 2) return false;
    if (leadsTo(handler, rows[next].node) || goesToOthers(handler)) return false;
    return std::all_of(s_.in[at(handler)].begin(), s_.in[at(handler)].end(), [&](int e) {
      return s_.forward[at(e)] == 0 || scope_.edges[at(e)].from == v;
    });
  }

  // Whether what a handler leads to goes back, or on to other handlers, which then stand near it.
  bool goesToOthers(int handler) const {
    std::vector<int> stack{handler};
    while (!stack.empty()) {
      const int node = stack.back();
      stack.pop_back();
      for (int e : s_.out[at(node)]) {
        const int to = scope_.edges[at(e)].to;
        const bool leaves = s_.depth[at(to)] <= s_.depth[at(handler)];
        if (s_.back[at(e)] != 0 || (leaves && s_.beside[at(to)] != 0)) return true;
      }
      stack.insert(stack.end(), s_.dominated[at(node)].begin(), s_.dominated[at(node)].end());
    }
    return false;
  }

  // Whether a way from what `node` dominates leads straight to `target`.
  bool leadsTo(int node, int target) const {
    return std::any_of(s_.in[at(target)].begin(), s_.in[at(target)].end(), [&](int e) {
      int from = scope_.edges[at(e)].from;
      while (from >= 0 && s_.depth[at(from)] > s_.depth[at(node)]) from = s_.dominator[at(from)];
      return from == node;
    });
  }

  void hangBelow(int b, int row, int handler) {
    const int inner = blockOf(handler);
    hangIn(inner, b, row, 1);
    auto& groups = plan_.blocks[at(b)].groups;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
      return group.row == row && group.side == 1 && !group.beside;
    });
    if (same == groups.end()) {
      groups.push_back({1, row, false, false, {{inner, 0}}});
    } else {
      same->cells.push_back({inner, 0});
    }
  }

  // Until the groups are numbered a hanging block knows the row that it hangs at.
  void hangIn(int inner, int b, int row, int side) {
    plan_.blocks[at(inner)].parent = b;
    plan_.blocks[at(inner)].row = row;
    plan_.blocks[at(inner)].hangs = side;
  }

  // The hanging block whose last node leads to `node`, which may then stand right below; else -1.
  int handlerBefore(int b, int node, int row) const {
    for (int e : s_.in[at(node)]) {
      if (s_.forward[at(e)] == 0 || scope_.edges[at(e)].kind == EdgeKind::Catch) continue;
      const int from = scope_.edges[at(e)].from;
      const int inner = plan_.block[at(from)];
      if (inner < 0 || inner == b || plan_.blocks[at(inner)].parent != b ||
          plan_.blocks[at(inner)].chain)
        continue;
      const bool last =
          plan_.row[at(from)] + 1 == static_cast<int>(plan_.blocks[at(inner)].rows.size());
      const Block& above = plan_.blocks[at(inner)];
      if (above.beside && last && row <= above.row + 3 && s_.out[at(from)].size() == 1)
        return inner;
    }
    return -1;
  }

  int rowIn(int b, int node) const {
    int inner = plan_.block[at(node)];
    int row = plan_.row[at(node)];
    while (inner >= 0 && inner != b) {
      row = plan_.blocks[at(inner)].row;
      if (row < 0 && plan_.blocks[at(inner)].parent >= 0 && plan_.blocks[at(inner)].group >= 0) {
        const Block& parent = plan_.blocks[at(plan_.blocks[at(inner)].parent)];
        row = parent.groups[at(plan_.blocks[at(inner)].group)].row;
      }
      inner = plan_.blocks[at(inner)].parent;
    }
    return inner == b ? row : 0;
  }

  // How many nodes follow each other with nothing else between or beside, to the very end; 0 = not
  // such a line.
  int chainLength(int v) const {
    double width = 0;
    int length = 0;
    for (int node = v;; ++length) {
      const auto& box = scope_.nodes[at(node)];
      if (box.frame || (node != v && s_.in[at(node)].size() != 1)) return 0;
      width += box.width + scope_.options.nodeGap;
      if (s_.out[at(node)].empty()) break;
      const int e = s_.out[at(node)].front();
      if (s_.out[at(node)].size() != 1 || s_.forward[at(e)] == 0 || scope_.edges[at(e)].labelled)
        return 0;
      if (scope_.edges[at(e)].kind == EdgeKind::Catch) return 0;
      node = scope_.edges[at(e)].to;
      if (s_.dominator[at(node)] != scope_.edges[at(e)].from) return 0;
    }
    return width <= (scope_.turned ? TallestChain : WidestChain) ? length + 1 : 0;
  }

  int chainOf(int v) {
    const int b = newBlock();
    plan_.blocks[at(b)].chain = true;
    for (int node = v;;) {
      plan_.block[at(node)] = b;
      plan_.row[at(node)] = static_cast<int>(plan_.blocks[at(b)].rows.size());
      plan_.blocks[at(b)].rows.push_back({node, {}});
      if (s_.out[at(node)].empty()) return b;
      node = scope_.edges[at(s_.out[at(node)].front())].to;
    }
  }

  // What nothing leads to stands in a row of its own below everything.
  void addTray() { addRow(0, {s_.roots.begin() + 1, s_.roots.end()}); }

  const Scope& scope_;
  const Structure& s_;
  std::vector<char> beside_;
  Plan plan_;
};

}  // namespace

Plan planBlocks(const Scope& scope, const Structure& structure) {
  return Planner(scope, structure).run();
}

}  // namespace stepwright::layout
