// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the quality of the layout of definitions and of generated diagrams as a table, or draws
// one as SVG.
//   layout_table [--left-right] [--svg OUT] FILE…      layout_table --generated 30,1000
//   layout_table --json FILE
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

#include "engine/asl/document.h"
#include "engine/layout/diagram_for.h"
#include "quality.h"

namespace stepwright::layout {
namespace {

struct Measured {
  std::string name;
  Quality quality;
  double ms = 0;
  Rect bounds;
};

Measured measure(const std::string& name, const Diagram& diagram, const Options& options,
                 Layout* out = nullptr) {
  Measured m{name, {}, 1e9, {}};
  Layout layout;
  for (int i = 0; i < 5; ++i) {
    const std::clock_t begin = std::clock();  // of this process alone: others may be busy
    layout = layOut(diagram, options);
    m.ms = std::min(m.ms, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  m.quality = judge(diagram, layout);
  m.bounds = layout.bounds;
  if (out != nullptr) *out = std::move(layout);
  return m;
}

void print(const Measured& m) {
  const Quality& q = m.quality;
  std::printf("%-44.44s %6d %6d %5d %5d %5d %5d %5d %7ld %7ld %6.0f %6.0fx%-6.0f %8.3f\n",
              m.name.c_str(), q.nodes, q.edges, q.overlaps, q.through, q.labelClashes, q.loose,
              q.slanted, q.crossings, q.bends, q.edges > 0 ? q.length / q.edges : 0, m.bounds.width,
              m.bounds.height, m.ms);
  for (const auto& fault : q.faults) std::printf("    %s\n", fault.c_str());
}

std::string shortName(const std::string& file) {
  const auto slash = file.rfind('/');
  return slash == std::string::npos ? file : file.substr(slash + 1);
}

int run(int count, char** words) {
  Options options;
  unsigned seed = 7;
  std::string svg;
  std::vector<Measured> all;
  std::printf("%-44s %6s %6s %5s %5s %5s %5s %5s %7s %7s %6s %13s %8s\n", "name", "nodes", "edges",
              "over", "thru", "label", "loose", "slant", "cross", "bends", "length", "size", "ms");
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--left-right") {
      options.direction = Direction::LeftRight;
    } else if (word == "--svg" && i + 1 < count) {
      svg = words[++i];
    } else if (word == "--seed" && i + 1 < count) {
      seed = static_cast<unsigned>(std::stoul(words[++i]));
    } else if (word == "--tangled" && i + 2 < count) {
      const int nodes = std::stoi(words[++i]);
      const Diagram diagram = tangled(nodes, std::stoi(words[++i]), seed);
      Layout layout;
      all.push_back(measure("tangled " + std::to_string(nodes), diagram, options, &layout));
      print(all.back());
      if (!svg.empty()) std::ofstream(svg) << svgOf(diagram, layout);
    } else if (word == "--generated" && i + 1 < count) {
      std::stringstream sizes(words[++i]);
      for (std::string size; std::getline(sizes, size, ',');) {
        const Diagram diagram = generated(std::stoi(size), seed);
        Layout layout;
        all.push_back(measure("generated " + size, diagram, options, &layout));
        print(all.back());
        if (!svg.empty()) std::ofstream(svg) << svgOf(diagram, layout);
      }
    } else {
      std::ifstream in(word);
      std::string text{std::istreambuf_iterator<char>(in), {}};
      const auto document = asl::Document::read(text, asl::Document::formatOf(word));
      const Diagram diagram = diagramFor(document.graph());
      Layout layout;
      all.push_back(measure(shortName(word), diagram, options, &layout));
      print(all.back());
      if (!svg.empty()) std::ofstream(svg) << svgOf(diagram, layout);
    }
  }
  Measured sum{"sum of " + std::to_string(all.size()), {}, 0, {}};
  for (const Measured& m : all) {
    Quality& q = sum.quality;
    q.nodes += m.quality.nodes;
    q.edges += m.quality.edges;
    q.overlaps += m.quality.overlaps;
    q.through += m.quality.through;
    q.labelClashes += m.quality.labelClashes;
    q.loose += m.quality.loose;
    q.slanted += m.quality.slanted;
    q.crossings += m.quality.crossings;
    q.bends += m.quality.bends;
    q.length += m.quality.length;
    sum.ms += m.ms;
  }
  print(sum);
  return 0;
}

}  // namespace
}  // namespace stepwright::layout

int main(int count, char** words) { return stepwright::layout::run(count, words); }
