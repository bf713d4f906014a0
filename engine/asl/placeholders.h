// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/json/value.h"

/// What a deployment fills in: ${Table}, with quotes or without, !GetAtt F.Arn, {"Ref": "Table"}.
namespace stepwright::asl {

/// Values by the name of what they are for: "Table" of ${Table} and !Ref Table, "F.Arn" of !GetAtt
/// F.Arn, "var.errors" also of ${jsonencode(var.errors)}.
using PlaceholderValues = std::map<std::string, json::Value, std::less<>>;

struct Placeholder {
  std::string name;
  text::Range range;  ///< of the value or the key that holds it
  std::string pointer;
  /// A run reads it. It does not read what is only sent to a service or said to people (Resource,
  /// Parameters and Arguments of a Task but for expressions in them, Credentials, ItemReader,
  /// ResultWriter, Label, Comment) where it is a text as it stands.
  bool needed = true;
};

/// All of them, in the order of the text; each as often as it stands there. Names of states, and
/// what leads to a state of that name, are as good as any other name: they are none.
[[nodiscard]] std::vector<Placeholder> placeholdersOf(const Definition& definition);

/// A definition with values put in: in a text as text, in the place of a value as JSON.
struct FilledIn {
  Document document;              ///< its positions are those of the one it was made from
  std::vector<Placeholder> open;  ///< what no value is known for: it stands as it stood
};
[[nodiscard]] FilledIn fillIn(const Document& document, const PlaceholderValues& values);

/// The first that a run needs and that has no value, with its line; nothing where it can begin.
[[nodiscard]] std::optional<Error> missingValue(const Document& document,
                                                const std::vector<Placeholder>& open);

/// What a text on a command line or in a template says as a value: true, 5 and [1] as JSON, all
/// else is the text.
[[nodiscard]] json::Value valueSaidBy(std::string_view text);

}  // namespace stepwright::asl
