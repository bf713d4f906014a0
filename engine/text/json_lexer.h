// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/wording.h"
#include "engine/text/range.h"

namespace stepwright::text {

/// The typographic quotes that word processors and web pages put in place of plain ones: their
/// length in bytes at the start of `text`, 0 where there is none.
[[nodiscard]] std::size_t typographicQuote(std::string_view text);

/// Spaces that JSON does not know: no-break and other Unicode spaces, zero-width marks; the length
/// in bytes.
[[nodiscard]] std::size_t foreignSpace(std::string_view text);

/// One string as it stands in the text, with what is wrong with it.
struct StringToken {
  Range range;                         ///< with its quotes
  std::optional<std::string> decoded;  ///< where it differs from the bytes between the quotes
  bool closed = true;
  Range fault;  ///< the first character that may not stand there; empty where there is none
  const Wording* complaint = nullptr;
};

/// Reads a string from its opening quote on. One that is not closed ends with its line, before a
/// comma there.
[[nodiscard]] StringToken readString(std::string_view text, std::size_t begin);

/// The same for a string in typographic or single quotes.
[[nodiscard]] StringToken readForeignString(std::string_view text, std::size_t begin);

/// A placeholder `${…}` of a deployment tool, with the brackets and texts inside it: its length at
/// the start of `text`, 0 where there is none or it is not closed.
[[nodiscard]] std::size_t placeholder(std::string_view text);

/// True for a number in JSON's form.
[[nodiscard]] bool isJsonNumber(std::string_view text);

}  // namespace stepwright::text
