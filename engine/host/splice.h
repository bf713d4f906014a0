// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/host/host.h"
#include "engine/host/spliced.h"
#include "engine/text/edit.h"

namespace stepwright::host {

/// Writes edits of a machine's own text back into the host, escaped as the host escapes. All that
/// is not the machine's keeps its bytes, and what is read from the host afterwards is just what the
/// edits make of the text (but for characters that YAML cannot hold, which become \uXXXX). Refused
/// where that cannot be; errors: "host.elsewhere" (the definition is in another file),
/// "host.broken", "host.unwritable".
[[nodiscard]] Result<Spliced> splice(const Host& host, const Machine& machine,
                                     const text::TextEdits& edits);

}  // namespace stepwright::host
