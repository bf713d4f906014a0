// SPDX-License-Identifier: GPL-3.0-or-later
// States that were placed by hand.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>

#include "engine/layout/router.h"
#include "quality.h"

namespace stepwright::layout {
namespace {

std::map<std::string, const PlacedNode*> pinnedPlaces(const Layout& layout) {
  std::map<std::string, const PlacedNode*> out;
  for (const auto& node : layout.nodes) out[node.key] = &node;
  return out;
}

Point middlePoint(const Rect& r) { return {r.x + r.width / 2, r.y + r.height / 2}; }

Point pinFor(const PlacedNode& node, Point corner) {
  return {corner.x + node.rect.width / 2 - node.origin.x,
          corner.y + node.rect.height / 2 - node.origin.y};
}

Diagram chainOf(int length) {
  Diagram d;
  d.nodes.push_back({"start", {18, 18}, {}, 0});
  for (int i = 0; i < length; ++i) {
    d.nodes.push_back({"t" + std::to_string(i), {184, 56}, {}, 0});
    d.edges.push_back(
        {"e" + std::to_string(i), i, i + 1, i == 0 ? EdgeKind::Start : EdgeKind::Next, 0, {}});
  }
  return d;
}

void expectWhole(const Diagram& diagram, const Layout& layout, const std::string& what) {
  const Quality q = judge(diagram, layout);
  std::string words = what;
  for (const auto& fault : q.faults) words += "\n  " + fault;
  EXPECT_EQ(q.overlaps, 0) << words;
  EXPECT_EQ(q.through, 0) << words;
  EXPECT_EQ(q.slanted, 0) << words;
  EXPECT_EQ(q.loose, 0) << words;
}

// Moves a box of the diagram's top level to the nearest free place from where it is let go.
void pin(Diagram& diagram, std::size_t index, const Layout& shown, double dx, double dy) {
  const auto at = pinnedPlaces(shown);
  const PlacedNode& node = *at.at(diagram.nodes[index].key);
  std::vector<Rect> others;
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    if (i != index) others.push_back(at.at(diagram.nodes[i].key)->rect);
  }
  const Rect wanted{node.rect.x + dx, node.rect.y + dy, node.rect.width, node.rect.height};
  diagram.nodes[index].pinned = pinFor(node, nearestFree(wanted, others));
}

TEST(Pinned, TheStateIsWhereItWasPutAndNothingElseMoves) {
  Diagram diagram = chainOf(5);
  const Layout before = layOut(diagram);
  pin(diagram, 3, before, 400, 60);
  const Layout after = layOut(diagram, {}, &before);
  expectWhole(diagram, after, "chain");
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    const Rect &was = before.nodes[i].rect, &is = after.nodes[i].rect;
    if (i == 3) {
      EXPECT_EQ(is.x, was.x + 400);
      EXPECT_EQ(is.y, was.y + 60);
    } else {
      EXPECT_EQ(is, was) << diagram.nodes[i].key;
    }
  }
  EXPECT_TRUE(after.bounds.right() >= after.nodes[3].rect.right());
}

TEST(Pinned, WithoutThePinTheLayoutIsAsBefore) {
  Diagram diagram = generated(30, 3);
  const Layout before = layOut(diagram);
  pin(diagram, 4, before, 700, 200);
  const Layout pinned = layOut(diagram, {}, &before);
  diagram.nodes[4].pinned.reset();
  const Layout again = layOut(diagram, {}, &pinned);
  for (std::size_t i = 0; i < before.nodes.size(); ++i)
    EXPECT_EQ(before.nodes[i].rect, again.nodes[i].rect) << before.nodes[i].key;
}

TEST(Pinned, TheEndMarkGoesAlong) {
  Diagram diagram = chainOf(3);
  diagram.nodes.push_back({"end", {18, 18}, {}, 0});
  diagram.edges.push_back({"last", 3, 4, EdgeKind::End, 0, {}});
  const Layout before = layOut(diagram);
  pin(diagram, 3, before, 300, 0);
  const Layout after = layOut(diagram, {}, &before);
  EXPECT_EQ(after.nodes[4].rect.x, before.nodes[4].rect.x + 300);
  expectWhole(diagram, after, "end");
}

TEST(Pinned, WhatComesUnderItGivesWay) {
  Diagram diagram = chainOf(8);
  const Layout before = layOut(diagram);
  // Out of the way at first; then the chain above grows until a box would lie under it.
  diagram.nodes[2].pinned = Point{0, before.nodes[8].rect.bottom() + 40 + 28};
  const Layout after = layOut(diagram, {}, &before);
  expectWhole(diagram, after, "before");
  const Rect placed = after.nodes[2].rect;
  diagram.nodes.push_back({"new", {184, 56}, {}, 0});
  diagram.edges[5].to = 9;
  diagram.edges.push_back({"fresh", 9, 6, EdgeKind::Next, 0, {}});
  const Layout grown = layOut(diagram, {}, &after);
  expectWhole(diagram, grown, "after");
  EXPECT_EQ(grown.nodes[2].rect, placed);
}

TEST(Pinned, InAFrameItGrowsTheFrame) {
  Diagram branch = chainOf(2);
  for (auto& node : branch.nodes) node.key = "in " + node.key;
  for (auto& edge : branch.edges) edge.key = "in " + edge.key;
  Diagram diagram = chainOf(3);
  diagram.nodes[2].branches = {branch};
  diagram.nodes[2].headerHeight = 32;
  const Layout before = layOut(diagram);
  const PlacedNode& inner = *pinnedPlaces(before).at("in t1");
  diagram.nodes[2].branches[0].nodes[2].pinned =
      pinFor(inner, {inner.rect.x + 320, inner.rect.y + 10});
  const Layout after = layOut(diagram, {}, &before);
  expectWhole(diagram, after, "frame");
  EXPECT_GT(after.nodes[2].rect.width, before.nodes[2].rect.width + 150);
  const PlacedNode& moved = *pinnedPlaces(after).at("in t1");
  const PlacedNode& stays = *pinnedPlaces(after).at("in t0");
  EXPECT_EQ(middlePoint(moved.rect).x - middlePoint(stays.rect).x, 320);
}

// Whatever is placed wherever: it stays there, edges go round, and an insertion elsewhere moves
// neither it nor what comes before the insertion.
TEST(PinnedProperty, PlacedStatesStayWhereTheyAreWhileOthersAreEdited) {
  std::mt19937 random(11);
  for (unsigned seed = 0; seed < 120; ++seed) {
    Diagram diagram = generated(8 + static_cast<int>(seed) % 30, seed);
    Options options;
    if (seed % 3 == 2) options.direction = Direction::LeftRight;
    Layout shown = layOut(diagram, options);
    for (int pins = 0; pins < 3; ++pins) {
      const std::size_t index = 1 + random() % (diagram.nodes.size() - 1);
      if (diagram.nodes[index].size.width < 20) continue;
      const double dx = static_cast<double>(random() % 900) - 450;
      pin(diagram, index, shown, dx, static_cast<double>(random() % 400) - 200);
      shown = layOut(diagram, options, &shown);
      expectWhole(diagram, shown, "seed " + std::to_string(seed));
      if (testing::Test::HasFailure()) return;
    }
    Diagram edited = diagram;
    std::size_t chosen = edited.edges.size() / 2;
    while (edited.edges[chosen].kind != EdgeKind::Next && chosen > 0) --chosen;
    if (edited.edges[chosen].kind != EdgeKind::Next) continue;
    edited.nodes.push_back({"inserted", {184, 56}, {}, 0});
    const int fresh = static_cast<int>(edited.nodes.size()) - 1;
    edited.edges.push_back({"inserted", fresh, edited.edges[chosen].to, EdgeKind::Next, 0, {}});
    edited.edges[chosen].to = fresh;
    const Layout after = layOut(edited, options, &shown);
    expectWhole(edited, after, "edited, seed " + std::to_string(seed));
    const auto now = pinnedPlaces(after), then = pinnedPlaces(shown);
    for (const Node& node : diagram.nodes) {
      if (!node.pinned) continue;
      EXPECT_EQ(now.at(node.key)->rect, then.at(node.key)->rect) << seed << " " << node.key;
    }
    if (testing::Test::HasFailure()) return;
  }
}

// There and back between two placed states: two lines, not one on the other.
TEST(Pinned, EdgesDoNotRunOnTopOfEachOther) {
  Diagram diagram = chainOf(4);
  const Layout before = layOut(diagram);
  pin(diagram, 2, before, 500, 0);
  const Layout after = layOut(diagram, {}, &before);
  expectWhole(diagram, after, "aside");
  const auto& in = after.routes[1].points;
  const auto& out = after.routes[2].points;
  for (std::size_t i = 1; i < in.size(); ++i) {
    for (std::size_t j = 1; j < out.size(); ++j) {
      const bool level = in[i].y == in[i - 1].y && out[j].y == out[j - 1].y;
      const bool near = std::abs(in[i].y - out[j].y) < 3;
      const double from =
          std::max(std::min(in[i].x, in[i - 1].x), std::min(out[j].x, out[j - 1].x));
      const double to = std::min(std::max(in[i].x, in[i - 1].x), std::max(out[j].x, out[j - 1].x));
      EXPECT_FALSE(level && near && to - from > 5);
    }
  }
}

TEST(NearestFree, KeepsItsDistance) {
  const std::vector<Rect> boxes{{0, 0, 100, 50}, {0, 62, 100, 50}};
  const Point free = nearestFree({10, 20, 100, 50}, boxes, 12);
  const Rect placed{free.x, free.y, 100, 50};
  for (const Rect& box : boxes) {
    const bool apart = placed.x >= box.right() + 12 || box.x >= placed.right() + 12 ||
                       placed.y >= box.bottom() + 12 || box.y >= placed.bottom() + 12;
    EXPECT_TRUE(apart);
  }
  EXPECT_EQ(nearestFree({300, 300, 10, 10}, boxes, 12), (Point{300, 300}));
}

}  // namespace
}  // namespace stepwright::layout
