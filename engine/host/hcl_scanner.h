// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/text/range.h"

namespace stepwright::host {

/// Steps over the parts of HCL.
class HclScanner {
 public:
  HclScanner(std::string_view text, text::Range range)
      : text_(text), at_(range.begin), end_(range.end) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool done() const { return at_ >= end_; }
  [[nodiscard]] char peek() const { return at_ < end_ ? text_[at_] : '\0'; }
  [[nodiscard]] bool ahead(std::string_view words) const {
    return text_.substr(at_, end_ - at_).starts_with(words);
  }
  void skip(std::size_t count) { at_ = at_ + count < end_ ? at_ + count : end_; }

  /// Blanks and comments; with `lines`, line breaks too.
  void space(bool lines);
  /// "" where no name stands here.
  std::string_view name();
  /// From its opening quote to behind the closing one, with the templates in it.
  void string();
  /// From << to behind the word that ends it; false where it is no heredoc.
  bool heredoc();
  /// Behind the bracket that closes the one that opens here, where one does.
  void bracket();
  /// To the end of an expression: a line break, a comma or a bracket that it did not open.
  void expression();
  void line();

 private:
  /// Behind the bracket that closes what has just been opened.
  void bracketed(char close);
  bool nested(char c);

  std::string_view text_;
  std::size_t at_, end_;
  int depth_ = 0;
};

}  // namespace stepwright::host
