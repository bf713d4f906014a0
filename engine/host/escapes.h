// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/host/view.h"

/// How single characters are spelled in the scalars of JSON, YAML and HCL.
namespace stepwright::host {

/// One character as it is spelled in a host, and what it says.
struct Spelled {
  std::string text;        ///< "" for what says nothing: a line break behind a backslash
  std::size_t length = 0;  ///< in the host; 0 where it is spelled wrongly
};
[[nodiscard]] Spelled spelledAt(Style style, std::string_view rest);

/// A text between double quotes, which JSON and YAML read alike.
[[nodiscard]] std::string quotedBody(std::string_view text);
/// The same for HCL: its ${…} and directives stay what they are, any other %{ opens nothing.
[[nodiscard]] std::string hclQuotedBody(std::string_view text);

/// `%{ if … }` and the like: the length of what opens a directive of HCL; 0 for a plain %{.
[[nodiscard]] std::size_t hclDirective(std::string_view text);

/// Line breaks and controls that YAML does not take inside a block, as \uXXXX: right inside the
/// strings of JSON, where alone JSON allows them.
[[nodiscard]] std::string withoutYamlBreaks(std::string_view text);

}  // namespace stepwright::host
