// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/edit/layout_style.h"
#include "engine/edit/piece_table.h"
#include "engine/text/tree.h"

namespace stepwright::edit {

/// Changes the members and items of a document one after the other, each by the smallest splice in
/// the style of the text around it, and says in the end what they come to. Places are JSON pointers
/// into the text as it stands now. JSON and YAML alike.
class Editor {
 public:
  explicit Editor(const asl::Document& document);

  [[nodiscard]] const text::Tree& tree() const;
  [[nodiscard]] const std::string& text() const { return table_.text(); }
  [[nodiscard]] asl::Format format() const { return format_; }
  /// Of the document that it began with.
  [[nodiscard]] const asl::MachinePtr& base() const { return base_; }
  [[nodiscard]] bool has(std::string_view pointer) const {
    return tree().find(pointer) != text::noNode;
  }
  [[nodiscard]] json::Value value(std::string_view pointer) const;

  /// Replaces a value. An equal text changes nothing.
  void replace(std::string_view pointer, const json::Value& value);
  /// The same with a text that somebody wrote: its own line breaks are kept.
  void replaceWithText(std::string_view pointer, std::string_view json);
  void setText(std::string_view pointer, std::string_view text) {
    replace(pointer, json::Value(text));
  }

  /// Sets a member: in its old place, else after the member `after`, else at the end ("" = at the
  /// end).
  void set(std::string_view object, std::string_view key, const json::Value& value,
           std::string_view after = {});
  void setWithText(std::string_view object, std::string_view key, std::string_view json);
  /// Puts a new member before all others.
  void setFirst(std::string_view object, std::string_view key, const json::Value& value);
  /// New members and items as somebody wrote them; the member goes behind `after` ("" = first), the
  /// item to `index` (past the end = last).
  void insertText(std::string_view object, std::string_view key, std::string_view json,
                  std::string_view after);
  void insertText(std::string_view array, std::size_t index, std::string_view json);
  void renameKey(std::string_view pointer, std::string_view key);
  /// Puts another member in the place of one: "Next": "A" becomes "End": true.
  void substitute(std::string_view pointer, std::string_view key, const json::Value& value);

  /// Takes a member away and sets it in another object (or the same, at the end), its text kept but
  /// for the indentation. The target must not be inside the member.
  void move(std::string_view pointer, std::string_view object, std::string_view key);
  /// The text of a value as it stands.
  [[nodiscard]] std::string raw(std::string_view pointer) const;

  void append(std::string_view array, const json::Value& item);
  void insert(std::string_view array, std::size_t index, const json::Value& item);
  /// Takes a member or an item away.
  void remove(std::string_view pointer);
  void removeIfThere(std::string_view pointer) {
    if (has(pointer)) remove(pointer);
  }

  [[nodiscard]] text::TextEdits edits() const { return table_.edits(); }

 private:
  enum class Side { After, Before };
  void splice(text::Range range, std::string_view replacement);
  /// Adds an entry beside an existing one, or as the first of an empty container.
  void insertBeside(text::NodeId container, text::NodeId sibling, Side side, std::string_view key,
                    const json::Value* value, std::string_view raw);
  void insertIntoEmpty(text::NodeId container, std::string_view key, const json::Value* value,
                       std::string_view raw);
  void removeBlockEntry(text::NodeId node);
  void replaceYaml(text::NodeId node, const json::Value& value);
  [[nodiscard]] bool isBlock(text::NodeId container) const;
  [[nodiscard]] std::size_t entryBegin(text::NodeId node) const;
  [[nodiscard]] std::string indentAt(std::size_t offset) const;
  [[nodiscard]] bool startsLine(std::size_t offset) const;
  [[nodiscard]] std::string entryText(text::NodeId container, std::string_view key,
                                      const json::Value* value, std::string_view raw,
                                      const std::string& indent, bool multiline) const;
  [[nodiscard]] std::string valueText(const json::Value* value, std::string_view raw,
                                      const std::string& indent, bool multiline) const;
  [[nodiscard]] text::NodeId lastChild(text::NodeId container) const;
  [[nodiscard]] text::NodeId previous(text::NodeId node) const;

  asl::MachinePtr base_;
  asl::Format format_;
  LayoutStyle style_;
  PieceTable table_;
  mutable std::unique_ptr<text::Tree> tree_;  ///< of the text as it stands now; read when asked for
};

}  // namespace stepwright::edit
