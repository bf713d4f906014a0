// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/edit.h"

namespace stepwright::edit {

/// A text under several edits, one after the other, that can say in the end what they come to as
/// one list of splices of the original.
class PieceTable {
 public:
  explicit PieceTable(std::string original);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Replaces a stretch of the text as it stands now.
  void replace(text::Range range, std::string_view replacement);
  [[nodiscard]] text::TextEdits edits() const;

 private:
  struct Piece {
    bool original;
    text::Range range;     ///< of an original piece: where it stands in the original
    std::string inserted;  ///< of a new piece
    [[nodiscard]] std::size_t length() const { return original ? range.length() : inserted.size(); }
  };
  std::size_t split(std::size_t offset);

  std::string original_;
  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace stepwright::edit
