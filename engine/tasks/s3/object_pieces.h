// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/interpreter/item_reader.h"

namespace stepwright::tasks {

/// Cuts the text of an object of S3 into pieces that hold whole items, as an ItemReader wants them
/// (interpreter::ReaderPiece). A text that a piece is cut from may go on behind its end.

/// How much of the text, at least one item of it, makes the next piece: up to the last end of an
/// item in it. 0 where no item ends in it. Of lines and rows.
[[nodiscard]] std::size_t wholeRows(const interpreter::ReaderConfig& config, std::string_view text);
/// Counts the items in a text of rows, which may be given bit by bit.
class RowCount {
 public:
  explicit RowCount(const interpreter::ReaderConfig& config) : config_(config) {}
  void add(std::string_view text);
  /// A row of names is none.
  [[nodiscard]] std::size_t items() const;

 private:
  void addPlain(char c, bool csv);
  void endRow();

  const interpreter::ReaderConfig& config_;
  std::size_t rows_ = 0;
  bool quoted_ = false;      ///< between quotation marks
  bool fieldBegan_ = false;  ///< something of the present field was read
  bool rowHasText_ = false;
  bool closed_ = false;  ///< the character before was a mark that ended a quotation
  bool escape_ = false;  ///< it was a backslash
};

/// The elements of an array, or the members of an object, in the text of a JSON.
struct JsonSpan {
  std::size_t begin = 0, end = 0;  ///< behind the bracket, and at its counterpart
  bool isArray = false;
};
/// Where they stand, by a JSON Pointer; nothing where that leads to neither, or the text is no JSON
/// that can be cut.
[[nodiscard]] std::optional<JsonSpan> elementsAt(std::string_view text, std::string_view pointer);
/// The end of the last element of at most that many bytes from `from` on, or of the first one; at a
/// comma or at the end.
[[nodiscard]] std::size_t cutElements(std::string_view text, std::size_t from, std::size_t end,
                                      std::size_t bytes);
[[nodiscard]] std::size_t countElements(std::string_view text, const JsonSpan& span);

}  // namespace stepwright::tasks
