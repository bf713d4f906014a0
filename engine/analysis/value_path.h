// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace stepwright::analysis {

/// A way into a value: member names, and places of arrays as numbers.
using ValuePath = std::vector<std::string>;

[[nodiscard]] ValuePath joined(ValuePath one, const ValuePath& other);
[[nodiscard]] bool startsWith(const ValuePath& path, const ValuePath& start);
/// The rest of a path that starts with the other one.
[[nodiscard]] ValuePath without(const ValuePath& path, const ValuePath& start);
/// What of the value at `path` is in the value at `part`: the way to it there; the whole of that
/// value where it lies within. Nothing where neither holds the other.
[[nodiscard]] std::optional<ValuePath> within(const ValuePath& part, const ValuePath& path);

}  // namespace stepwright::analysis
