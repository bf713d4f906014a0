// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/margin_stops.h"

#include <string>
#include <utility>
#include <vector>

#include "engine/asl/bind.h"
#include "engine/json/pointer.h"

namespace stepwright::code {

using common::BreakpointMark;
using StopAt = BreakpointMark::Kind;
using Phase = interpreter::Phase;

namespace {

constexpr std::pair<const char*, Phase> phaseFields[] = {
    {"InputPath", Phase::Input},     {"Parameters", Phase::Arguments},
    {"Arguments", Phase::Arguments}, {"ItemsPath", Phase::Arguments},
    {"Items", Phase::Arguments},     {"Resource", Phase::Act},
    {"Result", Phase::Act},          {"ResultSelector", Phase::Select},
    {"ResultPath", Phase::Merge},    {"Assign", Phase::Assign},
    {"OutputPath", Phase::Output},   {"Output", Phase::Output}};

/// A place in a state's text, and what stands there.
struct Spot {
  std::string pointer;
  BreakpointMark mark;
};

/// Of a list of rules or catchers: the edges that they lead on by.
void addEdges(const asl::Definition& document, const std::string& list, const BreakpointMark& mark,
              std::vector<Spot>& spots) {
  for (int i = 0;; ++i) {
    const std::string item = list + "/" + std::to_string(i);
    if (!document.rangeOf(item)) return;
    spots.push_back({item + "/Next", mark});
    spots.back().mark.edge = spots.back().pointer;
  }
}

/// Everything in a state that one can stop at, but its entry.
std::vector<Spot> spotsOf(const asl::Definition& document, const asl::State& state) {
  std::vector<Spot> spots;
  BreakpointMark edge{state.id, StopAt::Edge};
  for (const char* field : {"/Next", "/Default", "/End"}) {
    edge.edge = state.id + field;
    spots.push_back({edge.edge, edge});
  }
  addEdges(document, state.id + "/Choices", edge, spots);
  addEdges(document, state.id + "/Catch", edge, spots);
  spots.push_back({state.id + "/Retry", {state.id, StopAt::Retry}});
  spots.push_back({state.id + "/Catch", {state.id, StopAt::Catch}});
  if (const json::Value* assigned = state.fields.find("Assign"))
    for (const json::Member& member : assigned->members()) {
      BreakpointMark variable{state.id, StopAt::Variable};
      variable.variable = std::string(member.name());
      spots.push_back({json::pointerChild(state.id + "/Assign", member.name()), variable});
    }
  for (const auto& [field, phase] : phaseFields) {
    BreakpointMark before{state.id, StopAt::Phase};
    before.phase = phase;
    spots.push_back({state.id + "/" + field, before});
  }
  return spots;
}

bool waitsForTheSame(const BreakpointMark& a, const BreakpointMark& b) {
  const bool edges = a.kind == StopAt::Edge || a.kind == StopAt::Tested;
  if (edges) return b.kind == StopAt::Edge && a.edge == b.edge;
  if (a.kind != b.kind) return false;
  if (a.kind == StopAt::Phase) return a.phase == b.phase;
  return a.kind != StopAt::Variable || a.variable == b.variable;
}

}  // namespace

std::optional<text::Range> keyOfStop(const asl::Definition& document, const BreakpointMark& mark) {
  const auto own = document.keyRangeOf(mark.state);
  if (!own || mark.kind == StopAt::Enter || !document.machine()) return own;
  const asl::State* state = asl::findState(*document.machine(), mark.state);
  if (state == nullptr) return own;
  for (const Spot& spot : spotsOf(document, *state)) {
    if (!waitsForTheSame(mark, spot.mark)) continue;
    if (const auto key = document.keyRangeOf(spot.pointer)) return key;
  }
  return own;
}

std::optional<BreakpointMark> stopAtLine(const asl::Definition& document, text::Range line) {
  auto id = document.stateAt(line.end > 0 ? line.end - 1 : 0);
  if (id.empty()) id = document.stateAt(line.begin);
  if (id.empty() || !document.machine()) return std::nullopt;
  const auto stands = [&](const std::string& pointer) {
    const auto key = document.keyRangeOf(pointer);
    return key && line.begin <= key->begin && key->begin < line.end;
  };
  const asl::State* state = asl::findState(*document.machine(), id);
  if (state != nullptr && !stands(id))
    for (const Spot& spot : spotsOf(document, *state))
      if (stands(spot.pointer)) return spot.mark;
  return BreakpointMark{id};
}

}  // namespace stepwright::code
