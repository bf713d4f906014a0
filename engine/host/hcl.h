// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/host/view.h"
#include "engine/text/range.h"
#include "engine/text/tree.h"

/// HCL, the language of Terraform, as far as it must be read to find a text in it and to splice it.
/// Any bytes give what could be understood; nothing is evaluated.
namespace stepwright::host {

struct HclAttribute {
  std::string name;
  text::Range value;  ///< the expression, without the blanks about it
};

struct HclBlock {
  std::string type;
  std::vector<std::string> labels;
  std::vector<HclAttribute> attributes;
  std::vector<HclBlock> blocks;
  text::Range range;

  /// The value of an attribute of that name, an empty range where there is none.
  [[nodiscard]] text::Range value(std::string_view name) const;
};

/// The blocks of a file; what stands outside of all blocks is the attributes of the one returned.
[[nodiscard]] HclBlock readHcl(std::string_view text);

/// A call of a function that is a whole expression: its name and what stands between the brackets.
struct HclCall {
  std::string_view name;
  text::Range arguments;
};
[[nodiscard]] std::optional<HclCall> hclCall(std::string_view text, text::Range expression);
/// Expressions between commas.
[[nodiscard]] std::vector<text::Range> hclArguments(std::string_view text, text::Range arguments);

/// A string in quotes or a heredoc that is a whole expression, as a strand.
[[nodiscard]] std::optional<Strand> hclString(std::string_view text, text::Range expression);
/// What it says, its templates as they stand.
[[nodiscard]] std::string hclText(std::string_view text, const Strand& string);

/// An expression as a tree: objects, tuples, strings, numbers and words are values; each other
/// expression is a Placeholder whose scalar is ${expression}, on one line.
[[nodiscard]] text::Tree hclTree(std::string_view text, text::Range expression);

}  // namespace stepwright::host
