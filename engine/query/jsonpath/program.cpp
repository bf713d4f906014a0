// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/program.h"

#include <cstddef>

namespace stepwright::query::jsonpath {

void Steps::settle() {
  definite = true;
  plain = true;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    auto& step = steps[i];
    const bool last = i + 1 == steps.size();
    const bool oneName = step.kind == StepKind::Names && step.names.size() == 1;
    const bool oneIndex = step.kind == StepKind::Indexes && step.indexes.size() == 1;
    const bool merged = step.kind == StepKind::Names && last;
    step.upstreamDefinite = definite;
    definite = definite && (oneName || oneIndex || merged || step.kind == StepKind::Function);
    plain = plain && (oneName || oneIndex);
  }
}

std::string Steps::normalForm(std::size_t count) const {
  std::string out = "$";
  for (std::size_t i = 0; i < count; ++i) out += steps[i].fragment;
  return out;
}

}  // namespace stepwright::query::jsonpath
