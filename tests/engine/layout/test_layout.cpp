// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <utility>

#include "quality.h"

namespace stepwright::layout {
namespace {

const Rect& rectOf(const Layout& layout, const std::string& key) {
  for (const auto& node : layout.nodes) {
    if (node.key == key) return node.rect;
  }
  throw std::runtime_error("no node " + key);
}

const Route& routeOf(const Layout& layout, const std::string& key) {
  for (const auto& route : layout.routes) {
    if (route.key == key) return route;
  }
  throw std::runtime_error("no route " + key);
}

double middle(const Rect& r) { return r.x + r.width / 2; }

/// Builds a diagram from lines "a b kind order"; boxes are 184×56, names with a small first letter
/// s or e marks.
struct Builder {
  Diagram diagram;
  int node(const std::string& key) {
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
      if (diagram.nodes[i].key == key) return static_cast<int>(i);
    }
    const bool mark = key == "start" || key.rfind("end", 0) == 0;
    diagram.nodes.push_back({key, mark ? Size{18, 18} : Size{184, 56}, {}, 0});
    return static_cast<int>(diagram.nodes.size()) - 1;
  }
  Builder& edge(const std::string& from, const std::string& to, EdgeKind kind = EdgeKind::Next,
                int order = 0) {
    Edge e{from + ">" + to + (order > 0 ? std::to_string(order) : ""),
           node(from),
           node(to),
           kind,
           order,
           {}};
    if (kind == EdgeKind::Choice || kind == EdgeKind::Catch || kind == EdgeKind::Default)
      e.label = Size{80, 20};
    diagram.edges.push_back(e);
    return *this;
  }
};

Builder chain(int length) {
  Builder b;
  b.edge("start", "t0", EdgeKind::Start);
  for (int i = 1; i < length; ++i) b.edge("t" + std::to_string(i - 1), "t" + std::to_string(i));
  b.edge("t" + std::to_string(length - 1), "end", EdgeKind::End);
  return b;
}

void expectClean(const Diagram& diagram, const Layout& layout, const std::string& what) {
  const Quality q = judge(diagram, layout);
  std::string words = what;
  for (const auto& fault : q.faults) words += "\n  " + fault;
  EXPECT_EQ(q.overlaps, 0) << words;
  EXPECT_EQ(q.through, 0) << words;
  EXPECT_EQ(q.slanted, 0) << words;
  EXPECT_EQ(q.loose, 0) << words;
  EXPECT_EQ(q.labelClashes, 0) << words;
}

TEST(Layout, EmptyDiagram) {
  const Layout layout = layOut({});
  EXPECT_TRUE(layout.nodes.empty());
}

TEST(Layout, ChainIsAStraightSpine) {
  const Builder b = chain(6);
  const Layout layout = layOut(b.diagram);
  for (const auto& node : layout.nodes)
    EXPECT_DOUBLE_EQ(middle(node.rect), middle(layout.nodes.front().rect));
  for (const auto& route : layout.routes) EXPECT_EQ(route.points.size(), 2U) << route.key;
  EXPECT_DOUBLE_EQ(rectOf(layout, "t1").y - rectOf(layout, "t0").bottom(), 40);
}

TEST(Layout, RulesStandLeftToRightAndTheJoinIsCentred) {
  Builder b;
  b.edge("start", "c", EdgeKind::Start);
  b.edge("c", "x", EdgeKind::Default, 2)
      .edge("c", "b", EdgeKind::Choice, 1)
      .edge("c", "a", EdgeKind::Choice, 0);
  for (const char* v : {"a", "b", "x"}) b.edge(v, "join");
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "choice");
  EXPECT_LT(rectOf(layout, "a").right(), rectOf(layout, "b").x);
  EXPECT_LT(rectOf(layout, "b").right(), rectOf(layout, "x").x);
  EXPECT_DOUBLE_EQ(middle(rectOf(layout, "join")), middle(rectOf(layout, "c")));
}

// Outer alternatives leave at the box's sides and come back to those of the join: one corner each
// instead of two. The box in the middle keeps top and bottom. Left to right, where those sides are
// long, they do so a quarter nearer to each other.
TEST(Layout, WhatRunsFarToTheSideLeavesAndEntersThere) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b;
    b.edge("start", "c", EdgeKind::Start);
    for (const char* v : {"a", "b", "x"}) b.edge("c", v).edge(v, "join");
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "sides");
    EXPECT_EQ(judge(b.diagram, layout).bends, 4);
    const Rect c = rectOf(layout, "c"), join = rectOf(layout, "join");
    const Point out = routeOf(layout, "c>a").points.front();
    const Point in = routeOf(layout, "x>join").points.back();
    if (direction == Direction::TopDown) {
      EXPECT_EQ(out, (Point{c.x, c.y + c.height / 2}));
      EXPECT_EQ(in, (Point{join.right(), join.y + join.height / 2}));
    } else {
      EXPECT_EQ(out, (Point{middle(c) + c.width / 4, c.y}));
      EXPECT_EQ(in, (Point{middle(join) - join.width / 4, join.bottom()}));
    }
    EXPECT_EQ(routeOf(layout, "c>b").points.size(), 2U);
  }
}

// A handler that goes on does so below itself, not in a line that takes the whole width.
TEST(Layout, AHandlersWayGoesDown) {
  Builder b = chain(5);
  b.edge("t1", "handler", EdgeKind::Catch).edge("handler", "tell").edge("tell", "fail");
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "handlers");
  EXPECT_DOUBLE_EQ(middle(rectOf(layout, "tell")), middle(rectOf(layout, "handler")));
  EXPECT_GT(rectOf(layout, "tell").y, rectOf(layout, "handler").bottom());
}

TEST(Layout, HandlerStandsNextToItsCatcher) {
  Builder b = chain(5);
  b.edge("t2", "handler", EdgeKind::Catch).edge("handler", "fail");
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "catch");
  EXPECT_GT(rectOf(layout, "handler").x, rectOf(layout, "t2").right());
  EXPECT_DOUBLE_EQ(rectOf(layout, "handler").y, rectOf(layout, "t2").y);
  const Rect catcher = rectOf(layout, "t2");
  const Point port = routeOf(layout, "t2>handler").points.front();
  EXPECT_EQ(port, (Point{catcher.right() - 18, catcher.bottom() + 6}));
}

TEST(Layout, LoopRunsOnAnOuterLane) {
  Builder b = chain(4);
  b.edge("t3", "t1", EdgeKind::Choice, 1);
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "loop");
  const Route& loop = routeOf(layout, "t3>t11");
  EXPECT_TRUE(loop.back);
  double farthest = 0;
  for (const Point& p : loop.points)
    farthest = std::max(farthest, p.x - rectOf(layout, "t2").right());
  EXPECT_GE(farthest, Options{}.trackGap);
}

// Also in a flow too long to try one way after the other: beside the ways to a handler the loop
// would cross each of them.
TEST(Layout, InALongFlowALoopTurnsAtTheSideWhereItCrossesLess) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b = chain(60);
    for (int i = 2; i < 59; i += 2) b.edge("t" + std::to_string(i), "handler", EdgeKind::Catch);
    b.edge("t30", "t1", EdgeKind::Choice, 1);
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "loop beside a handler");
    EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
  }
}

// Out of a box at its side, round and in at a side: two corners.
TEST(Layout, ALoopTakesTheSidesOfItsBoxes) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b = chain(4);
    b.edge("t3", "t1");
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "loop");
    const Route& loop = routeOf(layout, "t3>t1");
    EXPECT_EQ(loop.points.size(), 4U);
    const Rect from = rectOf(layout, "t3"), to = rectOf(layout, "t1");
    if (direction == Direction::TopDown) {
      EXPECT_DOUBLE_EQ(loop.points.front().y, from.y + from.height / 2);
      EXPECT_DOUBLE_EQ(loop.points.back().y, to.y + to.height / 2);
    } else {
      EXPECT_DOUBLE_EQ(loop.points.front().x, middle(from) - from.width / 4);
      EXPECT_DOUBLE_EQ(loop.points.back().x, middle(to) + to.width / 4);
    }
  }
}

// A long condition does not push the line that bears it away from the boxes.
TEST(Layout, AWideLabelHangsOffItsLine) {
  Builder b = chain(4);
  b.edge("t3", "t1", EdgeKind::Choice, 1);
  b.diagram.edges.back().label = Size{400, 20};
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "wide label");
  const Route& loop = routeOf(layout, "t3>t11");
  double farthest = 0;
  for (const Point& p : loop.points)
    farthest = std::max(farthest, std::abs(p.x - middle(rectOf(layout, "t2"))));
  EXPECT_LT(farthest, 92 + 60);
  const auto line = loop.points[1].x;
  EXPECT_GT(line, loop.label->x);
  EXPECT_LT(line, loop.label->right());
}

TEST(Layout, AHandlersLabelReachesUnderTheHandler) {
  Builder b = chain(5);
  b.edge("t2", "handler", EdgeKind::Catch);
  b.diagram.edges.back().label = Size{110, 20};
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "catch");
  EXPECT_LT(rectOf(layout, "handler").x - rectOf(layout, "t2").right(), 60);
  EXPECT_GT(routeOf(layout, "t2>handler").label->y, rectOf(layout, "handler").bottom());
}

Options leftRight() {
  Options options;
  options.direction = Direction::LeftRight;
  return options;
}

// Left to right the error port is at the foot of its box: the way goes straight down from it, its
// label stands below the box and does not part the states that follow each other.
TEST(Layout, LeftRightAHandlerStandsBelowItsPort) {
  Builder b = chain(5);
  b.edge("t2", "handler", EdgeKind::Catch).edge("handler", "end of errors", EdgeKind::End);
  const Layout layout = layOut(b.diagram, leftRight());
  expectClean(b.diagram, layout, "catch");
  const Rect catcher = rectOf(layout, "t2"), handler = rectOf(layout, "handler");
  const Route& caught = routeOf(layout, "t2>handler");
  EXPECT_EQ(caught.points.size(), 2U);
  EXPECT_EQ(caught.points.front(), (Point{catcher.right() - 18, catcher.bottom() + 6}));
  EXPECT_DOUBLE_EQ(middle(handler), catcher.right() - 18);
  EXPECT_GT(caught.label->y, catcher.bottom());
  EXPECT_LT(caught.label->bottom(), handler.y);
  EXPECT_DOUBLE_EQ(rectOf(layout, "t3").x - catcher.right(), 40);
  EXPECT_DOUBLE_EQ(middle(rectOf(layout, "end of errors")), middle(handler));
  EXPECT_GT(rectOf(layout, "end of errors").y, handler.bottom());
}

// One handler for several states: each way leaves at the foot of its box, and takes two corners.
TEST(Layout, LeftRightWaysToACommonHandlerTakeTwoCorners) {
  Builder b = chain(5);
  for (const char* v : {"t1", "t2", "t3"}) b.edge(v, "handler", EdgeKind::Catch);
  const Layout layout = layOut(b.diagram, leftRight());
  expectClean(b.diagram, layout, "common handler");
  EXPECT_EQ(routeOf(layout, "t3>handler").points.size(), 2U);
  EXPECT_EQ(routeOf(layout, "t1>handler").points.size(), 4U);
  EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
}

double distance(const Rect& label, const Route& route) {
  double best = 1e9;
  for (std::size_t i = 1; i < route.points.size(); ++i) {
    const Point &a = route.points[i - 1], &b = route.points[i];
    const double x = std::max(label.x - std::max(a.x, b.x), std::min(a.x, b.x) - label.right());
    const double y = std::max(label.y - std::max(a.y, b.y), std::min(a.y, b.y) - label.bottom());
    best = std::min(best, std::max(x, 0.0) + std::max(y, 0.0));
  }
  return best;
}

// A handler that tries again leaves towards its catcher, not round itself.
TEST(Layout, LeftRightAHandlerTriesAgainAboveItself) {
  Builder b = chain(5);
  b.edge("t2", "handler", EdgeKind::Catch).edge("handler", "t2");
  const Layout layout = layOut(b.diagram, leftRight());
  expectClean(b.diagram, layout, "again");
  const Rect handler = rectOf(layout, "handler");
  for (const Point& p : routeOf(layout, "handler>t2").points) EXPECT_LE(p.y, handler.y);
  EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
}

// A rule to a handler that stands below an earlier state turns back: its label is where it leaves.
TEST(Layout, LeftRightARuleToAHandlerKeepsItsLabel) {
  Builder b = chain(6);
  b.edge("t1", "handler", EdgeKind::Catch).edge("t3", "handler", EdgeKind::Choice);
  const Layout layout = layOut(b.diagram, leftRight());
  expectClean(b.diagram, layout, "rule to a handler");
  const Route& rule = routeOf(layout, "t3>handler");
  EXPECT_EQ(distance(*rule.label, rule), 0);
}

TEST(LayoutProperty, LeftRightLabelsStandAtTheirWays) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Diagram diagram = generated(5 + static_cast<int>(seed), seed);
    for (const Route& route : layOut(diagram, leftRight()).routes) {
      if (!route.label) continue;
      EXPECT_LT(distance(*route.label, route), 30) << seed << ' ' << route.key;
    }
  }
}

// Two rules to one state: their labels stand one below the other, not one after the other.
TEST(Layout, LeftRightLabelsOfOneLineStandSideBySide) {
  Builder b;
  b.edge("start", "c", EdgeKind::Start);
  for (int i = 0; i < 3; ++i) b.edge("c", "a", EdgeKind::Choice, i);
  for (Edge& edge : b.diagram.edges)
    if (edge.label) edge.label = Size{150, 20};
  const Layout layout = layOut(b.diagram, leftRight());
  expectClean(b.diagram, layout, "labels");
  EXPECT_LT(rectOf(layout, "a").x - rectOf(layout, "c").right(), 210);
  const Rect first = *routeOf(layout, "c>a").label, second = *routeOf(layout, "c>a1").label;
  EXPECT_DOUBLE_EQ(first.x, second.x);
  EXPECT_GE(second.y, first.bottom());
}

// The corner of a frame is far out: its handler is not farther.
TEST(Layout, AWideBoxesHandlerStandsBelowItsCorner) {
  Builder b = chain(4);
  b.edge("t1", "handler", EdgeKind::Catch);
  for (Node& node : b.diagram.nodes)
    if (node.key == "t1") node.size = {900, 300};
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "frame");
  EXPECT_GT(rectOf(layout, "handler").y, rectOf(layout, "t1").bottom());
  EXPECT_LT(rectOf(layout, "handler").right(), rectOf(layout, "t1").right());
  EXPECT_GT(rectOf(layout, "handler").x, rectOf(layout, "t2").right());
}

// Something wide far below does not keep the heads of two branches apart.
TEST(Layout, BranchesStandByTheirContours) {
  Builder b;
  b.edge("start", "c", EdgeKind::Start);
  b.edge("c", "a", EdgeKind::Choice, 0).edge("a", "fail0");
  b.edge("c", "b", EdgeKind::Choice, 1).edge("b", "x").edge("x", "wide");
  b.edge("c", "d", EdgeKind::Default, 2).edge("d", "fail1");
  for (Node& node : b.diagram.nodes)
    if (node.key == "wide") node.size = {800, 200};
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "contours");
  EXPECT_DOUBLE_EQ(rectOf(layout, "b").x - rectOf(layout, "a").right(), 40);
  EXPECT_GT(rectOf(layout, "wide").right(), rectOf(layout, "d").x);
}

// Handlers of one row end below that row, where something tall hangs beside it.
TEST(Layout, AHandlersWayDoesNotRunPastAndTurnBack) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b = chain(4);
    b.edge("t1", "handler", EdgeKind::Catch).edge("handler", "big").edge("big", "t2");
    for (Node& node : b.diagram.nodes)
      if (node.key == "big") node.size = {500, 500};
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "turning back");
    const Rect handler = rectOf(layout, "handler");
    for (const Point& p : routeOf(layout, "t1>handler").points) {
      const bool down = direction == Direction::TopDown;
      EXPECT_LT(down ? p.y : p.x, down ? handler.bottom() + 60 : handler.right());
    }
  }
}

// Errors of a branch at the left and of the rows at the right have one handler: it stands next to
// its last catcher, and the way from the left crosses the rows once, not round below them all.
TEST(Layout, AHandlerOfBothSidesStandsNextToItsLastCatcher) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b;
    b.edge("start", "c", EdgeKind::Start).edge("c", "left", EdgeKind::Choice, 0);
    b.edge("left", "handler", EdgeKind::Catch).edge("c", "t0", EdgeKind::Default, 1);
    for (int i = 1; i < 8; ++i) b.edge("t" + std::to_string(i - 1), "t" + std::to_string(i));
    b.edge("t3", "handler", EdgeKind::Catch).edge("t7", "c");
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "both sides");
    EXPECT_EQ(judge(b.diagram, layout).crossings, 1);
    const Rect handler = rectOf(layout, "handler"), last = rectOf(layout, "t3");
    if (direction == Direction::TopDown) {
      EXPECT_DOUBLE_EQ(handler.y, last.y);
    } else {
      EXPECT_DOUBLE_EQ(middle(handler), last.right() - 18);
    }
  }
}

// Default has no place in the order of the rules: it stands left of them where errors of their
// branches would cross what leads on from its own.
TEST(Layout, DefaultGivesWayToErrors) {
  for (const bool caught : {false, true}) {
    Builder b;
    b.edge("start", "c", EdgeKind::Start);
    b.edge("c", "a", EdgeKind::Choice, 0).edge("c", "b", EdgeKind::Choice, 1);
    b.edge("c", "x", EdgeKind::Default, 2);
    for (const char* v : {"a", "b", "x"}) b.edge(v, "join");
    b.edge("join", "after");
    if (caught) b.edge("b", "handler", EdgeKind::Catch).edge("after", "handler", EdgeKind::Catch);
    const Layout layout = layOut(b.diagram);
    expectClean(b.diagram, layout, "default");
    EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
    EXPECT_LT(rectOf(layout, "a").x, rectOf(layout, "b").x);
    if (caught) {
      EXPECT_LT(rectOf(layout, "x").x, rectOf(layout, "a").x);
    } else {
      EXPECT_GT(rectOf(layout, "x").x, rectOf(layout, "b").x);
    }
  }
}

// Also where the last catcher is in such a branch: the handler stands outside of it, next to it.
TEST(Layout, AHandlerOfABranchThatHangsStandsOutsideOfIt) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b = chain(12);
    b.edge("t1", "handler", EdgeKind::Catch).edge("t3", "x", EdgeKind::Choice, 8);
    b.edge("t3", "y", EdgeKind::Choice, 9).edge("x", "t9").edge("y", "handler", EdgeKind::Catch);
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "outside of a branch");
    EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
    const Rect handler = rectOf(layout, "handler"), y = rectOf(layout, "y");
    const bool down = direction == Direction::TopDown;
    EXPECT_GT(down ? handler.x : handler.y, down ? middle(y) : y.bottom());
  }
}

// It crosses the rows where one line leads down, not above three branches.
TEST(Layout, AWayFromTheLeftCrossesWhereFewLinesAre) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b;
    b.edge("start", "c", EdgeKind::Start).edge("c", "left", EdgeKind::Choice, 0);
    b.edge("left", "handler", EdgeKind::Catch).edge("c", "t0", EdgeKind::Default, 1);
    for (int i = 1; i < 5; ++i) b.edge("t" + std::to_string(i - 1), "t" + std::to_string(i));
    for (const char* v : {"u", "v", "w"}) b.edge("t4", v).edge(v, "join");
    b.edge("w", "handler", EdgeKind::Catch);
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "few lines");
    EXPECT_EQ(judge(b.diagram, layout).crossings, 1);
  }
}

// Beyond what hangs beside the rows between a state and its handler: each way in and out of that
// would cross the error's.
TEST(Layout, AWayToAHandlerPassesOutsideOfBranchesThatHang) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b = chain(12);
    b.edge("t1", "handler", EdgeKind::Catch).edge("t10", "handler", EdgeKind::Catch);
    b.edge("t3", "x", EdgeKind::Choice, 9).edge("x", "t9");
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "past a branch");
    EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
    EXPECT_EQ(routeOf(layout, "t3>x9").points.size(), 3U);
  }
}

// Between branches of one row, where their errors meet: right of all of them each would cross what
// leads on from those between.
TEST(Layout, AHandlerOfBranchesStandsAmongThem) {
  for (const Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Builder b;
    b.edge("start", "c", EdgeKind::Start);
    for (int i = 0; i < 4; ++i) {
      const std::string n = std::to_string(i);
      b.edge("c", "a" + n, EdgeKind::Choice, i).edge("a" + n, "b" + n).edge("b" + n, "join");
    }
    for (const char* v : {"a0", "a1", "b1"}) b.edge(v, "handler", EdgeKind::Catch);
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "among branches");
    EXPECT_EQ(judge(b.diagram, layout).crossings, 1);
    const Rect before = rectOf(layout, "b1"), after = rectOf(layout, "b2");
    const Point handler{middle(rectOf(layout, "handler")), rectOf(layout, "handler").y};
    if (direction == Direction::TopDown) {
      EXPECT_GT(handler.x, before.right());
      EXPECT_LT(handler.x, after.x);
    } else {
      EXPECT_GT(handler.y, before.bottom());
      EXPECT_LT(handler.y, after.y);
    }
  }
}

// A branch that loops back goes round itself on the outer side: its own way in is not crossed.
TEST(Layout, ABranchThatLoopsBackCrossesNothing) {
  for (const char* order : {"wait first", "wait last"}) {
    Builder b;
    b.edge("start", "get", EdgeKind::Start).edge("get", "ready?");
    const bool first = std::string(order) == "wait first";
    b.edge("ready?", "wait", EdgeKind::Choice, first ? 0 : 1).edge("wait", "get");
    b.edge("ready?", "t0", first ? EdgeKind::Default : EdgeKind::Choice, first ? 1 : 0);
    for (int i = 1; i < 5; ++i) b.edge("t" + std::to_string(i - 1), "t" + std::to_string(i));
    const Layout layout = layOut(b.diagram);
    expectClean(b.diagram, layout, order);
    EXPECT_EQ(judge(b.diagram, layout).crossings, 0) << order;
  }
}

// Each step's error leads to its own compensation, and those follow each other in reverse.
TEST(Layout, CompensationsInReverseDoNotCross) {
  Builder b = chain(4);
  b.edge("t2", "undo2", EdgeKind::Catch).edge("undo2", "undo1").edge("undo1", "undo0");
  b.edge("t1", "undo1", EdgeKind::Catch).edge("t0", "undo0", EdgeKind::Catch);
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "saga");
  EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
}

// A rule that fails at once beside a loop: one of the two changes sides, never both rules.
TEST(Layout, LoopsAndCommonFailureDoNotCross) {
  Builder b;
  b.edge("start", "get0", EdgeKind::Start);
  for (int i = 0; i < 3; ++i) {
    const std::string n = std::to_string(i), next = std::to_string(i + 1);
    b.edge("get" + n, "choice" + n).edge("choice" + n, "fail", EdgeKind::Choice, 0);
    b.edge("choice" + n, "get" + n, EdgeKind::Choice, 1);
    b.edge("choice" + n, "get" + next, EdgeKind::Default, 2);
  }
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "poll three times");
  EXPECT_EQ(judge(b.diagram, layout).crossings, 0);
}

TEST(Layout, UnreachableStatesStandInATrayBelow) {
  Builder b = chain(3);
  b.edge("lost", "t1").edge("alone", "endless");
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "tray");
  EXPECT_GT(rectOf(layout, "lost").y, rectOf(layout, "end").bottom());
  EXPECT_GT(rectOf(layout, "alone").y, rectOf(layout, "end").bottom());
}

TEST(Layout, AHubIsNotAMileWide) {
  Builder b;
  b.edge("start", "hub", EdgeKind::Start);
  for (int i = 0; i < 40; ++i) {
    b.edge("hub", "case" + std::to_string(i), EdgeKind::Choice, i);
    b.edge("case" + std::to_string(i), "join");
  }
  const Layout layout = layOut(b.diagram);
  expectClean(b.diagram, layout, "hub");
  EXPECT_LT(layout.bounds.width, 3000);
  EXPECT_LT(layout.bounds.height, 3000);
}

TEST(Layout, FramesHoldTheirLanes) {
  Builder inner = chain(2);
  for (auto& node : inner.diagram.nodes) node.key = "in " + node.key;
  for (auto& edge : inner.diagram.edges) edge.key = "in " + edge.key;
  Builder other = chain(3);
  for (auto& node : other.diagram.nodes) node.key = "other " + node.key;
  for (auto& edge : other.diagram.edges) edge.key = "other " + edge.key;
  Builder b = chain(3);
  auto& frame = b.diagram.nodes[static_cast<std::size_t>(b.node("t1"))];
  frame.branches = {inner.diagram, other.diagram};
  frame.headerHeight = 32;
  for (Direction direction : {Direction::TopDown, Direction::LeftRight}) {
    Options options;
    options.direction = direction;
    const Layout layout = layOut(b.diagram, options);
    expectClean(b.diagram, layout, "frame");
    EXPECT_GE(rectOf(layout, "in t0").y, rectOf(layout, "t1").y + 32);
  }
}

TEST(LayoutProperty, GeneratedDiagramsAreClean) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    const Diagram diagram = generated(5 + static_cast<int>(seed) % 60, seed);
    for (Direction direction : {Direction::TopDown, Direction::LeftRight}) {
      Options options;
      options.direction = direction;
      expectClean(
          diagram, layOut(diagram, options),
          "seed " + std::to_string(seed) + (direction == Direction::TopDown ? " down" : " right"));
      if (HasFailure()) return;
    }
  }
}

// In the last one ways come down beside the head of a block, next to a handler of another one.
TEST(LayoutProperty, TangledDiagramsBreakNothing) {
  std::vector<unsigned> seeds(200);
  std::iota(seeds.begin(), seeds.end(), 0U);
  seeds.push_back(2181);
  for (const unsigned seed : seeds) {
    const int nodes = 2 + static_cast<int>(seed % 45);
    const Diagram diagram = tangled(nodes, nodes + static_cast<int>(seed % 70), seed);
    for (Direction direction : {Direction::TopDown, Direction::LeftRight}) {
      Options options;
      options.direction = direction;
      const Quality q = judge(diagram, layOut(diagram, options));
      std::string words = "seed " + std::to_string(seed);
      for (const auto& fault : q.faults) words += "\n  " + fault;
      EXPECT_EQ(q.overlaps, 0) << words;
      EXPECT_EQ(q.through, 0) << words;
      EXPECT_EQ(q.slanted, 0) << words;
      EXPECT_EQ(q.loose, 0) << words;
      if (HasFailure()) return;
    }
  }
}

std::map<std::string, Rect> places(const Layout& layout) {
  std::map<std::string, Rect> out;
  for (const auto& node : layout.nodes) out[node.key] = node.rect;
  return out;
}

// The same diagram with its nodes and edges listed in another order.
Diagram shuffled(const Diagram& diagram, std::mt19937& random) {
  std::vector<std::size_t> order(diagram.nodes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  std::vector<int> place(order.size());
  Diagram out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = static_cast<int>(i);
    Node node = diagram.nodes[order[i]];
    for (auto& branch : node.branches) branch = shuffled(branch, random);
    out.nodes.push_back(std::move(node));
  }
  for (Edge edge : diagram.edges) {
    edge.from = place[static_cast<std::size_t>(edge.from)];
    edge.to = place[static_cast<std::size_t>(edge.to)];
    out.edges.push_back(edge);
  }
  std::shuffle(out.edges.begin(), out.edges.end(), random);
  return out;
}

TEST(LayoutProperty, TheOrderOfKeysDoesNotMatter) {
  std::mt19937 random(3);
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Diagram diagram = generated(10 + static_cast<int>(seed), seed);
    const Layout layout = layOut(diagram);
    const Layout other = layOut(shuffled(diagram, random));
    ASSERT_TRUE(places(layout) == places(other)) << "seed " << seed;
    EXPECT_EQ(layout.bounds, other.bounds);
  }
}

TEST(LayoutProperty, AnUnchangedDiagramStaysAsItIs) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Diagram diagram = generated(40, seed);
    const Layout layout = layOut(diagram);
    EXPECT_EQ(places(layout), places(layOut(diagram, {}, &layout)));
  }
}

// Whatever is inserted and taken back: the picture is the one before.
TEST(LayoutProperty, UndoOfAnInsertionBringsThePictureBack) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Diagram diagram = generated(60, seed);
    Diagram longer = diagram;
    const auto next = std::find_if(longer.edges.begin(), longer.edges.end(),
                                   [](const Edge& edge) { return edge.kind == EdgeKind::Next; });
    if (next == longer.edges.end()) continue;
    const int fresh = static_cast<int>(longer.nodes.size());
    longer.nodes.push_back({"inserted", {184, 56}, {}, 0});
    const int to = std::exchange(next->to, fresh);
    longer.edges.push_back({"inserted", fresh, to, EdgeKind::Next, 0, {}});
    const Layout before = layOut(diagram);
    const Layout after = layOut(longer, {}, &before);
    EXPECT_EQ(places(before), places(layOut(diagram, {}, &after))) << seed;
  }
}

TEST(Layout, InsertionLeavesWhatIsAboveInItsPlace) {
  const Builder before = chain(8);
  Builder after;
  after.edge("start", "t0", EdgeKind::Start);
  for (int i = 1; i < 8; ++i) {
    if (i == 5) {
      after.edge("t4", "new").edge("new", "t5");
    } else {
      after.edge("t" + std::to_string(i - 1), "t" + std::to_string(i));
    }
  }
  after.edge("t7", "end", EdgeKind::End);
  const Layout old = layOut(before.diagram);
  const Layout now = layOut(after.diagram, {}, &old);
  for (int i = 0; i < 5; ++i) {
    const std::string key = "t" + std::to_string(i);
    EXPECT_EQ(rectOf(old, key), rectOf(now, key)) << key;
  }
  EXPECT_EQ(rectOf(old, "t7").x, rectOf(now, "t7").x);
}

// One more state in a branch of two does not make it the spine while the person is looking.
TEST(Layout, BranchesKeepTheirSidesWhileOneGrows) {
  auto grown = [](int length, bool withThird) {
    Builder b;
    b.edge("start", "c", EdgeKind::Start);
    b.edge("c", "a0", EdgeKind::Choice, 0);
    if (withThird) b.edge("c", "x0", EdgeKind::Choice, 1);
    b.edge("c", "b0", EdgeKind::Default, 2);
    for (int i = 1; i < length; ++i) b.edge("b" + std::to_string(i - 1), "b" + std::to_string(i));
    return b;
  };
  for (const bool withThird : {false, true}) {
    const Builder two = grown(2, withThird), three = grown(3, withThird);
    const Layout old = layOut(two.diagram);
    const Layout fresh = layOut(three.diagram);
    const Layout kept = layOut(three.diagram, {}, &old);
    EXPECT_NE(rectOf(fresh, "b0").x, rectOf(old, "b0").x);
    EXPECT_EQ(rectOf(kept, "b0"), rectOf(old, "b0"));
    EXPECT_EQ(rectOf(kept, "a0"), rectOf(old, "a0"));
    EXPECT_EQ(places(kept), places(layOut(three.diagram, {}, &kept)));
  }
}

}  // namespace
}  // namespace stepwright::layout
