// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/program.h"

#include <cstddef>

namespace stepwright::query::jsonpath {

void Segments::settle() {
  definite = true;
  plain = true;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    auto& segment = segments[i];
    const bool last = i + 1 == segments.size();
    const bool oneName = segment.kind == SegmentKind::Names && segment.names.size() == 1;
    const bool oneIndex = segment.kind == SegmentKind::Indexes && segment.indexes.size() == 1;
    const bool merged = segment.kind == SegmentKind::Names && last;
    segment.upstreamDefinite = definite;
    definite = definite && (oneName || oneIndex || merged || segment.kind == SegmentKind::Function);
    plain = plain && (oneName || oneIndex);
  }
}

std::string Segments::normalForm(std::size_t count) const {
  std::string out = "$";
  for (std::size_t i = 0; i < count; ++i) out += segments[i].fragment;
  return out;
}

}  // namespace stepwright::query::jsonpath
