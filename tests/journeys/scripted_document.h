// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/json/value.h"
#include "engine/text/range.h"

namespace stepwright::journeys {

/// A field of a document: the state it is of by its place among the states (its name may change),
/// none for the machine's own, and the way to it from there: "/Comment", "/Parameters/kind".
struct FieldPlace {
  std::optional<std::size_t> state;
  std::string way;
  bool operator==(const FieldPlace&) const = default;
};

/// What a gesture makes of a document: a field with another value (nothing: it is taken away), or a
/// state with another name.
struct ScriptedChange {
  FieldPlace place;
  std::optional<json::Value> value;
  std::string newName;  ///< of the state, where it is a renaming
};

/// Whether `now` is `was` with that one change made: the values say the same, and every byte that
/// is not of the changed place is as it was. Empty where it is, else what is wrong, in words.
[[nodiscard]] std::string whatDiffers(const std::string& was, const std::string& now,
                                      asl::Format format, const ScriptedChange& change);

/// Where two texts part, with what stands around it.
[[nodiscard]] std::string shownDifference(const std::string& was, const std::string& now);

/// What a document must hold after each gesture, by the test's own account: its states of text in
/// the order they came, and what lies on the disk. The form that a value takes in the text is the
/// product's choice; it is looked at once, when it is written, and must come back by the byte.
class ScriptedDocument {
 public:
  ScriptedDocument(std::string text, asl::Format format, bool onDisk);

  [[nodiscard]] asl::Format format() const { return format_; }
  [[nodiscard]] const std::string& text() const { return texts_[at_]; }
  [[nodiscard]] const std::optional<std::string>& onDisk() const { return onDisk_; }
  /// Nothing yet to be lost: the step that is shown is the one that was saved or opened, or what
  /// every new document is. Another step is another one also where it has the same text.
  [[nodiscard]] bool saved() const { return savedAt_ == at_; }
  [[nodiscard]] bool canUndo() const { return at_ > 0; }
  [[nodiscard]] bool canRedo() const { return at_ + 1 < texts_.size(); }

  /// The way from the root to the field as the document is now.
  [[nodiscard]] std::string pointerOf(const FieldPlace& place) const;
  [[nodiscard]] std::size_t states() const;
  [[nodiscard]] std::string stateId(std::size_t state) const;
  [[nodiscard]] std::string stateName(std::size_t state) const;
  [[nodiscard]] const json::Value* valueAt(const FieldPlace& place) const;

  void changes(ScriptedChange change) { expected_ = std::move(change); }
  void undoes() { at_ -= 1; }
  void redoes() { at_ += 1; }
  void saves();
  /// Opened anew: what was there before cannot be gone back to.
  void reopens();

  /// Looks at the text that the window holds. Empty where it is what the script gives.
  [[nodiscard]] std::string look(const std::string& shown);

 private:
  void read();

  asl::Format format_;
  std::vector<std::string> texts_;
  std::size_t at_ = 0;
  std::optional<std::size_t> savedAt_ = 0;  ///< nothing: that step cannot be gone back to
  std::optional<std::string> onDisk_;
  std::optional<ScriptedChange> expected_;  ///< made, and not looked at yet
  mutable std::optional<asl::Document> read_;
  mutable std::string readText_;
  [[nodiscard]] const asl::Document& document() const;
};

}  // namespace stepwright::journeys
