// SPDX-License-Identifier: GPL-3.0-or-later
// Writes diagrams and their layouts, before and after the insertion of one state, as JSON, an
// object a line: what a comparison with other layout programs starts from. Frames are written as
// boxes of the size that they have here.
//   layout_dump [--left-right] [--seed 7] [--generated 30,300] FILE… > diagrams.jsonl
// Those that are generated have no frames, so that all their states are in the comparison, which
// compare_with_peers.js makes.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>

#include "engine/asl/document.h"
#include "engine/layout/diagram_for.h"
#include "quality.h"

namespace stepwright::layout {
namespace {

Diagram flattened(const Diagram& diagram, const Options& options) {
  const Layout layout = layOut(diagram, options);
  Diagram flat = diagram;
  for (Node& node : flat.nodes) {
    for (const PlacedNode& placed : layout.nodes) {
      if (placed.key == node.key) node.size = {placed.rect.width, placed.rect.height};
    }
    node.branches.clear();
  }
  return flat;
}

// A new state on the edge in the middle of the list of plain edges.
Diagram withInsertion(const Diagram& diagram) {
  Diagram after = diagram;
  std::vector<std::size_t> plain;
  for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
    if (diagram.edges[e].kind == EdgeKind::Next) plain.push_back(e);
  }
  if (plain.empty()) return after;
  const std::size_t chosen = plain[plain.size() / 2];
  after.nodes.push_back({"inserted", {184, 56}, {}, 0});
  const int fresh = static_cast<int>(after.nodes.size()) - 1;
  after.edges.push_back({"inserted", fresh, after.edges[chosen].to, EdgeKind::Next, 0, {}});
  after.edges[chosen].to = fresh;
  return after;
}

void printLayout(const Diagram& diagram, const Options& options, const Layout* previous,
                 Layout& layout) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    layout = layOut(diagram, options, previous);
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::printf("{\"leftRight\":%s,\"nodes\":[",
              options.direction == Direction::LeftRight ? "true" : "false");
  for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
    const Node& node = diagram.nodes[n];
    const Rect& r = layout.nodes[n].rect;
    std::printf("%s[%.17g,%.17g,%.17g,%.17g]", n > 0 ? "," : "", r.x, r.y, node.size.width,
                node.size.height);
  }
  std::printf("],\"edges\":[");
  for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
    const Edge& edge = diagram.edges[e];
    const Size label = edge.label.value_or(Size{});
    std::printf("%s{\"from\":%d,\"to\":%d,\"label\":[%g,%g],\"points\":[", e > 0 ? "," : "",
                edge.from, edge.to, label.width, label.height);
    const auto& points = layout.routes[e].points;
    for (std::size_t p = 0; p < points.size(); ++p) {
      std::printf("%s[%.17g,%.17g]", p > 0 ? "," : "", points[p].x, points[p].y);
    }
    std::printf("]}");
  }
  std::printf("],\"ms\":%g}", best);
}

void dump(const std::string& name, const Diagram& diagram, const Options& options) {
  const Diagram flat = flattened(diagram, options);
  Layout layout, after;
  std::printf("{\"name\":\"%s\",\"before\":", name.c_str());
  printLayout(flat, options, nullptr, layout);
  std::printf(",\"after\":");
  printLayout(withInsertion(flat), options, &layout, after);
  std::printf("}\n");
}

}  // namespace
}  // namespace stepwright::layout

int main(int count, char** words) {
  using namespace stepwright;
  layout::Options options;
  unsigned seed = 7;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--left-right") {
      options.direction = layout::Direction::LeftRight;
      continue;
    }
    if (word == "--seed" && i + 1 < count) {
      seed = static_cast<unsigned>(std::stoul(words[++i]));
      continue;
    }
    if (word == "--generated" && i + 1 < count) {
      std::stringstream sizes(words[++i]);
      for (std::string size; std::getline(sizes, size, ',');) {
        layout::dump("generated " + size, layout::generated(std::stoi(size), seed, false), options);
      }
      continue;
    }
    std::ifstream in(word);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto document = asl::Document::read(text, asl::Document::formatOf(word));
    layout::dump("workflow " + std::to_string(i), layout::diagramFor(document.graph()), options);
  }
  return 0;
}
