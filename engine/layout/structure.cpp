// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/structure.h"

#include <algorithm>
#include <limits>

namespace stepwright::layout {

namespace {

// Rules in their order, then Default, then the catchers.
int rank(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::Default:
      return 1;
    case EdgeKind::Catch:
      return 2;
    default:
      return 0;
  }
}

class Analysis {
 public:
  explicit Analysis(const Scope& scope) : scope_(scope), n_(scope.nodes.size()) {}

  Structure run() {
    defaultFirst_.assign(n_, 0);
    build();
    if (moveDefaults()) build();
    measure();
    return std::move(s_);
  }

 private:
  void build() {
    s_ = {};
    counter_ = 0;
    listEdges();
    walkAll();
    findDominators();
    numberTree();
    findLevels();
  }

  // Default has no place in the order of the rules. It stands before them where errors of their
  // branches would cross what leads on from its own: all handlers stand at the right.
  bool moveDefaults() {
    findBranches();
    countWays();
    bool moved = false;
    for (std::size_t v = 0; v < n_; ++v) {
      int own = -1, errors = 0, ways = 0;
      for (const int e : s_.out[v]) {
        const int kid = scope_.edges[at(e)].to;
        if (isBranch_[at(kid)] == 0 || s_.dominator[at(kid)] != static_cast<int>(v)) continue;
        if (scope_.edges[at(e)].kind == EdgeKind::Default) {
          own = kid;
          continue;
        }
        errors += errors_[at(kid)];
        ways += ways_[at(kid)];
      }
      if (own < 0 || ways_[at(own)] * errors <= errors_[at(own)] * ways) continue;
      defaultFirst_[v] = 1;
      moved = true;
    }
    return moved;
  }

  // Alternatives that stand side by side; for each node the nearest one that it is in.
  void findBranches() {
    isBranch_.assign(n_, 0);
    branch_.assign(n_, -1);
    for (int v : s_.order) {
      const int d = s_.dominator[at(v)];
      if (d < 0) continue;
      const auto& kids = s_.dominated[at(d)];
      const auto beside = std::count_if(kids.begin(), kids.end(), [&](int kid) {
        return s_.level[at(kid)] == 0 && s_.beside[at(kid)] == 0;
      });
      isBranch_[at(v)] = beside > 1 && s_.level[at(v)] == 0 && s_.beside[at(v)] == 0 ? 1 : 0;
      branch_[at(v)] = isBranch_[at(v)] != 0 ? v : branch_[at(d)];
    }
  }

  // Of each branch: what leads on from it, and its errors that are caught outside of it.
  void countWays() {
    ways_.assign(n_, 0);
    errors_.assign(n_, 0);
    for (std::size_t e = 0; e < scope_.edges.size(); ++e) {
      if (s_.forward[e] == 0) continue;
      const auto& edge = scope_.edges[e];
      const int top = s_.dominator[at(edge.to)];
      for (int v = branch_[at(edge.from)]; v >= 0 && s_.depth[at(v)] > s_.depth[at(top)];
           v = branch_[at(s_.dominator[at(v)])]) {
        if (s_.beside[at(edge.to)] == 0) {
          ++ways_[at(v)];
        } else if (s_.dominator[at(v)] != top || !staysAmongBranches(edge.to)) {
          ++errors_[at(v)];
        }
      }
    }
  }

  // What only branches side by side lead to stands among them.
  bool staysAmongBranches(int v) const {
    const int d = s_.dominator[at(v)];
    return std::all_of(s_.in[at(v)].begin(), s_.in[at(v)].end(), [&](int e) {
      const int from = scope_.edges[at(e)].from;
      if (s_.forward[at(e)] == 0) return true;
      return from != d && s_.level[at(s_.childToward(d, from))] == 0;
    });
  }

  void listEdges() {
    s_.out.resize(n_);
    s_.in.resize(n_);
    s_.forward.assign(scope_.edges.size(), 0);
    s_.back.assign(scope_.edges.size(), 0);
    for (std::size_t e = 0; e < scope_.edges.size(); ++e) {
      s_.out[at(scope_.edges[e].from)].push_back(static_cast<int>(e));
      s_.in[at(scope_.edges[e].to)].push_back(static_cast<int>(e));
    }
    for (auto& list : s_.out) {
      std::stable_sort(list.begin(), list.end(), [&](int a, int b) {
        const auto& x = scope_.edges[at(a)];
        const auto& y = scope_.edges[at(b)];
        return std::pair(rankOf(x), x.order) < std::pair(rankOf(y), y.order);
      });
    }
  }

  int rankOf(const Scope::Edge& edge) const {
    return edge.kind == EdgeKind::Default && defaultFirst_[at(edge.from)] != 0 ? -1
                                                                               : rank(edge.kind);
  }

  // Where to begin: at the start mark; then at what nothing unreached leads to, then anywhere, by
  // name.
  void walkAll() {
    s_.found.assign(n_, -1);
    state_.assign(n_, 0);
    int start = -1;
    for (const auto& edge : scope_.edges) {
      if (edge.kind == EdgeKind::Start) start = edge.from;
    }
    if (start >= 0) walk(start);
    std::vector<int> rest;
    for (std::size_t v = 0; v < n_; ++v) {
      if (state_[v] == 0) rest.push_back(static_cast<int>(v));
    }
    std::sort(rest.begin(), rest.end(),
              [&](int a, int b) { return *scope_.nodes[at(a)].key < *scope_.nodes[at(b)].key; });
    std::vector<int> sources;
    for (int v : rest) {
      const bool led = std::any_of(s_.in[at(v)].begin(), s_.in[at(v)].end(), [&](int e) {
        return scope_.edges[at(e)].from != v && state_[at(scope_.edges[at(e)].from)] == 0;
      });
      if (!led) sources.push_back(v);
    }
    for (int v : sources) walk(v);
    for (int v : rest) walk(v);
  }

  void walk(int root) {
    if (state_[at(root)] != 0) return;
    s_.roots.push_back(root);
    std::vector<int> finished;
    std::vector<std::pair<int, std::size_t>> stack{{root, 0}};
    state_[at(root)] = 1;
    s_.found[at(root)] = counter_++;
    const int first = s_.found[at(root)];
    while (!stack.empty()) {
      auto& [v, next] = stack.back();
      if (next == s_.out[at(v)].size()) {
        state_[at(v)] = 2;
        finished.push_back(v);
        stack.pop_back();
        continue;
      }
      const int e = s_.out[at(v)][next++];
      const int w = scope_.edges[at(e)].to;
      if (state_[at(w)] == 1) {
        s_.back[at(e)] = 1;
      } else if (state_[at(w)] == 2) {
        s_.forward[at(e)] = s_.found[at(w)] >= first ? 1 : 0;
      } else {
        s_.forward[at(e)] = 1;
        state_[at(w)] = 1;
        s_.found[at(w)] = counter_++;
        stack.emplace_back(w, 0);
      }
    }
    s_.order.insert(s_.order.end(), finished.rbegin(), finished.rend());
  }

  void findDominators() {
    s_.dominator.assign(n_, -1);
    s_.depth.assign(n_, 0);
    s_.dominated.resize(n_);
    for (int v : s_.order) {
      int d = -1;
      for (int e : s_.in[at(v)]) {
        if (s_.forward[at(e)] == 0) continue;
        const int u = scope_.edges[at(e)].from;
        d = d < 0 ? u : meet(d, u);
      }
      s_.dominator[at(v)] = d;
      if (d < 0) continue;
      s_.depth[at(v)] = s_.depth[at(d)] + 1;
      s_.dominated[at(d)].push_back(v);
    }
    for (auto& list : s_.dominated) {
      std::sort(list.begin(), list.end(),
                [&](int a, int b) { return s_.found[at(a)] < s_.found[at(b)]; });
    }
  }

  int meet(int a, int b) const {
    while (a != b) {
      if (s_.depth[at(a)] < s_.depth[at(b)]) std::swap(a, b);
      a = s_.dominator[at(a)];
    }
    return a;
  }

  void numberTree() {
    s_.enter.assign(n_, 0);
    int counter = 0;
    std::vector<int> stack;
    for (int root : s_.roots) {
      stack.push_back(root);
      while (!stack.empty()) {
        const int v = stack.back();
        stack.pop_back();
        s_.enter[at(v)] = counter++;
        const auto& kids = s_.dominated[at(v)];
        stack.insert(stack.end(), kids.rbegin(), kids.rend());
      }
    }
  }

  // What only errors lead to stands beside the rows and moves nothing down: a handler, and where
  // handlers join.
  void findLevels() {
    s_.level.assign(n_, 0);
    s_.beside.assign(n_, 0);
    std::vector<char> onErrors(n_, 0);
    for (int v : s_.order) {
      const int d = s_.dominator[at(v)];
      if (d < 0) continue;
      bool caught = true, errors = true;
      int level = 0;
      for (int e : s_.in[at(v)]) {
        if (s_.forward[at(e)] == 0) continue;
        const int u = scope_.edges[at(e)].from;
        const int sibling = u == d ? -1 : s_.childToward(d, u);
        if (scope_.edges[at(e)].kind != EdgeKind::Catch) {
          caught = false;
          errors = errors && onErrors[at(u)] != 0;
        }
        if (sibling >= 0 && s_.beside[at(sibling)] == 0)
          level = std::max(level, s_.level[at(sibling)] + 1);
      }
      onErrors[at(v)] = errors ? 1 : 0;
      s_.beside[at(v)] = caught || (errors && onErrors[at(d)] == 0) ? 1 : 0;
      s_.level[at(v)] = level;
    }
  }

  void measure() {
    s_.outermost.assign(n_, std::numeric_limits<int>::max());
    s_.terminals.assign(n_, 0);
    s_.count.assign(n_, 1);
    s_.tall.assign(n_, 0);
    s_.wide.assign(n_, 0);
    for (auto it = s_.order.rbegin(); it != s_.order.rend(); ++it) measure(*it);
  }

  void measure(int v) {
    const auto& box = scope_.nodes[at(v)];
    for (int e : s_.out[at(v)]) {
      if (s_.forward[at(e)] == 0) continue;
      const int d = s_.dominator[at(scope_.edges[at(e)].to)];
      s_.outermost[at(v)] = std::min(s_.outermost[at(v)], s_.depth[at(d)]);
    }
    if (s_.out[at(v)].empty()) s_.terminals[at(v)] = 1;
    std::vector<std::pair<double, double>> levels;
    double side = 0, sideTall = 0;
    for (int c : s_.dominated[at(v)]) {
      s_.outermost[at(v)] = std::min(s_.outermost[at(v)], s_.outermost[at(c)]);
      if (s_.beside[at(c)] == 0) s_.terminals[at(v)] += s_.terminals[at(c)];
      s_.count[at(v)] += s_.count[at(c)];
      if (s_.beside[at(c)] != 0) {
        side = std::max(side, s_.wide[at(c)] + 100);
        sideTall = std::max(sideTall, s_.tall[at(c)]);
        continue;
      }
      if (levels.size() <= at(s_.level[at(c)])) levels.resize(at(s_.level[at(c)]) + 1);
      auto& [tall, wide] = levels[at(s_.level[at(c)])];
      tall = std::max(tall, s_.tall[at(c)]);
      wide += s_.wide[at(c)] + scope_.options.nodeGap;
    }
    double tall = box.height + scope_.options.rowGap;
    double wide = box.width;
    for (const auto& [t, w] : levels) {
      tall += t;
      wide = std::max(wide, w - scope_.options.nodeGap);
    }
    s_.tall[at(v)] = std::max(tall, sideTall);
    s_.wide[at(v)] = wide + side;
  }

  const Scope& scope_;
  std::size_t n_;
  std::vector<char> state_;
  int counter_ = 0;
  std::vector<char> defaultFirst_;  // of a node
  std::vector<char> isBranch_;
  std::vector<int> branch_;  // the nearest one around a node
  std::vector<int> ways_, errors_;
  Structure s_;
};

}  // namespace

int Structure::childToward(int ancestor, int node) const {
  const auto& kids = dominated[at(ancestor)];
  const int place = enter[at(node)];
  auto it = std::upper_bound(kids.begin(), kids.end(), place,
                             [&](int p, int kid) { return p < enter[at(kid)]; });
  return it == kids.begin() ? -1 : *(it - 1);
}

Structure analyse(const Scope& scope) { return Analysis(scope).run(); }

}  // namespace stepwright::layout
