// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/document.h"
#include "engine/asl/placeholders.h"

namespace stepwright::asl {

/// A definition as a run takes it, with values in the place of placeholders.
struct FilledIn {
  Document document;              ///< its positions are those of the one it was made from
  std::vector<Placeholder> open;  ///< what no value is known for: it stands as it stood
};
[[nodiscard]] FilledIn fillIn(const Document& document, const PlaceholderValues& values);

}  // namespace stepwright::asl
