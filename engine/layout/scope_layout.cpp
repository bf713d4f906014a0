// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/scope_layout.h"

#include "engine/layout/placer.h"
#include "engine/layout/routes.h"
#include "engine/layout/sides.h"

namespace stepwright::layout {

namespace {

// Where each block stands in its scope: a parent comes before what it contains.
void settle(Work& work) {
  for (std::size_t b = 0; b < work.plan.blocks.size(); ++b) {
    const Block& block = work.plan.blocks[b];
    const Placed& outer = work.placed[b];
    auto move = [&](const Cell& cell, double y) {
      work.placed[at(cell.block)].x = outer.x + cell.x;
      work.placed[at(cell.block)].y = outer.y + y;
    };
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
      for (const Cell& cell : block.rows[r].cells) move(cell, outer.rowY[r]);
    }
    for (std::size_t g = 0; g < block.groups.size(); ++g) {
      for (const Cell& cell : block.groups[g].cells) move(cell, outer.groupY[g]);
    }
  }
}

}  // namespace

ScopeLayout layOutScope(const Scope& scope) {
  if (scope.nodes.empty()) return {};
  const Structure structure = analyse(scope);
  Plan plan = planBlocks(scope, structure);
  Legs legs = traceLegs(scope, structure, plan);
  const std::size_t edges = scope.edges.size();
  Work work{scope,
            structure,
            plan,
            legs,
            std::vector<Placed>(plan.blocks.size()),
            std::vector<double>(edges, 0),
            std::vector<double>(edges, 0),
            std::vector<LabelSpot>(edges)};
  for (std::size_t b = plan.blocks.size(); b-- > 0;) placeBlock(work, static_cast<int>(b));
  settle(work);
  ScopeLayout layout = assemble(work);
  takeSides(scope, layout);
  return layout;
}

}  // namespace stepwright::layout
