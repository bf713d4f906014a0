// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/asl/document.h"
#include "engine/assist/proposal.h"
#include "engine/assist/try_expression.h"

namespace stepwright::assist {

/// What could be typed at that byte: fields of the object, values of the field, names of states and
/// errors, what expressions may read. `text` is the present one, broken or not; `known` the last
/// document that could be read, from which comes what the text does not say just now. Best first;
/// only what begins with, or holds, what is typed.
[[nodiscard]] Completion complete(std::string_view text, std::size_t offset,
                                  const asl::Document& known, const Sample& sample = {});

}  // namespace stepwright::assist
