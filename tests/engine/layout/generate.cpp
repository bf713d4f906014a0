// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "quality.h"

namespace stepwright::layout {

namespace {

/// Grows a diagram the way workflows look: sequences of tasks, choices that join again or end,
/// retries by loops, handlers of their own or shared, frames with branches.
class Generator {
 public:
  Generator(unsigned seed, bool frames) : random_(seed), frames_(frames) {}

  Diagram scope(const std::string& prefix, int budget, int depth) {
    Diagram d;
    const int start = node(d, prefix + "start", {depth > 0 ? 2.0 : 18.0, depth > 0 ? 2.0 : 18.0});
    int shared = -1;
    std::vector<int> open{start};
    int first = -1;
    const int last = made_ + budget;
    while (made_ < last) {
      const int head = piece(d, prefix, open, depth, last - made_, shared, first);
      if (first < 0) first = head;
    }
    for (int v : open) {
      const int end = node(d, prefix + "end" + std::to_string(d.nodes.size()), {18, 18});
      edge(d, v, end, EdgeKind::End);
    }
    return d;
  }

 private:
  bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
  int pick(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  int node(Diagram& d, const std::string& key, Size size) {
    if (size.width > 20) ++made_;
    d.nodes.push_back({key, size, {}, 0});
    return static_cast<int>(d.nodes.size()) - 1;
  }

  void edge(Diagram& d, int from, int to, EdgeKind kind, int order = 0) {
    Edge e{"e" + std::to_string(counter_++), from, to, kind, order, {}};
    if (kind == EdgeKind::Choice) e.label = Size{60.0 + pick(120), 20};
    if (kind == EdgeKind::Default) e.label = Size{52, 20};
    if (kind == EdgeKind::Catch) e.label = Size{66, 20};
    d.edges.push_back(e);
  }

  std::string name(const std::string& prefix, const char* kind) {
    return prefix + kind + std::to_string(counter_++);
  }

  void join(Diagram& d, std::vector<int>& open, int v) {
    for (int u : open)
      edge(d, u, v,
           d.nodes[static_cast<std::size_t>(u)].size.width < 20 ? EdgeKind::Start : EdgeKind::Next);
    open = {v};
  }

  int task(Diagram& d, const std::string& prefix, int& shared) {
    const int v = node(d, name(prefix, "task"), {184, 56});
    if (chance(18)) {
      if (shared < 0 || chance(30)) {
        shared = node(d, name(prefix, "handler"), {184, 56});
        if (chance(50)) edge(d, shared, node(d, name(prefix, "fail"), {184, 56}), EdgeKind::Next);
      }
      edge(d, v, shared, EdgeKind::Catch);
    }
    return v;
  }

  int piece(Diagram& d, const std::string& prefix, std::vector<int>& open, int depth, int budget,
            int& shared, int first) {
    const int kind = pick(100);
    if (kind < 55) {
      const int v = task(d, prefix, shared);
      join(d, open, v);
      return v;
    }
    if (kind < 85 || depth > 2 || budget < 6 || !frames_)
      return choice(d, prefix, open, shared, first);
    const int v = node(d, name(prefix, "frame"), {240, 80});
    const int branches = 1 + pick(3);
    std::vector<Diagram> inner;
    for (int l = 0; l < branches; ++l) {
      inner.push_back(scope(prefix + "f" + std::to_string(counter_++) + "/",
                            1 + pick(std::max(2, budget / 4)), depth + 1));
    }
    d.nodes[static_cast<std::size_t>(v)].branches = std::move(inner);
    d.nodes[static_cast<std::size_t>(v)].headerHeight = 32;
    join(d, open, v);
    return v;
  }

  int choice(Diagram& d, const std::string& prefix, std::vector<int>& open, int& shared,
             int first) {
    const int v = node(d, name(prefix, "choice"), {224, 56});
    join(d, open, v);
    open.clear();
    const int rules = 1 + pick(3);
    for (int r = 0; r <= rules; ++r) {
      const EdgeKind kind = r == rules ? EdgeKind::Default : EdgeKind::Choice;
      if (chance(12) && first >= 0) {
        edge(d, v, first, kind, r);
        continue;
      }
      int last = task(d, prefix, shared);
      edge(d, v, last, kind, r);
      for (int n = pick(3); n > 0; --n) {
        const int next = task(d, prefix, shared);
        edge(d, last, next, EdgeKind::Next);
        last = next;
      }
      if (!chance(25) || r == rules) open.push_back(last);
    }
    return v;
  }

  std::mt19937 random_;
  bool frames_;
  int counter_ = 0;
  int made_ = 0;
};

}  // namespace

Diagram generated(int states, unsigned seed, bool frames) {
  return Generator(seed, frames).scope("", states, 0);
}

Diagram tangled(int nodes, int edges, unsigned seed) {
  std::mt19937 random(seed);
  Diagram d;
  for (int i = 0; i < nodes; ++i) {
    const bool small = random() % 8 == 0;
    d.nodes.push_back({"n" + std::to_string(i), small ? Size{18, 18} : Size{184, 56}, {}, 0});
  }
  for (int i = 0; i < edges; ++i) {
    const auto from = static_cast<int>(random() % static_cast<unsigned>(nodes));
    const auto to = static_cast<int>(random() % static_cast<unsigned>(nodes));
    const EdgeKind kinds[] = {EdgeKind::Next, EdgeKind::Choice, EdgeKind::Default, EdgeKind::Catch};
    Edge e{
        "e" + std::to_string(i), from, to, i == 0 ? EdgeKind::Start : kinds[random() % 4], i, {}};
    if (random() % 2 == 0) e.label = Size{40.0 + static_cast<double>(random() % 100), 20};
    d.edges.push_back(e);
  }
  return d;
}

}  // namespace stepwright::layout
