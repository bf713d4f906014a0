// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/value_path.h"

#include <algorithm>

namespace stepwright::analysis {

ValuePath joined(ValuePath one, const ValuePath& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

bool startsWith(const ValuePath& path, const ValuePath& start) {
  return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

ValuePath without(const ValuePath& path, const ValuePath& start) {
  return {path.begin() + static_cast<std::ptrdiff_t>(start.size()), path.end()};
}

std::optional<ValuePath> within(const ValuePath& part, const ValuePath& path) {
  if (startsWith(path, part)) return without(path, part);
  if (startsWith(part, path)) return ValuePath{};
  return std::nullopt;
}

}  // namespace stepwright::analysis
