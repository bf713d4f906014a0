// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/problem.h"

namespace stepwright::asl {

class Document;

/// Everything that is wrong with a document or that its author should know, sorted by place. A text that cannot be
/// read to its end gives its syntax problems only: what follows from them helps nobody.
[[nodiscard]] std::vector<Problem> validate(const Document& document);

}  // namespace stepwright::asl
