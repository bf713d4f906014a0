// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/edit/carried.h"
#include "engine/edit/intents.h"
#include "engine/edit/layout_style.h"
#include "engine/edit/piece_table.h"
#include "engine/text/tree.h"

namespace stepwright::edit {

/// Changes the members and items of a document one after the other, each by the smallest splice in
/// the style of the text around it, and says in the end what they come to. Places are JSON pointers
/// into the text as it stands now. JSON and YAML alike. What YAML shares by an alias gets words of
/// its own before it is changed there.
class Editor {
 public:
  explicit Editor(const asl::Document& document);

  [[nodiscard]] const text::Tree& tree() const;
  [[nodiscard]] const std::string& text() const { return table_.text(); }
  [[nodiscard]] asl::Format format() const { return format_; }
  [[nodiscard]] bool has(std::string_view pointer) const {
    return tree().find(pointer) != text::noNode;
  }
  [[nodiscard]] json::Value value(std::string_view pointer) const;

  /// Replaces a value. An equal text changes nothing.
  void replace(std::string_view pointer, const json::Value& value);
  /// The same with a text that somebody wrote, as it reads alone: its own line breaks are kept.
  void replaceWithText(std::string_view pointer, std::string_view words);
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
  void insertText(std::string_view array, std::size_t index, std::string_view json) {
    insertItem(array, index, nullptr, json);
  }
  void renameKey(std::string_view pointer, std::string_view key);
  /// Puts another member in the place of one: "Next": "A" becomes "End": true.
  void substitute(std::string_view pointer, std::string_view key, const json::Value& value);

  /// Neighbours of one container, from the one entry to the other, with the remarks that are
  /// theirs.
  [[nodiscard]] Carried carry(std::string_view first, std::string_view last) const;
  /// Puts them behind the member `after` of an object ("" = at the end, "^" = before all), or
  /// before the item at `index` of an array (past the end = last).
  void insert(std::string_view object, const Carried& carried, std::string_view after);
  void insert(std::string_view array, const Carried& carried, std::size_t index);
  /// Takes neighbours away and sets them at the end of another object. The object must not be
  /// inside them.
  void move(std::string_view first, std::string_view last, std::string_view object);
  /// A text in the place of a scalar as the name of a state is written in its own place.
  void refer(std::string_view pointer, std::string_view state);
  /// The same with the text of another scalar, as it stood.
  void spell(std::string_view pointer, std::string_view raw);

  /// The text of a value as it stands.
  [[nodiscard]] std::string raw(std::string_view pointer) const;

  void append(std::string_view array, const json::Value& item);
  void insert(std::string_view array, std::size_t index, const json::Value& item) {
    insertItem(array, index, &item, {});
  }
  /// Takes a member or an item away, with its remarks or without those above it.
  enum class Remarks { Go, Stay };
  void remove(std::string_view pointer, Remarks above = Remarks::Go);
  void removeIfThere(std::string_view pointer) {
    if (has(pointer)) remove(pointer);
  }

  [[nodiscard]] text::TextEdits edits() const { return table_.edits(); }
  /// What it all comes to; its note is what became of YAML's anchors and aliases.
  [[nodiscard]] Change change(Phrase label, asl::StateId selection) const;
  /// Why the text must not become what it is now: something could not be changed, or it cannot be
  /// read any more.
  [[nodiscard]] std::optional<Error> fault() const;

 private:
  /// How an entry is written once its place is known.
  using Maker = std::function<std::string(const std::string& indent, bool multiline)>;
  enum class Side { After, Before };
  void splice(text::Range range, std::string_view replacement);
  void apply(const text::TextEdits& edits);
  /// The value at that place, no alias on the way; `whole`: and itself none.
  [[nodiscard]] text::NodeId own(std::string_view pointer, bool whole = false);
  /// True for what is not there itself, but in a mapping that YAML's `<<` merges.
  [[nodiscard]] bool isMerged(std::string_view pointer) const;
  void refuseMerged(std::string_view pointer);
  [[nodiscard]] text::NodeId ownObject(std::string_view pointer);
  /// Adds an entry beside an existing one, or as the first of an empty container.
  void insertBeside(text::NodeId container, text::NodeId sibling, Side side, const Maker& entry,
                    std::string_view tail = {});
  void insertIntoEmpty(text::NodeId container, const Maker& entry, std::string_view tail = {});
  void insertLines(text::NodeId sibling, Side side, const Carried& carried);
  void insertBlock(text::NodeId container, std::string_view lines, const std::string& indent);
  void insertCarried(text::NodeId container, text::NodeId sibling, Side side,
                     const Carried& carried);
  void insertValue(text::NodeId container, text::NodeId sibling, Side side, std::string_view key,
                   const json::Value* value, std::string_view raw);
  void insertItem(std::string_view array, std::size_t index, const json::Value* item,
                  std::string_view json);
  void replaceYaml(text::NodeId node, const json::Value& value);
  [[nodiscard]] std::string blockColumn(text::NodeId container) const;
  /// True where what is put into the container is written on lines, as YAML does.
  [[nodiscard]] bool writesLines(text::NodeId container) const;
  [[nodiscard]] bool isBlock(text::NodeId container) const;
  [[nodiscard]] std::size_t entryBegin(text::NodeId node) const;
  [[nodiscard]] std::string entryText(text::NodeId container, std::string_view key,
                                      const json::Value* value, std::string_view raw,
                                      const std::string& indent, bool multiline) const;

  asl::MachinePtr base_;  ///< of the document that it began with
  asl::Format format_;
  LayoutStyle style_;
  PieceTable table_;
  mutable std::unique_ptr<text::Tree> tree_;  ///< of the text as it stands now; read when asked for
  Phrase note_;
  bool hadErrors_;  ///< the text had comments and the like from the beginning
  std::optional<Error> fault_;
};

}  // namespace stepwright::edit
