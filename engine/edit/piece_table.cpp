// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/piece_table.h"

namespace stepwright::edit {
namespace {

/// Appends the splice, less what old and new text begin and end with.
void addTrimmed(text::TextEdits& edits, std::string_view original, text::Range range,
                const std::string& replacement) {
  for (auto& edit : text::difference(original.substr(range.begin, range.length()), replacement)) {
    edits.push_back({{range.begin + edit.range.begin, range.begin + edit.range.end},
                     std::move(edit.replacement)});
  }
}

}  // namespace

PieceTable::PieceTable(std::string original) : original_(std::move(original)), text_(original_) {
  pieces_.push_back({true, {0, original_.size()}, {}});
}

std::size_t PieceTable::split(std::size_t offset) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const std::size_t length = pieces_[i].length();
    if (offset == at) return i;
    if (offset < at + length) {
      Piece rest = pieces_[i];
      const std::size_t cut = offset - at;
      if (rest.original) {
        rest.range.begin += cut;
        pieces_[i].range.end = rest.range.begin;
      } else {
        rest.inserted.erase(0, cut);
        pieces_[i].inserted.resize(cut);
      }
      pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
      return i + 1;
    }
    at += length;
  }
  return pieces_.size();
}

void PieceTable::replace(text::Range range, std::string_view replacement) {
  const auto first = static_cast<std::ptrdiff_t>(split(range.begin));
  const auto last = static_cast<std::ptrdiff_t>(
      range.length() == 0 ? static_cast<std::size_t>(first) : split(range.end));
  pieces_.erase(pieces_.begin() + first, pieces_.begin() + last);
  if (!replacement.empty())
    pieces_.insert(pieces_.begin() + first, {false, {}, std::string(replacement)});
  text_.replace(range.begin, range.length(), replacement);
}

text::TextEdits PieceTable::edits() const {
  text::TextEdits edits;
  std::size_t at = 0;
  std::string pending;
  for (const auto& piece : pieces_) {
    if (!piece.original) {
      pending += piece.inserted;
      continue;
    }
    if (piece.range.begin > at || !pending.empty())
      addTrimmed(edits, original_, {at, piece.range.begin}, pending);
    pending.clear();
    at = piece.range.end;
  }
  if (at < original_.size() || !pending.empty())
    addTrimmed(edits, original_, {at, original_.size()}, pending);
  return edits;
}

}  // namespace stepwright::edit
