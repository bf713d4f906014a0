// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/definition.h"
#include "engine/asl/placeholder_values.h"
#include "engine/base/result.h"
#include "engine/text/edit.h"

/// What a deployment fills in: ${Table}, with quotes or without, !GetAtt F.Arn, {"Ref": "Table"}.
namespace stepwright::asl {

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

/// A definition's text with values put in: in a text as text, in the place of a value as JSON.
struct FilledText {
  std::string text;
  text::TextEdits edits;          ///< that made it; none where no value has a place
  std::vector<Placeholder> open;  ///< what no value is known for: it stands as it stood

  /// Where a byte of `text` stood before; of what was put in, where its placeholder begins.
  [[nodiscard]] std::size_t before(std::size_t after) const;
  /// The same of a part of it, which holds a placeholder whole where it holds some of its value.
  [[nodiscard]] text::Range before(text::Range after) const;
};
[[nodiscard]] FilledText filledText(const Definition& definition, const PlaceholderValues& values);

/// The first that a run needs and that has no value, with its line; nothing where it can begin.
[[nodiscard]] std::optional<Error> missingValue(const Definition& definition,
                                                const std::vector<Placeholder>& open);

/// The inner expression of jsonencode(x), which asks for JSON whatever the value is; "" for others.
[[nodiscard]] std::string_view encodedBy(std::string_view name);

/// What a text on a command line or in a template says as a value: true, 5 and [1] as JSON, all
/// else is the text.
[[nodiscard]] json::Value valueSaidBy(std::string_view text);

}  // namespace stepwright::asl
