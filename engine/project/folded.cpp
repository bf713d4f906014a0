// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/folded.h"

#include <utility>

namespace stepwright::project {

using json::Value;

std::vector<asl::StateId> foldedIn(const Value& beside) {
  std::vector<asl::StateId> frames;
  for (const Value& frame : beside["folded"].items()) frames.emplace_back(frame.string());
  return frames;
}

Value withFolded(const Value& beside, const std::vector<asl::StateId>& frames) {
  if (frames.empty()) return beside.without("folded");
  std::vector<Value> items;
  for (const auto& frame : frames) items.emplace_back(frame);
  return beside.with("folded", Value::array(std::move(items)));
}

}  // namespace stepwright::project
