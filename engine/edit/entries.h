// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/text/tree.h"

namespace stepwright::edit {

/// Where the members and items of a text stand, with the remarks that belong to them: the lines of
/// comment right above an entry, those behind its value on the line, and in a YAML block those
/// below it that are indented further than it is.

struct Extent {
  std::size_t begin = 0;  ///< of the remarks above; in a block the start of their line
  std::size_t entry = 0;  ///< of the key, a block's dash, or the value
  std::size_t end = 0;    ///< of the value; in a block of its last line
  std::size_t tail =
      0;  ///< of JSON's remark behind the comma on the line; `end` where there is none
};
[[nodiscard]] Extent extentOf(const text::Tree& tree, asl::Format format, text::NodeId node);

/// The edits that take an entry away which is not the only one: whole lines of a block, else with a
/// comma; with the remarks above it, or leaving them.
[[nodiscard]] text::TextEdits withoutEntry(const text::Tree& tree, asl::Format format,
                                           text::NodeId node, bool remarksAbove);

/// True for a container of YAML that is written on lines, without brackets.
[[nodiscard]] bool isBlock(const text::Tree& tree, asl::Format format, text::NodeId container);
/// Where an entry starts: its key, in a YAML block its dash, else its value.
[[nodiscard]] std::size_t entryBegin(const text::Tree& tree, asl::Format format, text::NodeId node);
[[nodiscard]] text::NodeId lastChild(const text::Tree& tree, text::NodeId container);
[[nodiscard]] text::NodeId previousOf(const text::Tree& tree, text::NodeId node);

[[nodiscard]] std::size_t lineBegin(std::string_view text, std::size_t offset);
/// Before the line break.
[[nodiscard]] std::size_t lineEnd(std::string_view text, std::size_t offset);
[[nodiscard]] bool startsLine(std::string_view text, std::size_t offset);
/// What the line of that place is indented with.
[[nodiscard]] std::string indentAt(std::string_view text, std::size_t offset);

}  // namespace stepwright::edit
