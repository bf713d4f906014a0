// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/way.h"

#include <algorithm>
#include <charconv>

namespace stepwright::interpreter {

Decision wayOf(const CompiledState& state, const Frame& frame) {
  Decision decision{.kind = Decision::Kind::Left, .which = frame.rule};
  if (frame.caught)
    decision.way = Decision::Way::Catch;
  else if (state.choice)
    decision.way = frame.rule < 0 ? Decision::Way::Default : Decision::Way::Rule;
  else
    decision.way = frame.next == noState ? Decision::Way::End : Decision::Way::Next;
  return decision;
}

std::string pointerOf(const std::string& stateId, Decision::Way way, std::int32_t which) {
  switch (way) {
    case Decision::Way::Next:
      return stateId + "/Next";
    case Decision::Way::Rule:
      return stateId + "/Choices/" + std::to_string(which) + "/Next";
    case Decision::Way::Default:
      return stateId + "/Default";
    case Decision::Way::Catch:
      return stateId + "/Catch/" + std::to_string(which) + "/Next";
    case Decision::Way::End:
      break;
  }
  return stateId + "/End";
}

std::optional<int> ruleOf(std::string_view stateId, std::string_view edge) {
  constexpr std::string_view begin = "/Choices/", end = "/Next";
  if (!edge.starts_with(stateId)) return std::nullopt;
  edge.remove_prefix(stateId.size());
  if (edge == "/Default") return -1;
  if (!edge.starts_with(begin) || !edge.ends_with(end)) return std::nullopt;
  edge.remove_prefix(begin.size());
  edge.remove_suffix(std::min(edge.size(), end.size()));
  int rule = 0;
  const auto [rest, error] = std::from_chars(edge.data(), edge.data() + edge.size(), rule);
  if (error != std::errc() || rest != edge.data() + edge.size()) return std::nullopt;
  return rule;
}

}  // namespace stepwright::interpreter
