// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/json/value.h"

namespace stepwright::edit {

/// How a text is written: what it indents with and how its lines end. New text is written the same
/// way.
struct LayoutStyle {
  std::string unit = "  ";  ///< one level of indentation
  std::string eol = "\n";
  std::string colon = ": ";  ///< between a key and its value, on one line
  bool multiline = true;     ///< false where the whole text stands on one line

  [[nodiscard]] static LayoutStyle of(std::string_view text);
};

/// The value as JSON text in that style; lines after the first start with `indent`. Short arrays of
/// scalars stay on one line.
[[nodiscard]] std::string written(const json::Value& value, const LayoutStyle& style,
                                  const std::string& indent);
/// All on one line.
[[nodiscard]] std::string writtenInline(const json::Value& value, const LayoutStyle& style);
/// The value as a YAML block, for use after "key:" or "-": with a leading space, or on lines of its
/// own.
[[nodiscard]] std::string writtenYaml(const json::Value& value, const LayoutStyle& style,
                                      const std::string& indent);
/// A member (or, without a key, an item) of a YAML block; lines after the first start with
/// `indent`.
[[nodiscard]] std::string yamlEntry(const std::string_view* key, const json::Value& value,
                                    const LayoutStyle& style, const std::string& indent);
/// A scalar in the place of another one, in quotes of the same kind.
[[nodiscard]] std::string yamlScalar(const json::Value& value, std::string_view before);
/// A text as a YAML scalar: plain where that reads back as the same text, in double quotes
/// otherwise.
[[nodiscard]] std::string yamlText(std::string_view text);
/// The JSON text that somebody gave, with its lines moved to `indent`.
[[nodiscard]] std::string reindented(std::string_view json, const LayoutStyle& style,
                                     const std::string& indent);

}  // namespace stepwright::edit
