// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/assist/try_expression.h"

namespace stepwright::code {

/// What could be typed at a caret.
struct Completion {
  text::Range typed;                   ///< the part that stands there already
  std::vector<std::string> proposals;  ///< whole words; those that begin like `typed` come first
};

/// `text` is the present text, which may be newer than the document's. Inside of an expression the
/// proposals come from the data of the sample.
[[nodiscard]] Completion completionAt(const asl::Document& document, std::string_view text,
                                      std::size_t offset, const assist::Sample& sample = {});

/// Problems and field help at that place as rich text; empty where there is nothing to say.
[[nodiscard]] QString helpAt(const asl::Document& document, std::size_t offset);

/// Where the state stands that the name at that place means: of a Next, Default or StartAt.
[[nodiscard]] std::optional<std::size_t> definitionAt(const asl::Document& document,
                                                      std::size_t offset);

/// All places that name the state at that place: its key first, then its uses, by place.
[[nodiscard]] std::vector<text::Range> referencesAt(const asl::Document& document,
                                                    std::size_t offset);

}  // namespace stepwright::code
