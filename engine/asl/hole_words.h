// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/format.h"
#include "engine/json/value.h"

/// How people read and write what only a deployment fills in: ${Table}, !GetAtt F.Arn, {"Ref":
/// "T"}.
namespace stepwright::asl {

/// A value that a function of a template stands for: {"Ref": "T"}, {"Fn::GetAtt": ["F", "Arn"]}.
[[nodiscard]] bool isTemplateCall(const json::Value& value);
/// What it is called for short: "T", "F.Arn"; the function's name where its argument is longer.
[[nodiscard]] std::string templateCallName(const json::Value& value);
/// As one writes it in a text of that format: !GetAtt F.Arn in YAML, JSON else; "" of other values.
[[nodiscard]] std::string templateCallText(const json::Value& value, Format format);
/// The call that such a text says, in either form; nothing for any other text.
[[nodiscard]] std::optional<json::Value> templateCallIn(std::string_view text);

/// A hole in a text, by its bytes.
struct TextHole {
  std::size_t begin = 0, end = 0;
  std::string name;   ///< "Table" of ${Table}, "F.Arn" of !GetAtt F.Arn
  bool call = false;  ///< the whole text is the call of a function
};
/// ${Table}, #{AWS::Region}, %{ if … }, in order.
[[nodiscard]] std::vector<TextHole> placeholdersIn(std::string_view text);
/// The same, or the call that the whole text is.
[[nodiscard]] std::vector<TextHole> holesOfText(std::string_view text);

}  // namespace stepwright::asl
