// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/nested_id.h"

namespace stepwright::asl {

namespace {

/// In a pointer the slash of a name is written "~1": no name looks like this.
constexpr const char* nestedStates = "!/States/";

}  // namespace

StateId nestedId(const StateId& task, const StateId& own) { return task + '!' + own; }

std::optional<NestedId> splitNested(const StateId& id) {
  const auto at = id.find(nestedStates);
  if (at == std::string::npos) return std::nullopt;
  return NestedId{id.substr(0, at), id.substr(at + 1)};
}

}  // namespace stepwright::asl
