// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/format.h"
#include "engine/base/phrase.h"
#include "engine/json/value.h"
#include "engine/text/tree.h"

namespace stepwright::asl {

/// What a text is that holds no state machine at its top: "a CloudFormation template", "an object
/// with neither StartAt nor States". "" for a definition, also for one that is only begun or cannot
/// be read.
[[nodiscard]] Phrase foreignKind(const text::Tree& tree, const json::Value& value, Format format);

}  // namespace stepwright::asl
