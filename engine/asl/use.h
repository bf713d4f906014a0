// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/asl/document.h"
#include "engine/base/result.h"

namespace stepwright::asl {

/// What a document can be used for besides being edited; each says in words why not.

/// Why nothing can be made of it: no state machine, a text that cannot be read or is only the first
/// of two. `pointer` of the error is the place.
[[nodiscard]] std::optional<Error> refusalToRead(const Document& document);

/// The same, and a placeholder that has no value yet where JSON wants one.
[[nodiscard]] std::optional<Error> refusalToRun(const Document& document);

/// Why there is nothing to draw or to print: the text holds no state machine.
[[nodiscard]] std::optional<Error> refusalToDraw(const Document& document);

/// The definition as JSON that AWS takes.
struct AslJson {
  std::string text;
  Phrase note;  ///< what the reader of the text must know: it is a template; "" = nothing
};
/// JSON as it stands but for comments; YAML printed anew. Refused where something would be lost or
/// turned into something else: a text that cannot be read, a tag.
[[nodiscard]] Result<AslJson> aslJson(const Document& document);

}  // namespace stepwright::asl
